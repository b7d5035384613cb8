import { describe, expect, it } from 'vitest';
import { guessColumn, guessTool, labelOfFile } from '#renderer/words/guesses.ts';
import { faces } from '#test/renderer/look/tools.ts';

describe('the column of a tool', () => {
  it('is found without regard to case and punctuation', () => {
    expect(guessColumn(['Name', 'E_Mail'], ['email', 'mail'])).toBe('E_Mail');
  });

  it('prefers the better hint over the earlier column', () => {
    expect(guessColumn(['mail', 'email'], ['email', 'mail'])).toBe('email');
  });

  it('takes a longer name that contains a hint', () => {
    expect(guessColumn(['id', 'Customer email (work)'], ['email'])).toBe('Customer email (work)');
  });

  it('does not find short hints inside other words', () => {
    expect(guessColumn(['hotel', 'id'], ['tel'])).toBeNull();
  });

  it('is the only column there is', () => {
    expect(guessColumn(['x'], ['email'])).toBe('x');
  });
});

it('takes the tool whose column is there', () => {
  expect(guessTool(['name', 'mobile'], faces)?.name).toBe('phone');
  expect(guessTool(['a', 'b'], faces)).toBeUndefined();
});

it('makes a name of a file name', () => {
  expect(['newsletter_q4.csv', 'list.csv.gz', 'plain', 'v1.2 report.xml'].map(labelOfFile)).toEqual([
    'newsletter q4',
    'list',
    'plain',
    'v1.2 report',
  ]);
});
