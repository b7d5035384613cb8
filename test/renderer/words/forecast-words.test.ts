import { expect, it } from 'vitest';
import type { Forecast } from '#contract/design.ts';
import {
  creditSentence,
  failedSentence,
  limitSentence,
  sharePercent,
  timeSentence,
} from '#renderer/words/forecast-words.ts';

const forecast: Forecast = {
  ...{ sample: 400, failed: 13, total: 5_000, share: 3.25, low: 1.9, high: 5.53 },
  ...{ seconds: 75, credits: 0, balance: 0, stops: 0.001, reasons: [] },
};

it('says a share with its range, and exactly when every record was looked at', () => {
  expect(sharePercent(3.25)).toBe('3.3%');
  expect(sharePercent(0.04)).toBe('<0.1%');
  expect(sharePercent(0)).toBe('0%');
  expect(failedSentence(forecast)).toBe('Between 1.9% and 5.5%, with 95% certainty');
  expect(failedSentence({ ...forecast, total: 400 })).toBe('13 of all 400 records');
});

it('says how long it takes', () => {
  expect(timeSentence(forecast)).toBe('About 1 min 15 s');
  expect(timeSentence({ ...forecast, seconds: 0.2 })).toBe('Less than 1 s');
});

it('speaks of credits only to those who need them', () => {
  expect(creditSentence(forecast)).toBeUndefined();
  expect(creditSentence({ ...forecast, credits: 10, balance: 12 })).toEqual({
    text: 'About 10 credits of 12',
    tone: 'neutral',
  });
  expect(creditSentence({ ...forecast, credits: 10, balance: 2 })).toMatchObject({ tone: 'bad' });
});

it.each([
  [null, 20, 'There is no failure limit'],
  [0.5, null, 'There is no failure limit'],
  [0.001, 20, 'It will hardly reach the failure limit of 20%.'],
  [0.1, 20, 'unlikely'],
  [0.5, 20, 'may well'],
  [0.9, 20, 'probably'],
  [1, 20, 'almost certainly'],
] as const)('puts a likelihood of %s for a limit of %s into words', (stops, threshold, said) => {
  expect(limitSentence(stops, threshold).text).toContain(said);
});
