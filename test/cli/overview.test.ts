import { describe, expect, it } from 'vitest';
import { statusLines } from '#cli/overview.ts';
import type { EngineStatus } from '#contract/engine-api.ts';

const status: EngineStatus = {
  version: '1.2.3',
  workspace: '/w',
  pid: 1,
  workers: 2,
  busy: 0,
  running: 0,
  waiting: 0,
  rate: 0,
  freeDisk: 5_000_000,
  balance: 900,
  reserved: 40,
  troubles: [],
};

describe('the status', () => {
  it('tells credits only where something costs any', () => {
    expect(statusLines(status, { prices: { email: 0 } }, false).join('\n')).not.toContain('credits');
    expect(statusLines(status, { prices: { email: 1 } }, false).join('\n')).toMatch(/^credits +900 left, 40 of them/m);
  });

  it('tells what cannot be opened, and what to do about it', () => {
    const troubles = [
      { folder: '/w/batch/a b-1', code: 'damaged', message: 'It is no database.' },
      { folder: '/w/batch/c-2', code: 'newer', message: 'Made by version 9.' },
      { folder: '/w/batch/d-3', code: 'unreadable', message: 'No permission.' },
      { folder: '/w/damaged-1', code: 'damaged', message: 'The list has been made again.' },
    ] as const;
    const lines = statusLines({ ...status, troubles: [...troubles] }, { prices: {} }, true);
    expect(lines.slice(-12)).toEqual([
      'needs a look',
      '  /w/batch/a b-1',
      '    It is no database.',
      "    Build it anew with: batchmill salvage '/w/batch/a b-1'",
      '  /w/batch/c-2',
      '    Made by version 9.',
      '    Install the newer version of Batchmill.',
      '  /w/batch/d-3',
      '    No permission.',
      '    Look at the folder: is it there, and may you read it?',
      '  /w/damaged-1',
      '    The list has been made again.',
    ]);
  });
});
