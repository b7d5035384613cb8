import { describe, expect, it } from 'vitest';
import { mergedPrices, parsePrice, parseRetention, settingsLines } from '#cli/settings.ts';

describe('a setting', () => {
  it('of prices names one tool after the other', () => {
    expect(parsePrice('phone=0', parsePrice('email=2'))).toEqual({ email: 2, phone: 0 });
    for (const wrong of ['email', '=2', 'email=', 'email=-1', 'email=1.5', 'email=x', 'email=1000001'])
      expect(() => parsePrice(wrong)).toThrow('TOOL=CREDITS');
  });

  it('of one price leaves the others as they are, and 0 takes a price away', () => {
    expect(mergedPrices({ email: 1, phone: 5 }, { email: 2 })).toEqual({ email: 2, phone: 5 });
    expect(mergedPrices({ email: 1, phone: 5 }, { phone: 0 })).toEqual({ email: 1 });
  });

  it('of retention is a number of days, or never', () => {
    expect(['30', 'never'].map(parseRetention)).toEqual([30, 'never']);
    for (const wrong of ['0', '-1', 'ever', '3651']) expect(() => parseRetention(wrong)).toThrow('from 1 to 3650');
  });

  it('is told in words', () => {
    expect(settingsLines({ workers: 3, slots: 2, retention: null, prices: {} }).join('\n')).toMatch(
      /workers +3\nbatches at once +2\nfinished batches +are kept for ever\nprices +none/,
    );
    expect(settingsLines({ workers: 3, slots: 2, retention: 1, prices: { email: 1, phone: 2 } }).join('\n')).toMatch(
      /after 1 day\nprices +email 1 credit a record, phone 2 credits a record$/,
    );
  });
});
