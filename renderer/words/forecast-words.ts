/** An estimate in plain words: figures with their range, and what they mean for the failure limit. */
import type { Forecast } from '#contract/design.ts';
import { t, tn } from '#contract/language/language.ts';
import type { Tone } from './batch-words.ts';
import { count, percent } from './numbers.ts';
import { duration } from './times.ts';

/** One place after the comma, and none for whole numbers; never “0%” for a little. */
export function sharePercent(share: number): string {
  return percent(share > 0 && share < 0.1 ? 0.05 : Math.round(share * 10) / 10, 100);
}

export function failedSentence({ sample, failed, total, low, high }: Forecast): string {
  if (sample >= total)
    return tn(total, '{failed} of all {n} record', '{failed} of all {n} records', { failed: count(failed) });
  return t('Between {low} and {high}, with 95% certainty', { low: sharePercent(low), high: sharePercent(high) });
}

export function timeSentence({ seconds }: Forecast): string {
  return seconds < 1 ? t('Less than 1 s') : t('About {time}', { time: duration(seconds * 1_000) });
}

/** Nothing for a person to whom nothing costs anything. */
export function creditSentence({ credits, balance }: Forecast): { text: string; tone: Tone } | undefined {
  if (credits <= 0) return undefined;
  return credits > balance
    ? {
        text: tn(
          credits,
          'About {n} credit, but only {balance} are there',
          'About {n} credits, but only {balance} are there',
          { balance: count(balance) },
        ),
        tone: 'bad',
      }
    : {
        text: tn(credits, 'About {n} credit of {balance}', 'About {n} credits of {balance}', {
          balance: count(balance),
        }),
        tone: 'neutral',
      };
}

export function limitSentence(stops: number | null, threshold: number | null): { text: string; tone: Tone } {
  if (stops === null || threshold === null)
    return { text: t('There is no failure limit: the batch never stops by itself.'), tone: 'neutral' };
  const limit = percent(threshold, 100);
  if (stops < 0.01) return { text: t('It will hardly reach the failure limit of {limit}.', { limit }), tone: 'ok' };
  if (stops < 0.2) return { text: t('It is unlikely to reach the failure limit of {limit}.', { limit }), tone: 'ok' };
  if (stops < 0.8)
    return { text: t('It may well reach the failure limit of {limit} and be stopped there.', { limit }), tone: 'warn' };
  if (stops < 0.99)
    return {
      text: t('It will probably reach the failure limit of {limit} and be stopped there.', { limit }),
      tone: 'bad',
    };
  return {
    text: t('It will almost certainly reach the failure limit of {limit} and be stopped there.', { limit }),
    tone: 'bad',
  };
}
