import { describe, expect, it } from 'vitest';
import { keyOrder, sortKey } from '#engine/jobs/sort-key.ts';

const sorted = (values: readonly string[], down = false) =>
  values
    .map((value, i) => ({ value, key: sortKey(value), record: i + 1 }))
    .sort(keyOrder(down))
    .map(({ value }) => value);

describe('values in the order of a column', () => {
  it('are numbers by their size first, then texts without regard to case and accents', () => {
    expect(sorted(['10', 'pear', '9', 'Äpfel', '-3', 'apple', '2.5', '-20', '0', 'Zoo', '1e3'])).toEqual(
      ['-20', '-3', '0', '2.5', '9', '10', '1e3', 'Äpfel', 'apple', 'pear', 'Zoo'], // apfel, apple
    );
  });

  it('come last when they are empty, whichever way', () => {
    expect(sorted(['', 'b', ' ', '2'])).toEqual(['2', 'b', '', ' ']);
    expect(sorted(['', 'b', ' ', '2'], true)).toEqual(['b', '2', '', ' ']);
  });

  it('keep the order of the records where they are alike, whichever way', () => {
    expect(sorted(['B', 'a', 'b', 'A'])).toEqual(['a', 'A', 'B', 'b']);
    expect(sorted(['B', 'a', 'b', 'A'], true)).toEqual(['B', 'b', 'a', 'A']);
  });

  it('compare as numbers do, however large or small', () => {
    const numbers = [-1e300, -1.5, -1e-300, 0, 5e-324, 0.1, 1, 255, 256, 65_536, 4_294_967_296, 1e300];
    const texts = numbers.map(String);
    expect(sorted(texts.toReversed())).toEqual(texts);
    expect(sortKey('-0')).toBe(sortKey('0'));
  });
});
