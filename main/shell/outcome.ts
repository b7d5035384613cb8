/** The desktop's few words: how far the batches are, and what is worth telling a person who looks elsewhere. */
import type { BatchRow } from '#contract/batch.ts';
import { isActive, isFinal } from '#contract/batch-state.ts';
import type { EngineEvents } from '#contract/engine-api.ts';
import { locale, t, tn } from '#contract/language/language.ts';

/** Work that stops when the program ends: a file that is being taken in counts, although its batch is still a Draft. */
export function isAtWork({ state, activity }: BatchRow): boolean {
  return isActive(state) || activity.kind === 'intake';
}

/** The share of all their records that is done; undefined while nothing can be said. */
export function progress(rows: readonly BatchRow[]): number | undefined {
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const done = rows.reduce((sum, row) => sum + row.done, 0);
  return total === 0 ? undefined : done / total;
}

export interface Bar {
  /** From 0 to 1; -1 takes the bar away. */
  value: number;
  mode: 'none' | 'normal' | 'indeterminate' | 'paused' | 'error';
}

/** The bar on the taskbar. `alarm`: a batch went wrong, and nobody has looked since. */
export function barOf(rows: readonly BatchRow[], alarm: boolean): Bar {
  const working = rows.filter(isAtWork);
  const stuck = rows.filter(needsPerson);
  if (working.length > 0) {
    const value = progress(working);
    if (alarm) return { value: value ?? 1, mode: 'error' };
    // A value above 1 is how systems without modes draw a bar that only says “busy”.
    return value === undefined ? { value: 2, mode: 'indeterminate' } : { value, mode: 'normal' };
  }
  if (alarm) return { value: 1, mode: 'error' };
  if (stuck.length > 0) return { value: progress(stuck) ?? 1, mode: 'paused' };
  return { value: -1, mode: 'none' };
}

/** One line for the tray: how many batches are at work, and how far they are together. */
export function summary(rows: readonly BatchRow[]): string {
  const working = rows.filter(isAtWork);
  if (working.length === 0) return t('No batch is at work');
  const share = progress(working);
  if (share === undefined) return tn(working.length, '{n} batch at work, starting', '{n} batches at work, starting');
  const done = Math.floor(share * 100);
  return tn(working.length, '{n} batch at work, {done}% done', '{n} batches at work, {done}% done', { done });
}

export interface Notice {
  title: string;
  body: string;
  /** The batch that a click opens; undefined when it is about several: then the window comes as it was. */
  batch: string | undefined;
}

/** What a change of a batch is worth telling; undefined: nothing. */
export function noticeOf(before: BatchRow | undefined, after: BatchRow): Notice | undefined {
  // Without a “before” nobody knows when it happened: it may be old news.
  if (!before || before.state === after.state) return undefined;
  if (!isFinal(after.state) && !needsPerson(after)) return undefined;
  if (isFinal(before.state)) return undefined;
  return { title: after.label || after.source.name, body: outcome(after), batch: after.id };
}

/** What is told once a day of batches whose clean-up is near; undefined: nothing. */
export function cleanUpNotice(expiring: EngineEvents['expiring']): Notice | undefined {
  const [first, ...others] = [...expiring].sort((a, b) => a.expires.localeCompare(b.expires));
  if (!first) return undefined;
  const day = new Date(first.expires).toLocaleDateString(locale(), { weekday: 'long', day: 'numeric', month: 'long' });
  if (others.length === 0) {
    const body = t('Will be cleaned up on {day}: its records and files go. Keep it if you still need them.', { day });
    return { title: first.label, body, batch: first.id };
  }
  const title = tn(expiring.length, 'A batch will be cleaned up', '{n} batches will be cleaned up');
  const body = t('Their records and files go, the first on {day}. Keep those that you still need.', { day });
  return { title, body, batch: undefined };
}

/** It waits for something that only a person can mend. */
function needsPerson({ state, reason }: BatchRow): boolean {
  return state === 'Paused' && (reason === 'credits' || reason === 'disk');
}

/** It ended in a way that somebody should look at. */
export function wentWrong({ state }: BatchRow): boolean {
  return state === 'TooManyFailed' || state === 'PostBatchFailed' || state === 'Error';
}

/** One sentence on how a batch ended, or on what it waits for. */
export function outcome({ state, reason, message, done, total, failed }: BatchRow): string {
  switch (state) {
    case 'Completed':
      return tn(done, 'Completed: {n} record.', 'Completed: {n} records.');
    case 'CompletedWithErrors':
      return failed === 0
        ? tn(
            total,
            'Completed, but not every record: {done} of {n} record are done.',
            'Completed, but not every record: {done} of {n} records are done.',
            { done: figure(done) },
          )
        : tn(
            total,
            'Completed with errors: {failed} of {n} record failed.',
            'Completed with errors: {failed} of {n} records failed.',
            { failed: figure(failed) },
          );
    case 'TooManyFailed':
      return t('Stopped: too many records failed ({failed} of {done}).', {
        failed: figure(failed),
        done: figure(done),
      });
    case 'Cancelled':
      return tn(total, 'Cancelled after {done} of {n} record.', 'Cancelled after {done} of {n} records.', {
        done: figure(done),
      });
    case 'PostBatchFailed':
      return t('All records are done, but the step after them failed. {why}', {
        why: message ?? t('Open the batch to see why.'),
      });
    case 'Paused':
      return reason === 'disk'
        ? tn(
            total,
            'Paused after {done} of {n} record: the disk is full. It goes on by itself when there is room.',
            'Paused after {done} of {n} records: the disk is full. It goes on by itself when there is room.',
            { done: figure(done) },
          )
        : tn(
            total,
            'Paused after {done} of {n} record: the credits are used up. Top up, then resume it.',
            'Paused after {done} of {n} records: the credits are used up. Top up, then resume it.',
            { done: figure(done) },
          );
    default:
      return message ?? t('It could not be finished. Open Batchmill to see why.');
  }
}

const figure = (n: number) => n.toLocaleString(locale());
