import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Arrangement } from '#contract/arrangement.ts';
import { answerWith, settled } from '../engine.ts';

const asked: { where: unknown; text?: string | undefined }[] = [];
const dropped: string[] = [];
let phase: Arrangement['phase'] = 'ready';
const found = (token: string): Arrangement => ({
  ...{ token, phase, done: 3, of: 10, found: 2, at: '2026-11-22T10:00:00.000Z', ended: 5 },
  message: phase === 'failed' ? 'The disk is full.' : '',
});
const send = answerWith({
  arrange: ({ where, text }) => {
    asked.push({ where, text });
    return found(`t${asked.length}`);
  },
  arrangement: ({ token }) => found(token),
  disarrange: ({ token }) => {
    dropped.push(token);
    return { token };
  },
});
vi.stubGlobal('localStorage', undefined);
const { arrange, arrangeAgain, giveUp, useArranged } = await import('#renderer/stores/arranged.ts');
const { enterRecords, everything, filterRecords, useRecords } = await import('#renderer/stores/records.ts');

const now = () => useArranged.getState();
/** What the screen does when the filter has settled. */
async function filter(change: Parameters<typeof filterRecords>[0]): Promise<void> {
  filterRecords(change);
  arrange('b', useRecords.getState().filter);
  await settled();
}

beforeEach(async () => {
  phase = 'ready';
  enterRecords('a');
  enterRecords('b');
  arrange('b', everything);
  await settled();
  asked.length = 0;
  dropped.length = 0;
});

describe('the records that are shown', () => {
  it('need no looking through when they are chosen by their state alone', async () => {
    await filter({ group: 'failed', code: 'NOPE' });
    expect(asked).toEqual([]);
    expect(now().shown).toMatchObject({ filter: { group: 'failed' }, found: null });
  });

  it('are those that the engine found, and what was found before is let go', async () => {
    await filter({ text: ' x ' });
    expect(asked).toEqual([{ where: [], text: 'x' }]);
    expect(now()).toMatchObject({ shown: { found: { token: 't1', found: 2 } }, wanted: null });
    await filter({ text: 'y' });
    expect(now().shown.found?.token).toBe('t2');
    expect(dropped).toEqual(['t1']);
    await filter(everything);
    expect(now().shown.found).toBe(null);
    expect(dropped).toEqual(['t1', 't2']);
  });

  it('stay while others are looked for, and when somebody gives up', async () => {
    await filter({ text: 'x' });
    phase = 'working';
    const before = useRecords.getState().filter;
    await filter({ sort: { column: { side: 'input', at: 0 }, down: true } });
    expect(now().shown.filter).toBe(before);
    expect(now().wanted).not.toBe(null);
    giveUp();
    expect(now()).toMatchObject({ wanted: null, shown: { found: { token: 't1' } } });
    expect(useRecords.getState().filter).toEqual(before);
    await vi.waitFor(() => expect(dropped).toEqual(['t2']));
  });

  it('stay when others could not be found, and it is said why', async () => {
    await filter({ text: 'x' });
    phase = 'failed';
    await filter({ text: 'y' });
    expect(now()).toMatchObject({ trouble: 'The disk is full.', wanted: null, shown: { found: { token: 't1' } } });
  });

  it('are looked for again when somebody asks, and when another engine answers', async () => {
    await filter({ text: 'x' });
    arrangeAgain();
    await settled();
    expect(now().shown.found?.token).toBe('t2');
    send('reconnected' as never, { at: '' } as never);
    await settled();
    expect(now().shown.found?.token).toBe('t3');
  });

  it('are forgotten with their batch', async () => {
    await filter({ text: 'x' });
    enterRecords('c');
    await settled();
    expect(dropped).toEqual(['t1']);
    expect(now()).toMatchObject({ id: '', shown: { found: null } });
  });
});
