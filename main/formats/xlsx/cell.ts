/** What a cell of a sheet holds, as text. */
import { english } from '#contract/language/sentence.ts';
import { Refusal } from '#formats/refusal.ts';
import type { Element } from '#formats/xml/element.ts';
import { attributeOf, local, partsNamed } from './archive.ts';
import { type DateKind, isoDate } from './date.ts';

export interface CellWorld {
  texts: readonly string[];
  dates: readonly (DateKind | undefined)[];
  from1904: boolean;
}

export function cellText(cell: Element, { texts, dates, from1904 }: CellWorld): string {
  const type = attributeOf(cell, 't') ?? 'n';
  if (type === 'inlineStr') return partsNamed(cell, 'is').map(plainText).join('');
  const [value] = partsNamed(cell, 'v');
  const text = value?.text ?? '';
  if (type === 's') return sharedText(texts, text);
  if (type === 'b') return text === '1' ? 'true' : text === '0' ? 'false' : text;
  if (type !== 'n') return decoded(text);
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return text;
  const kind = dates[Number(attributeOf(cell, 's') ?? 0)];
  return (kind && isoDate(number, kind, from1904)) ?? String(number);
}

function sharedText(texts: readonly string[], number: string): string {
  const text = /^\s*\d+\s*$/.test(number) ? texts[Number(number)] : undefined;
  if (text === undefined) throw new Refusal(english`It names the text “${number}”, which the workbook does not have.`);
  return text;
}

/** The text of a rich text, without its looks and without the reading aids of East Asian ones. */
export function plainText(item: Element): string {
  let text = '';
  for (const part of item.parts) {
    const name = local(part.name);
    if (name === 't') text += decoded(part.text);
    else if (name === 'r') text += plainText(part);
  }
  return text;
}

/** Characters that XML cannot hold are written `_x0007_` in workbooks. */
function decoded(text: string): string {
  if (!text.includes('_x')) return text;
  const whole = text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (/\p{Surrogate}/u.test(whole)) throw new Refusal('It names half of a character, which no file can hold.');
  return whole;
}
