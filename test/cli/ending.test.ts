import { afterEach, describe, expect, it, vi } from 'vitest';
import { followToEnd } from '#cli/ending.ts';
import { batchRow } from './batch-row.ts';
import { scriptedSession } from './scripted-session.ts';

afterEach(() => void vi.restoreAllMocks());

/** What a command says while it follows this batch, and how it ends. */
async function followed(fields: Parameters<typeof batchRow>[0], json: boolean) {
  const row = batchRow(fields);
  const out: string[] = [];
  const err: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
  const plan = { workspace: '/w', targets: [], safe: true, ...(json ? { json: true as const } : {}) };
  const code = await followToEnd(scriptedSession(row).session, row, plan, new AbortController().signal);
  return { code, out: out.join(''), err: err.join('') };
}

describe('a batch that is paused', () => {
  const poor = { state: 'Paused', reason: 'credits', message: '12 credits are left, a page needs 500.' } as const;

  it('for want of credits says how to put some in, and how to go on', async () => {
    const { code, out, err } = await followed(poor, false);
    expect([code, out]).toEqual([6, '']);
    expect(err).toContain('12 credits are left, a page needs 500.');
    expect(err).toContain('batchmill credits top-up AMOUNT --workspace /w, then go on with: batchmill resume 9b2d4f10');
  });

  it('for want of credits says so as data, too', async () => {
    const { out } = await followed(poor, true);
    expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({
      event: 'paused',
      reason: 'credits',
      topUp: 'batchmill credits top-up AMOUNT --workspace /w',
      resume: 'batchmill resume 9b2d4f10 --workspace /w',
    });
  });

  it('for want of disk needs no credits', async () => {
    const { code, err } = await followed({ state: 'Paused', reason: 'disk', message: 'The disk is full.' }, false);
    expect(code).toBe(6);
    expect(err).toContain('The disk is full. Go on with: batchmill resume 9b2d4f10');
    expect(err).not.toContain('top-up');
  });
});
