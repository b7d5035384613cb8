/** In which language region numbers are written like this one; the first of those that share a way stands for all. */
import { wordsOf } from '#tools/email/words.ts';
import type { Grouped } from './grouping.ts';

const regions = wordsOf(
  'en-US de-DE fr-FR de-CH en-IN ar-EG hi-IN pl-PL es-ES it-IT pt-BR ru-RU sv-SE tr-TR fa-IR ja-JP',
);

interface Way {
  readonly region: string;
  readonly group: string;
  readonly decimal: string;
  readonly isIndian: boolean;
}

function wayOf(region: string): Way {
  const parts = new Intl.NumberFormat(region, { useGrouping: true }).formatToParts(12_345_678.9);
  const signOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const isIndian = parts.filter(({ type }) => type === 'group').length > 2;
  return { region, group: plainSign(signOf('group')), decimal: plainSign(signOf('decimal')), isIndian };
}

/** All spaces are one, and so are both apostrophes. */
function plainSign(sign: string): string {
  return /\s/.test(sign) ? ' ' : sign.replace('\u2019', "'");
}

/** Made when the first number asks: a thread that reads none has nothing to wait for. */
let ways: readonly Way[] | undefined;
const known = new Map<string, string>();

/** '' when the number shows nothing of it, or nobody writes like this. */
export function regionOf({ group, decimal, isIndian }: Grouped): string {
  if (group === '' && decimal === '') return '';
  const key = `${plainSign(group)} ${decimal} ${isIndian}`;
  let region = known.get(key);
  if (region === undefined) {
    const fits = (way: Way) =>
      (group === '' || (way.group === plainSign(group) && way.isIndian === isIndian)) &&
      (decimal === '' || way.decimal === decimal);
    ways ??= regions.map(wayOf);
    region = ways.find(fits)?.region ?? '';
    known.set(key, region);
  }
  return region;
}
