import { expect, it } from 'vitest';
import { type RetryRule, usualRetry } from '#contract/retry.ts';
import { triesSentence } from '#renderer/words/retry-words.ts';

it.each<[Partial<RetryRule>, string]>([
  [{}, 'Tried up to 3 times, after waits of 1 s and 2 s.'],
  [{ attempts: 1 }, 'Each record is tried once.'],
  [{ attempts: 2 }, 'Tried up to 2 times, after a wait of 1 s.'],
  [{ attempts: 5 }, 'Tried up to 5 times, after waits of 1 s, 2 s, 4 s and 8 s.'],
  [{ attempts: 9, first: 10 }, 'Tried up to 9 times, after waits of 10 s, 20 s, 40 s … 1 min.'],
  [{ first: 0 }, 'Tried up to 3 times, at once.'],
])('reads the rule %o as “%s”', (part, sentence) => {
  expect(triesSentence({ ...usualRetry, ...part })).toBe(sentence);
});
