import { beforeEach, describe, expect, it } from 'vitest';
import type { BatchRow } from '#contract/batch.ts';
import { answerWith, settled } from '#test/renderer/engine.ts';
import { rowWith } from '#test/renderer/row.ts';

const now = Date.parse('2026-11-22T10:00:00.000Z');
const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
const ended = (id: string, change: Partial<BatchRow>) => rowWith({ id, label: id, state: 'Completed', ...change });

const acted: unknown[] = [];
const send = answerWith({
  act(asked) {
    acted.push(asked);
    return ended(asked.id, { kept: true });
  },
});
const { dropRows, takeRows, useBatches } = await import('#renderer/stores/batches.ts');
const { dismiss, expiringOf, keep, useExpiring } = await import('#renderer/stores/expiring.ts');
const near = () => expiringOf(useExpiring.getState(), useBatches.getState().rows, now).map(({ id }) => id);

beforeEach(() => {
  useBatches.setState({ rows: new Map() });
  useExpiring.setState({ told: [], dismissed: new Set() });
  acted.length = 0;
});

describe('a coming clean-up', () => {
  it('is known from the rows, soonest first, three days ahead', () => {
    takeRows([
      ended('later', { expires: inHours(70) }),
      ended('sooner', { expires: inHours(5) }),
      ended('not yet', { expires: inHours(80) }),
      ended('never', { expires: null }),
      ended('kept', { expires: inHours(5), kept: true }),
      ended('cleaned', { expires: inHours(-5), cleaned: inHours(-4) }),
    ]);
    expect(near()).toEqual(['sooner', 'later']);
  });

  it('is known from the engine when the list does not reach that far back', async () => {
    send('expiring', [{ id: 'old', label: 'Old', expires: inHours(30) }]);
    await settled();
    expect(near()).toEqual(['old']);
  });

  it('is over once the batch is kept or gone', async () => {
    send('expiring', [
      { id: 'a', label: 'A', expires: inHours(30) },
      { id: 'b', label: 'B', expires: inHours(31) },
      { id: 'c', label: 'C', expires: inHours(32) },
    ]);
    await settled();
    await keep(['a']);
    expect(acted).toEqual([{ id: 'a', actions: ['keep'] }]);
    dropRows(['b']);
    expect(near()).toEqual(['c']);
  });

  it('is not spoken of again after it was dismissed', () => {
    takeRows([ended('a', { expires: inHours(5) }), ended('b', { expires: inHours(6) })]);
    dismiss(['a']);
    expect(near()).toEqual(['b']);
  });
});
