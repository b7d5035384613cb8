import { expect, it } from 'vitest';
import { cleanedSentence, expiringSentence } from '#renderer/words/retention-words.ts';

const now = Date.parse('2026-11-22T10:00:00.000Z');

it('names the day until which all of them are gone', () => {
  const batches = [{ expires: '2026-11-24T12:00:00.000Z' }, { expires: '2026-11-23T12:00:00.000Z' }];
  expect(expiringSentence(batches, now)).toBe('2 batches will be cleaned up by 24 Nov.');
  expect(expiringSentence(batches.slice(1), now)).toBe('1 batch will be cleaned up by 23 Nov.');
});

it('says of what is overdue that the next clean-up takes it', () => {
  expect(expiringSentence([{ expires: '2026-11-20T12:00:00.000Z' }], now)).toBe(
    '1 batch will be cleaned up at the next clean-up.',
  );
});

it('says how many were cleaned up', () => {
  expect(cleanedSentence(0)).toBe('No batch was due.');
  expect(cleanedSentence(1)).toBe('1 batch was cleaned up. What it counted stays in the list.');
  expect(cleanedSentence(3)).toBe('3 batches were cleaned up. What they counted stays in the list.');
});
