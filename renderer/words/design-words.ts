/** How the window names interfaces and flows, their fields, and how a field found its column. */
import type { DesignKind, Match } from '#contract/design.ts';
import type { FieldType, scopes } from '#contract/interface.ts';
import type { Tone } from './batch-words.ts';

export const designWords: Readonly<Record<DesignKind, { one: string; One: string; Many: string; part: string }>> = {
  interface: { one: 'interface', One: 'Interface', Many: 'Interfaces', part: 'field' },
  flow: { one: 'flow', One: 'Flow', Many: 'Flows', part: 'stage' },
};

export const typeWords: Readonly<Record<FieldType, string>> = {
  text: 'Text',
  integer: 'Whole number',
  decimal: 'Decimal number',
  boolean: 'Yes or no',
  date: 'Date',
};

export const scopeWords: Readonly<Record<(typeof scopes)[number], { label: string; about: string }>> = {
  batch: { label: 'Batches', about: 'Offered when a batch is made' },
  preview: { label: 'Previews', about: 'Offered when a file is only looked at' },
};

/** A column that a person chose was not found in any way. */
export type Found = Match | 'chosen';

export const matchWords: Readonly<Record<Found, { label: string; tone: Tone }>> = {
  exact: { label: 'Same name', tone: 'ok' },
  'same-words': { label: 'Same words', tone: 'ok' },
  synonym: { label: 'Same meaning', tone: 'info' },
  similar: { label: 'Similar name', tone: 'warn' },
  remembered: { label: 'Used before', tone: 'info' },
  chosen: { label: 'Chosen', tone: 'neutral' },
  fixed: { label: 'Needs no column', tone: 'neutral' },
  none: { label: 'No column found', tone: 'warn' },
};

/** “Batches and previews”. */
export function scopesSentence(given: readonly (typeof scopes)[number][]): string {
  const words = given.map((scope) => scopeWords[scope].label);
  return words.length < 2 ? (words[0] ?? '–') : `${words[0]} and ${words[1]?.toLowerCase()}`;
}

/** A name that no other has: “Customers copy”, then “Customers copy 2”. */
export function copyName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((each) => each.toLowerCase()));
  const stem = `${name.slice(0, 110)} copy`;
  for (let n = 1; ; n++) {
    const wanted = n === 1 ? stem : `${stem} ${n}`;
    if (!known.has(wanted.toLowerCase())) return wanted;
  }
}

/** What there is to say of a column that nobody looked for: it has the field's name, was chosen, or is not there. */
export function foundAs(name: string, source: string, columns: readonly string[]): Found {
  const plain = (text: string) => text.trim().toLowerCase();
  const wanted = plain(source || name);
  const isThere = columns.some((column) => {
    const known = plain(column);
    return wanted === known || wanted.startsWith(`${known}.`) || wanted.startsWith(`${known}[`);
  });
  if (!isThere) return 'none';
  return wanted === plain(name) ? 'exact' : 'chosen';
}
