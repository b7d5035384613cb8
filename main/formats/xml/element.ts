/** One element of XML as a small tree: its attributes, its parts and its text. */
import { english } from '#contract/language/sentence.ts';
import { Refusal } from '#formats/refusal.ts';
import { tooDeep } from '#formats/row-cells.ts';
import { cdataText, isName, type Mark, markAt } from './mark.ts';
import { unescaped } from './text.ts';

export interface Element {
  name: string;
  /** `@name` and value; what declares namespaces is left out. */
  attributes: [string, string][];
  parts: Element[];
  text: string;
  /** What stands between its tags, as it is written. */
  inner: string;
}

/** Of a text that holds exactly one element, whose tags match. */
export function elementOf(text: string, depthLimit: number): Element {
  const start = markAt(text, 0);
  if (!start) throw new Error('a record without markup was cut');
  return parse(text, start, 1, depthLimit).element;
}

function parse(text: string, { name, kind, from, to }: Mark, level: number, limit: number) {
  if (level > limit) throw tooDeep(limit);
  const element: Element = {
    name,
    attributes: attributesOf(text, from + 1 + name.length, to),
    parts: [],
    text: '',
    inner: '',
  };
  if (kind === 'empty') return { element, to };
  let at = to;
  for (;;) {
    const sign = text.indexOf('<', at);
    const mark = markAt(text, sign);
    if (!mark) throw new Error('a record without its end was cut');
    if (sign > at) element.text += unescaped(text.slice(at, sign));
    at = mark.to;
    if (mark.kind === 'close') {
      element.inner = text.slice(to, sign);
      return { element, to: at };
    }
    if (mark.kind === 'cdata') element.text += cdataText(text, mark);
    else if (mark.kind !== 'remark') {
      const part = parse(text, mark, level + 1, limit);
      element.parts.push(part.element);
      at = part.to;
    }
  }
}

const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*\/?>/y;

function attributesOf(text: string, from: number, to: number): [string, string][] {
  const found: [string, string][] = [];
  let at = from;
  if (at === to - 1) return found;
  for (;;) {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (!match || attribute.lastIndex > to) break;
    at = attribute.lastIndex;
    const [, name = '', double, single = ''] = match;
    if (!isName(name)) throw new Refusal(english`“${name.slice(0, 40)}” is no name of an attribute.`);
    if (found.some(([known]) => known === `@${name}`))
      throw new Refusal(english`It has the attribute “${name}” twice.`);
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) found.push([`@${name}`, unescaped(double ?? single)]);
  }
  tagEnd.lastIndex = at;
  if (!tagEnd.test(text) || tagEnd.lastIndex !== to)
    throw new Refusal(
      english`The attributes of <${text
        .slice(from, to - 1)
        .trim()
        .slice(0, 40)}> cannot be read.`,
    );
  return found;
}
