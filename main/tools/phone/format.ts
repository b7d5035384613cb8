/** How the groups of a national number are written, with and without what is dialled inside the country only. */
import { type FormatData, metadata } from './metadata.ts';

/** A text with places for the groups of a number, counted from 0. */
interface Template {
  readonly before: string;
  readonly groups: readonly { readonly group: number; readonly after: string }[];
}

export interface Format {
  /** Least digits of each group. */
  readonly sizes: readonly number[];
  /** The only group that may have more; −1 for none. */
  readonly flexible: number;
  /** Least digits of all groups together. */
  readonly least: number;
  readonly international: Template;
  readonly national: Template;
  readonly rfc3966: Template;
}

const separators = `[${metadata.syntax.punctuation}]+`;
const leadingSeparators = new RegExp(`^${separators}`);
const everySeparator = new RegExp(separators, 'g');

/** `$1 $2-$3` as texts and group numbers. */
function template(text: string): Template {
  const [before = '', ...rest] = text.split('$');
  return { before, groups: rest.map((part) => ({ group: Number(part[0]) - 1, after: part.slice(1) })) };
}

/** The builder of the data proves that patterns are groups of digits, at most one of them of no fixed size. */
export function prepareFormat(data: FormatData): Format {
  const groups = [...data.pattern.matchAll(/\\d(?:\{(\d+)(?:,(\d+))?\})?/g)];
  const sizes = groups.map(([, least]) => Number(least ?? 1));
  return {
    sizes,
    least: sizes.reduce((sum, size) => sum + size, 0),
    flexible: groups.findIndex(([, , most]) => most !== undefined),
    international: template(data.format),
    national: template(data.nationalRule ? data.format.replace(/(\$\d)/, data.nationalRule) : data.format),
    rfc3966: template(data.format.replace(leadingSeparators, '').replace(everySeparator, '-')),
  };
}

/** Cuts a number that fits the format into its groups. */
export function cutGroups({ sizes, flexible, least }: Format, national: string): string[] {
  const groups: string[] = [];
  let from = 0;
  for (let group = 0; group < sizes.length; group++) {
    const to = from + (sizes[group] ?? 0) + (group === flexible ? national.length - least : 0);
    groups.push(national.slice(from, to));
    from = to;
  }
  return groups;
}

export function fillTemplate({ before, groups }: Template, cut: readonly string[]): string {
  let text = before;
  for (const { group, after } of groups) text += (cut[group] ?? '') + after;
  return text;
}
