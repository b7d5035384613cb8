/** What is said above a batch: one or two sentences with what happened, why, and what to do, and what is offered then. */

import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { saidAgain, t, tn } from '#contract/language/language.ts';
import type { Tone } from './batch-words.ts';
import { batchWords } from './batch-words.ts';
import { bytes, count, percent } from './numbers.ts';
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
  user: (row) =>
    tn(
      row.total,
      'Paused at {done} of {n} record. Nothing is lost while it is paused.',
      'Paused at {done} of {n} records. Nothing is lost while it is paused.',
      { done: count(row.done) },
    ),
  disk: (_, { freeDisk }) =>
    freeDisk === undefined
      ? t('Paused because the disk is full. Free some space, then resume.')
      : t('Paused because the disk is full: {free} are free now. Free some space, then resume.', {
          free: bytes(freeDisk),
        }),
  interrupted: () =>
    t('Paused because the program ended while it ran. Every finished record is kept. Resume to go on.'),
  credits: creditPause,
  failures: () => t('Paused.'),
} as const satisfies Record<NonNullable<BatchRow['reason']>, Pause>;

/** What is left, what is needed, and what to do: a person decides with these three. */
function creditPause({ total, done, price }: BatchRow, { credits }: BannerFacts): string {
  const left = total - done;
  const needed = left * price;
  const cost = costSentence(left, needed, price);
  if (credits === undefined || price === 0) return t('Paused because the credits are used up. Top up, then resume.');
  if (credits >= needed)
    return t('Paused because the credits were used up. {cost}; now there are {n}. Resume to go on.', {
      cost,
      n: count(credits),
    });
  if (credits === 0)
    return t('Paused because the credits are used up. {cost}; none is left. Top up, then resume.', { cost });
  return tn(
    credits,
    'Paused because there are too few credits. {cost}; only {n} is left. Top up, then resume.',
    'Paused because there are too few credits. {cost}; only {n} are left. Top up, then resume.',
    { cost },
  );
}

function costSentence(left: number, needed: number, price: number): string {
  const credits = tn(needed, '{n} credit', '{n} credits');
  return price > 1
    ? tn(
        left,
        'The {n} record left cost {credits} ({price} each)',
        'The {n} records left cost {credits} ({price} each)',
        {
          credits,
          price,
        },
      )
    : tn(left, 'The {n} record left cost {credits}', 'The {n} records left cost {credits}', { credits });
}

function stateSentence(row: BatchRow, facts: BannerFacts): string | undefined {
  const said = row.message ? ` ${saidAgain(row.message)}` : '';
  switch (row.state) {
    case 'Paused':
      return `${pauses[row.reason ?? 'user'](row, facts)}${said}`;
    case 'Cancelling':
      return row.reason === 'failures'
        ? t('Too many records failed. Records in progress finish first, then the batch stops.') + said
        : t('Records in progress finish first, then the batch is cancelled.') + said;
    case 'TooManyFailed':
      return (
        tn(
          row.total,
          'Stopped by itself: {failed} of {n} record failed ({share}), the limit is {limit}%.',
          'Stopped by itself: {failed} of {n} records failed ({share}), the limit is {limit}%.',
          { failed: count(row.failed), share: percent(row.failed, row.total), limit: row.threshold ?? 100 },
        ) + said
      );
    case 'PostBatchFailed':
      return failedStepSentence(row, facts.failedStep);
    case 'Error':
      return row.message ? saidAgain(row.message) : t('The batch could not go on. The log has the details.');
    case 'Cancelled':
      return (
        tn(
          row.done,
          'Cancelled. The results of {n} finished record can still be saved.',
          'Cancelled. The results of {n} finished records can still be saved.',
        ) + said
      );
    default:
      return row.message === null ? undefined : saidAgain(row.message);
  }
}

function failedStepSentence(row: BatchRow, step: BannerFacts['failedStep']): string {
  if (!step) return row.message ? saidAgain(row.message) : t('The post-batch step failed. The log has the details.');
  const { words, message, no, of } = step;
  if (of === 1) return t('“{step}” failed. {why} All records are done.', { step: words, why: message });
  const facts = { step: words, why: message, n: no, of };
  return no > 1
    ? t('“{step}” (action {n} of {of}) failed. {why} All records are done. Running it again goes on from there.', facts)
    : t('“{step}” (action {n} of {of}) failed. {why} All records are done.', facts);
}

function retrying({ state, counts, nextAttempt }: BatchRow, { now }: BannerFacts): Banner[] {
  const n = counts.Retrying ?? 0;
  if (state !== 'Processing' || n === 0 || nextAttempt === null) return [];
  const wait = Date.parse(nextAttempt) - now;
  const sentence = tn(
    n,
    '{n} record failed for a reason that may pass. It is tried again {when}.',
    '{n} records failed for reasons that may pass. The next is tried again {when}.',
    { when: wait < 1000 ? t('now') : t('in {time}', { time: duration(wait) }) },
  );
  return [{ about: 'retrying', tone: 'hold', sentence, offers: [] }];
}

function pending({ state, counts }: BatchRow): Banner[] {
  const n = counts.Pending ?? 0;
  if (n === 0 || state === 'Draft') return [];
  const sentence = isFinal(state)
    ? tn(
        n,
        '{n} record waits for keys that are not there yet. When they arrive, with any batch, this one goes on by itself.',
        '{n} records wait for keys that are not there yet. When they arrive, with any batch, this one goes on by itself.',
      )
    : tn(
        n,
        '{n} record waits for keys that are not there yet. It goes on when the keys arrive, with this batch or another.',
        '{n} records wait for keys that are not there yet. They go on when the keys arrive, with this batch or another.',
      );
  return [{ about: 'pending', tone: 'warn', sentence, offers: ['missing'] }];
}

function expiring({ state, kept, expires }: BatchRow, { now }: BannerFacts): Banner[] {
  if (!isFinal(state) || kept || expires === null || Date.parse(expires) - now > soon) return [];
  const sentence = `${expirySentence(expires, now)} ${t('Its records and files go, its counts and times stay.')}`;
  return [{ about: 'clean-up', tone: 'warn', sentence, offers: ['keep'] }];
}

export function expirySentence(expires: string, now: number): string {
  const left = Date.parse(expires) - now;
  return left <= 0
    ? t('Will be cleaned up at the next clean-up.')
    : t('Will be cleaned up on {day}, in {time}.', { day: dayOf(expires), time: duration(left) });
}

function cleanedSentence(cleaned: string): string {
  return t(
    'Cleaned up on {day}: its records and files are gone. Its name, counts, times and log stay, and so does everything you saved elsewhere.',
    { day: dayOf(cleaned) },
  );
}
