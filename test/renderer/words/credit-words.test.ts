import { expect, it } from 'vitest';
import { amountWords, balanceSentence } from '#renderer/words/credit-words.ts';

it('writes amounts with their sign', () => {
  expect(amountWords(50_000)).toBe('+50,000');
  expect(amountWords(-1_204)).toBe('−1,204');
});

it.each<[number, number, number, string]>([
  [100, 0, 0, 'Nothing is reserved: no record that costs credits is being worked on.'],
  [100, 30, 0, '30 credits reserved by records being worked on. 70 are free.'],
  [100, 1, 0, '1 credit reserved by records being worked on. 99 are free.'],
  [100, 100, 0, '100 credits reserved by records being worked on. Nothing is free.'],
  [100, 120, 0, '120 credits reserved by records being worked on. Nothing is free.'],
  [100, 30, 500, '500 of them are being written to the ledger.'],
])('says of %i credits, %i reserved and %i on their way: %s', (balance, reserved, pending, sentence) => {
  expect(balanceSentence(balance, reserved, pending)).toBe(sentence);
});
