/**
 * Random sequences of what people do, of how records come out, and of crashes, against a model of the rules that fits
 * on a page. The engine is real: threads, databases and restarts without a proper close.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatchRow } from '#contract/batch.ts';
import { type BatchAction, batchActions, can, isFinal } from '#contract/batch-state.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

type Word = 'ok' | 'bad' | 'flaky' | 'gone';
interface Past {
  cancelled: boolean;
  crashes: number;
}
type Act = { kind: 'act'; action: BatchAction } | { kind: 'crash' } | { kind: 'wait'; ms: number };
const spelled = { ok: 'slow:2', bad: 'fail:BAD', flaky: 'flaky:2', gone: 'flaky:9' } as const;

/** The rules: what the end of a batch must look like, from its records and from what was asked of it. */
function expected(words: readonly Word[], threshold: number | null, { cancelled, crashes }: Past) {
  const failing = words.filter((word) => word === 'bad' || word === 'gone').length;
  const tooMany = threshold !== null && failing > 0 && failing * 100 >= threshold * words.length;
  const states: BatchRow['state'][] = [];
  if (cancelled) states.push('Cancelled');
  // Three starts in a row without a page.
  if (crashes >= 3) states.push('Error');
  if (tooMany) states.push('TooManyFailed');
  else states.push(failing > 0 ? 'CompletedWithErrors' : 'Completed');
  return { states, failing, completed: words.length - failing };
}

function holds(row: BatchRow, words: readonly Word[], threshold: number | null, past: Past): void {
  const { states, failing, completed } = expected(words, threshold, past);
  expect(states).toContain(row.state);
  const sum = Object.values(row.counts).reduce((n, each) => n + each, 0);
  expect(sum).toBe(words.length);
  expect(row.failed).toBeLessThanOrEqual(failing);
  expect(row.counts.Completed ?? 0).toBeLessThanOrEqual(completed);
  expect(row.charged).toBe(row.counts.Completed ?? 0);
  if (row.state === 'TooManyFailed') expect(row.failed * 100).toBeGreaterThanOrEqual((threshold ?? 0) * words.length);
  if (row.state === 'Completed' || row.state === 'CompletedWithErrors')
    expect([row.failed, row.counts.Completed ?? 0]).toEqual([failing, completed]);
}

const actions: readonly BatchAction[] = batchActions.filter(
  (action) => !['delete', 'clone', 'resubmit'].includes(action),
);
const acts = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('act' as const), action: fc.constantFrom(...actions) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('crash' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 60 }) }) },
);
const word = fc.oneof(
  { weight: 14, arbitrary: fc.constant<Word>('ok') },
  { weight: 2, arbitrary: fc.constant<Word>('bad') },
  { weight: 2, arbitrary: fc.constant<Word>('flaky') },
  { weight: 1, arbitrary: fc.constant<Word>('gone') },
);
const story = fc.record({
  words: fc.array(word, { minLength: 20, maxLength: 80 }),
  acts: fc.array(acts, { maxLength: 12 }),
  threshold: fc.constantFrom(null, 20, 30),
});

/** What is allowed happens, what is not is refused; answers whether a cancel went through. */
async function play(bench: Workbench, id: string, each: Act): Promise<boolean> {
  if (each.kind === 'wait') await new Promise((resolve) => setTimeout(resolve, each.ms));
  else if (each.kind === 'crash') await bench.crash();
  else {
    const before = bench.row(id).state;
    const asked = bench.engine.handlers.act(given('act', { id, actions: [each.action] }));
    if (can(before, each.action)) {
      await asked;
      return each.action === 'cancel';
    }
    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' });
  }
  return false;
}

/** A pause, however it came about, is ended; then the batch comes to its end by itself. */
async function toTheEnd(bench: Workbench, id: string): Promise<BatchRow> {
  const row = await bench.until(id, ({ state }) => isFinal(state) || state === 'Paused' || state === 'Draft');
  if (isFinal(row.state)) return row;
  await bench.engine.handlers.act(given('act', { id, actions: [row.state === 'Draft' ? 'run' : 'resume'] }));
  return toTheEnd(bench, id);
}

describe('a batch with anything happening to it', () => {
  it('ends as the rules say, with every record counted once and charged at most once', async () => {
    const bench = await workbench();
    await bench.engine.handlers.configure({ prices: { probe: 1 } });
    await bench.engine.handlers.topUp(given('topUp', { amount: 1_000_000 }));
    await fc.assert(
      fc.asyncProperty(story, async ({ words, acts, threshold }) => {
        const lines = words.map((each, i) => (each === 'ok' ? `slow:1:${i}` : spelled[each]));
        const retry = { attempts: 2, first: 0.02, factor: 1, most: 1, classes: ['timeout' as const] };
        const { id } = await bench.start(lines, { pageSize: 7, threshold, retry });
        await bench.until(id, ({ total }) => total === words.length);
        const past: Past = { cancelled: false, crashes: acts.filter(({ kind }) => kind === 'crash').length };
        for (const each of acts) past.cancelled = (await play(bench, id, each)) || past.cancelled;
        const row = await toTheEnd(bench, id);
        holds(row, words, threshold, past);
        const { data } = await bench.engine.handlers.credits(given('credits', { limit: 1_000 }));
        const taken = data.filter(({ batch }) => batch === id).reduce((sum, { amount }) => sum - amount, 0);
        expect(taken).toBe(row.charged);
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(bench.reported).toEqual([]);
  }, 180_000);
});
