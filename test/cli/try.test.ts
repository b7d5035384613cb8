import { describe, expect, it } from 'vitest';
import { trialLines } from '#cli/try.ts';
import type { ToolFace } from '#contract/tool.ts';

const face = { columns: ['is_valid', 'domain', 'error_code'] } as unknown as ToolFace;

describe('one value', () => {
  it('is told with what is known of it', () => {
    expect(trialLines(face, { values: ['true', 'b.de', ''], failure: null, charged: 2 })).toEqual([
      'is_valid  true',
      'domain    b.de',
      '2 credits charged',
    ]);
  });

  it('is told with why it failed', () => {
    const failure = { code: 'BUSY', message: 'It has no time.' };
    expect(trialLines(face, { values: [], failure, charged: 0 })).toEqual(['BUSY: It has no time.']);
  });
});
