import { expect, it } from 'vitest';
import { actsFor, doneWords, markedWord } from '#renderer/words/marked-words.ts';
import { rowWith } from '#test/renderer/row.ts';

it('offers for several batches what fits at least one of them, with how many', () => {
  const rows = [rowWith({ state: 'Processing' }), rowWith({ state: 'Paused' }), rowWith({ state: 'Completed' })];
  const acts = Object.fromEntries(actsFor(rows).map(({ act, n }) => [act, n]));
  expect(acts).toMatchObject({ pause: 1, resume: 1, delete: 1 });
  expect(acts).not.toHaveProperty('run');
});

it('names the number only where an act does not fit all of them', () => {
  expect(markedWord('pause', 3, 3)).toBe('Pause');
  expect(markedWord('pause', 2, 3)).toBe('Pause (2)');
  expect(doneWords.delete(1)).toBe('1 batch is in the trash.');
  expect(doneWords.delete(1_200)).toBe('1,200 batches are in the trash.');
});
