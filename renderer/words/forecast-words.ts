/** An estimate in plain words: figures with their range, and what they mean for the failure limit. */
import type { Forecast } from '#contract/design.ts';
import type { Tone } from './batch-words.ts';
import { count, countOf } from './numbers.ts';
import { duration } from './times.ts';

/** One place after the comma, and none for whole numbers; never “0%” for a little. */
export function sharePercent(share: number): string {
  if (share > 0 && share < 0.1) return '<0.1%';
  return `${Math.round(share * 10) / 10}%`;
}

export function failedSentence({ sample, failed, total, low, high }: Forecast): string {
  if (sample >= total) return `${count(failed)} of all ${countOf(total, 'record')}`;
  return `Between ${sharePercent(low)} and ${sharePercent(high)}, with 95% certainty`;
}

export function timeSentence({ seconds }: Forecast): string {
  return seconds < 1 ? 'Less than 1 s' : `About ${duration(seconds * 1_000)}`;
}

/** Nothing for a person to whom nothing costs anything. */
export function creditSentence({ credits, balance }: Forecast): { text: string; tone: Tone } | undefined {
  if (credits <= 0) return undefined;
  return credits > balance
    ? { text: `About ${countOf(credits, 'credit')}, but only ${count(balance)} are there`, tone: 'bad' }
    : { text: `About ${countOf(credits, 'credit')} of ${count(balance)}`, tone: 'neutral' };
}

export function limitSentence(stops: number | null, threshold: number | null): { text: string; tone: Tone } {
  if (stops === null || threshold === null)
    return { text: 'There is no failure limit: the batch never stops by itself.', tone: 'neutral' };
  const limit = `the failure limit of ${threshold}%`;
  if (stops < 0.01) return { text: `It will hardly reach ${limit}.`, tone: 'ok' };
  if (stops < 0.2) return { text: `It is unlikely to reach ${limit}.`, tone: 'ok' };
  if (stops < 0.8) return { text: `It may well reach ${limit} and be stopped there.`, tone: 'warn' };
  if (stops < 0.99) return { text: `It will probably reach ${limit} and be stopped there.`, tone: 'bad' };
  return { text: `It will almost certainly reach ${limit} and be stopped there.`, tone: 'bad' };
}
