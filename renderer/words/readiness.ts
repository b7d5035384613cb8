/** Whether a new batch may be saved and run, and in words why not yet. */
import type { BatchRow } from '#contract/batch.ts';
import type { ListCheck } from '#contract/engine-api.ts';
import type { AfterStep, Insert } from '#contract/flow.ts';
import { saidAgain, t, tData, tn } from '#contract/language/language.ts';
import { type Inspection, pasteLimits } from '#contract/source.ts';
import { progressSentence } from './batch-words.ts';
import { count } from './numbers.ts';

export interface Readiness {
  save: boolean;
  run: boolean;
  sentence: string;
}

export interface Paste {
  empty: boolean;
  /** Null while the list is being checked. */
  check: ListCheck | null;
}

export interface Picked {
  name: string | undefined;
  inspection: Inspection | null;
  /** It could not be read as it was asked for. */
  unread?: boolean;
  column: string | null;
  /** Records and rejected lines of the whole file, once they are counted. */
  counts: { records: number; rejected: number } | null;
}

/** What of a setup may or may not fit the records. */
export interface Fitting {
  fromFile: boolean;
  insert: Insert | null;
  after: readonly AfterStep[];
}

/** What a tool reads, several of them, in the person's language. */
export function plural(word: string): string {
  return tData(/(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`);
}

export function pasteReadiness({ empty, check }: Paste, element: string): Readiness {
  const { min, max } = pasteLimits;
  const many = plural(element);
  if (empty) return not(t('Paste at least {min} {many}, one a line.', { min, many }));
  if (!check) return not(t('Checking the list'));
  if (check.valid === 0) return not(t('No line holds a valid {element}.', { element: tData(element) }));
  if (check.valid < min) {
    return {
      save: true,
      run: false,
      sentence: t('{valid} valid so far. A batch runs from {min} valid {many}.', { valid: check.valid, min, many }),
    };
  }
  if (check.valid > max) {
    const over = count(check.valid - max);
    return not(
      t('A pasted list holds up to {max} valid lines. Remove {over}, or choose a file instead.', {
        max: count(max),
        over,
      }),
    );
  }
  return { save: true, run: true, sentence: summary(elements(check.valid, element), check.bad) };
}

export function fileReadiness({ name, inspection, unread, column, counts }: Picked, element: string): Readiness {
  if (name === undefined) return not(t('Choose a file.'));
  if (unread) return not(t('This file cannot be read so'));
  if (!inspection) return not(t('Reading the beginning of the file'));
  if (inspection.records === 0) return not(t('No records are found in this file. Check how it is read.'));
  if (inspection.fields.length > 0 && column === null)
    return not(t('Choose the column that holds the {elements}.', { elements: plural(element) }));
  const known = inspection.complete ? { records: inspection.records, rejected: inspection.rejected } : counts;
  const sentence = known ? summary(records(known.records), known.rejected) : t('Ready to run');
  return { save: true, run: true, sentence };
}

/** What is set may not fit the records: then that comes first. */
export function unless(setup: Fitting, fields: readonly string[], ready: Readiness): Readiness {
  const problem = ready.save ? misfit(setup, fields) : undefined;
  return problem === undefined ? ready : not(problem);
}

function misfit({ fromFile, insert, after }: Fitting, fields: readonly string[]): string | undefined {
  const named = insert ? [insert.key, ...insert.references.map(({ column }) => column)] : [];
  const strange = named.find((name) => !fields.includes(name));
  if (strange !== undefined)
    return t('“{strange}” under “Store records” is no column here. Choose another.', { strange });
  if (!fromFile && after.some((step) => step.kind === 'file-away'))
    return t('A pasted list has no file to file away. Remove that action under “When all records are done”.');
  return undefined;
}

/** Whether a draft that is being changed can be run. */
export function draftReadiness(row: BatchRow, setup: Fitting, fields: readonly string[]): Readiness {
  if (row.activity.kind === 'intake') return not(progressSentence(row));
  if (row.total === 0)
    return not(row.message ? saidAgain(row.message) : t('No records are found in this file. Check how it is read.'));
  return unless(setup, fields, { save: true, run: true, sentence: summary(records(row.total), row.rejected) });
}

const records = (n: number) => tn(n, '{n} record', '{n} records');
const elements = (n: number, element: string) => `${count(n)} ${n === 1 ? tData(element) : plural(element)}`;

function summary(ready: string, bad: number): string {
  return bad === 0
    ? t('{ready} ready', { ready })
    : tn(bad, '{ready} ready, {n} bad line left out', '{ready} ready, {n} bad lines left out', { ready });
}

function not(sentence: string): Readiness {
  return { save: false, run: false, sentence };
}
