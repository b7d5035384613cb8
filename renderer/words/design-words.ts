/** How the window names interfaces and flows, their fields, and how a field found its column. */
import type { DesignKind, DesignRow, Match } from '#contract/design.ts';
import type { DateOrder, FieldType, scopes } from '#contract/interface.ts';
import { t } from '#contract/language/language.ts';
import type { Tone } from './batch-words.ts';

interface DesignWords {
  One: string;
  Many: string;
  /** What it is made of. */
  Parts: string;
  create: string;
  find: string;
  exported: string;
  imported: string;
  deleted: string;
  saved: string;
  notRestored: string;
  notShown: string;
}

export const designWords: Readonly<Record<DesignKind, DesignWords>> = {
  interface: {
    One: t('Interface'),
    Many: t('Interfaces'),
    Parts: t('Fields'),
    create: t('New interface'),
    find: t('Find an interface'),
    exported: t('Interface exported'),
    imported: t('Interface imported'),
    deleted: t('Interface deleted'),
    saved: t('Interface saved'),
    notRestored: t('The interface was not restored'),
    notShown: t('This interface cannot be shown'),
  },
  flow: {
    One: t('Flow'),
    Many: t('Flows'),
    Parts: t('Stages'),
    create: t('New flow'),
    find: t('Find a flow'),
    exported: t('Flow exported'),
    imported: t('Flow imported'),
    deleted: t('Flow deleted'),
    saved: t('Flow saved'),
    notRestored: t('The flow was not restored'),
    notShown: t('This flow cannot be shown'),
  },
};

/** `before`: under which name it was saved until now. */
export function savedSentence({ name, version }: DesignRow, before: string | null): string {
  return before !== null && before !== name
    ? t('“{name}” is at version {version}. “{saved}” is still there.', { name, version, saved: before })
    : t('“{name}” is at version {version}.', { name, version });
}

export const typeWords: Readonly<Record<FieldType, string>> = {
  text: t('Text'),
  integer: t('Whole number'),
  decimal: t('Decimal number'),
  boolean: t('Yes or no'),
  date: t('Date'),
};

/** What dates of a column begin with. */
export const dateWords: Readonly<Record<DateOrder, string>> = {
  dmy: t('Day first, 31.12.2024'),
  mdy: t('Month first, 12/31/2024'),
  ymd: t('Year first, 2024/12/31'),
};

export const scopeWords: Readonly<Record<(typeof scopes)[number], { label: string; about: string }>> = {
  batch: { label: t('Batches'), about: t('Offered when a batch is made') },
  preview: { label: t('Previews'), about: t('Offered when a file is only looked at') },
};

/** A column that a person chose was not found in any way. */
export type Found = Match | 'chosen';

export const matchWords: Readonly<Record<Found, { label: string; tone: Tone }>> = {
  exact: { label: t('Same name'), tone: 'ok' },
  'same-words': { label: t('Same words'), tone: 'ok' },
  synonym: { label: t('Same meaning'), tone: 'info' },
  similar: { label: t('Similar name'), tone: 'warn' },
  remembered: { label: t('Used before'), tone: 'info' },
  chosen: { label: t('Chosen'), tone: 'neutral' },
  fixed: { label: t('Needs no column'), tone: 'neutral' },
  none: { label: t('No column found'), tone: 'warn' },
};

/** “Batches and previews”. */
export function scopesSentence(given: readonly (typeof scopes)[number][]): string {
  if (given.length > 1) return t('Batches and previews');
  const [only] = given;
  return only ? scopeWords[only].label : '–';
}

/** A name that no other has: “Customers copy”, then “Customers copy 2”. */
export function copyName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((each) => each.toLowerCase()));
  const stem = t('{name} copy', { name: name.slice(0, 110) });
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
