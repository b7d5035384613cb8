import { describe, expect, it } from 'vitest';
import { asWay, conditionSentence, wayOf, wayWords } from '#renderer/words/condition-words.ts';

const condition = (way: string, value = 'Rome') => ({
  column: { side: 'input' as const, at: 0 },
  value,
  ...asWay(way),
});

describe('a condition', () => {
  it('is chosen with its opposite as one way', () => {
    for (const { value } of wayWords) expect(wayOf(asWay(value))).toBe(value);
    expect(asWay('not contains')).toEqual({ how: 'contains', not: true });
  });

  it.each([
    ['is', 'city is “Rome”'],
    ['not is', 'city is not “Rome”'],
    ['contains', 'city contains “Rome”'],
    ['not begins', 'city does not begin with “Rome”'],
    ['above', 'city is more than Rome'],
    ['empty', 'city is empty'],
    ['not empty', 'city is filled in'],
  ])('is a short sentence: %s', (way, sentence) => {
    expect(conditionSentence('city', condition(way))).toBe(sentence);
  });

  it('tells the beginning of a long value', () => {
    expect(conditionSentence('city', condition('is', 'x'.repeat(80)))).toBe(`city is “${'x'.repeat(40)}…”`);
  });
});
