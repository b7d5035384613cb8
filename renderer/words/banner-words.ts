/** What is said above a batch: one or two sentences with what happened, why, and what to do, and what is offered then. */
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import type { Tone } from './batch-words.ts';
import { batchWords } from './batch-words.ts';
import { bytes, count, countOf, percent } from './numbers.ts';
import { dayOf, duration } from './times.ts';

export type BannerOffer = 'resume' | 'top-up' | 'failed' | 'missing' | 'retry' | 'keep';

export interface Banner {
  about: 'state' | 'retrying' | 'pending' | 'clean-up';
  tone: Tone;
  sentence: string;
  offers: readonly BannerOffer[];
}

/** What is known beside the row. */
export interface BannerFacts {
  now: number;
  /** Credits that nothing reserves, and bytes free on the disk; undefined until the engine has told. */
  credits?: number | undefined;
  freeDisk?: number | undefined;
  /** The action of the post-batch step that failed: “Copy results to Reports”, its place, and why. */
  failedStep?: { words: string; no: number; of: number; message: string } | undefined;
}

const soon = 3 * 86_400_000;

export function bannersOf(row: BatchRow, facts: BannerFacts): Banner[] {
  if (row.cleaned) return [{ about: 'clean-up', tone: 'neutral', sentence: cleanedSentence(row.cleaned), offers: [] }];
  const state = stateSentence(row, facts);
  const offers = offersOf(row);
  return [
    ...(state ? [{ about: 'state' as const, tone: batchWords[row.state].tone, sentence: state, offers }] : []),
    ...retrying(row, facts),
    ...pending(row),
    ...expiring(row, facts),
  ];
}

function offersOf({ state, reason }: BatchRow): BannerOffer[] {
  if (state === 'Paused') return reason === 'credits' ? ['top-up', 'resume'] : ['resume'];
  if (state === 'TooManyFailed') return ['failed'];
  return state === 'PostBatchFailed' ? ['retry'] : [];
}

type Pause = (row: BatchRow, facts: BannerFacts) => string;
const pauses = {
  user: (row) => `Paused at ${count(row.done)} of ${countOf(row.total, 'record')}. Nothing is lost while it is paused.`,
  disk: (_, { freeDisk }) =>
    `Paused because the disk is full${freeDisk === undefined ? '' : `: ${bytes(freeDisk)} are free now`}. Free some space, then resume.`,
  interrupted: () => 'Paused because the program ended while it ran. Every finished record is kept. Resume to go on.',
  credits: creditPause,
  failures: () => 'Paused.',
} as const satisfies Record<NonNullable<BatchRow['reason']>, Pause>;

/** What is left, what is needed, and what to do: a person decides with these three. */
function creditPause({ total, done, price }: BatchRow, { credits }: BannerFacts): string {
  const left = total - done;
  const needed = left * price;
  const cost = `The ${countOf(left, 'record')} left cost ${countOf(needed, 'credit')}${price > 1 ? ` (${price} each)` : ''}`;
  if (credits === undefined || price === 0) return 'Paused because the credits are used up. Top up, then resume.';
  if (credits >= needed)
    return `Paused because the credits were used up. ${cost}; now there are ${count(credits)}. Resume to go on.`;
  if (credits === 0) return `Paused because the credits are used up. ${cost}; none is left. Top up, then resume.`;
  const there = credits === 1 ? 'only 1 is' : `only ${count(credits)} are`;
  return `Paused because there are too few credits. ${cost}; ${there} left. Top up, then resume.`;
}

function stateSentence(row: BatchRow, facts: BannerFacts): string | undefined {
  const said = row.message ? ` ${row.message}` : '';
  switch (row.state) {
    case 'Paused':
      return `${pauses[row.reason ?? 'user'](row, facts)}${said}`;
    case 'Cancelling':
      return row.reason === 'failures'
        ? `Too many records failed. Records in progress finish first, then the batch stops.${said}`
        : `Records in progress finish first, then the batch is cancelled.${said}`;
    case 'TooManyFailed':
      return `Stopped by itself: ${count(row.failed)} of ${countOf(row.total, 'record')} failed (${percent(row.failed, row.total)}), the limit is ${row.threshold ?? 100}%.${said}`;
    case 'PostBatchFailed':
      return failedStepSentence(row, facts.failedStep);
    case 'Error':
      return row.message ?? 'The batch could not go on. The log has the details.';
    case 'Cancelled':
      return `Cancelled. The results of ${countOf(row.done, 'finished record')} can still be saved.${said}`;
    default:
      return row.message ?? undefined;
  }
}

function failedStepSentence(row: BatchRow, step: BannerFacts['failedStep']): string {
  if (!step) return row.message ?? 'The post-batch step failed. The log has the details.';
  const place = step.of > 1 ? ` (action ${step.no} of ${step.of})` : '';
  const again = step.no > 1 ? ' Running it again goes on from there.' : '';
  return `“${step.words}”${place} failed. ${step.message} All records are done.${again}`;
}

function retrying({ state, counts, nextAttempt }: BatchRow, { now }: BannerFacts): Banner[] {
  const n = counts.Retrying ?? 0;
  if (state !== 'Processing' || n === 0 || nextAttempt === null) return [];
  const wait = Date.parse(nextAttempt) - now;
  const when = wait < 1000 ? 'now' : `in ${duration(wait)}`;
  const sentence =
    n === 1
      ? `1 record failed for a reason that may pass. It is tried again ${when}.`
      : `${count(n)} records failed for reasons that may pass. The next is tried again ${when}.`;
  return [{ about: 'retrying', tone: 'hold', sentence, offers: [] }];
}

function pending({ state, counts }: BatchRow): Banner[] {
  const n = counts.Pending ?? 0;
  if (n === 0 || state === 'Draft') return [];
  const one = n === 1;
  const wait = `${countOf(n, 'record')} ${one ? 'waits' : 'wait'} for keys that are not there yet.`;
  const then = isFinal(state)
    ? ' When they arrive, with any batch, this one goes on by itself.'
    : ` ${one ? 'It goes' : 'They go'} on when the keys arrive, with this batch or another.`;
  return [{ about: 'pending', tone: 'warn', sentence: wait + then, offers: ['missing'] }];
}

function expiring({ state, kept, expires }: BatchRow, { now }: BannerFacts): Banner[] {
  if (!isFinal(state) || kept || expires === null || Date.parse(expires) - now > soon) return [];
  const sentence = `${expirySentence(expires, now)} Its records and files go, its counts and times stay.`;
  return [{ about: 'clean-up', tone: 'warn', sentence, offers: ['keep'] }];
}

export function expirySentence(expires: string, now: number): string {
  const left = Date.parse(expires) - now;
  return left <= 0
    ? 'Will be cleaned up at the next clean-up.'
    : `Will be cleaned up on ${dayOf(expires)}, in ${duration(left)}.`;
}

function cleanedSentence(cleaned: string): string {
  return `Cleaned up on ${dayOf(cleaned)}: its records and files are gone. Its name, counts, times and log stay, and so does everything you saved elsewhere.`;
}
