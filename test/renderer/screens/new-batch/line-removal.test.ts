import { Text } from '@codemirror/state';
import { expect, it } from 'vitest';
import { stretches } from '#renderer/screens/new-batch/line-removal.ts';

function without(text: string, lines: number[]): string {
  const found = stretches(Text.of(text.split('\n')), lines);
  return found.toReversed().reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
}

it.each([
  ['a\nbb\nccc', [2], 'a\nccc'],
  ['a\nbb\nccc', [1], 'bb\nccc'],
  ['a\nbb\nccc', [3], 'a\nbb'],
  ['a\nbb\nccc', [2, 3], 'a'],
  ['a\nbb\nccc', [1, 2, 3], ''],
  ['a\nbb\nccc', [3, 1], 'bb'],
  ['a\n\nccc\n', [3], 'a\n\n'],
  ['a', [1], ''],
  ['a\nb', [7], 'a\nb'],
])('takes whole lines out of %j', (text, lines, left) => {
  expect(without(text, lines)).toBe(left);
});

it('takes neighbours out in one stretch', () => {
  expect(stretches(Text.of(['a', 'b', 'c', 'd']), [2, 3])).toEqual([{ from: 2, to: 6 }]);
});
