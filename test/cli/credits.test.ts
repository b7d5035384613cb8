import { describe, expect, it } from 'vitest';
import { creditLines } from '#cli/credits.ts';

describe('credits', () => {
  it('are a balance and the entries that led to it', () => {
    const at = '2026-01-01T10:00:00.000+01:00';
    const batch = 'aaaaaaaa-1111-4222-8333-444455556666';
    const lines = creditLines(
      {
        balance: 4_000,
        reserved: 100,
        totalCount: 3,
        data: [
          { no: 2, at, kind: 'batch', amount: -1_000, balance: 4_000, batch, note: '' },
          { no: 1, at, kind: 'top-up', amount: 5_000, balance: 5_000, batch: null, note: 'invoice 12' },
        ],
      },
      200,
    );
    expect(lines[0]).toBe('credits  4,000 left, 100 of them reserved by records at work');
    expect(lines[3]).toMatch(/^ 2 .*batch +-1,000 +4,000 +aaaaaaaa$/);
    expect(lines[4]).toMatch(/^ 1 .*top-up +\+5,000 +5,000 +invoice 12$/);
    expect(lines.at(-1)).toBe('2 of 3 entries');
  });
});
