import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFinal } from '#contract/batch-state.ts';
import { given, type Workbench, workbench } from '#test/fixtures/workbench.ts';

const words = (n: number, from = 0) => Array.from({ length: n }, (_, i) => `word-${from + i + 1}`);

async function priced(price: number, balance: number): Promise<Workbench> {
  const bench = await workbench();
  await bench.engine.handlers.configure({ prices: { probe: price } });
  if (balance) await bench.engine.handlers.topUp(given('topUp', { amount: balance }));
  return bench;
}
const balanceOf = async (bench: Workbench) => (await bench.engine.handlers.credits(given('credits', {}))).balance;
const atRest = (bench: Workbench, id: string) =>
  bench.until(id, ({ state, counts }) => isFinal(state) || (state === 'Paused' && !counts.InProgress));

describe('credits', () => {
  it.each([
    [0, 'Paused', 0],
    [29, 'Paused', 20],
    [30, 'Completed', 30],
    [31, 'Completed', 30],
    [9, 'Paused', 0],
    [10, 'Paused', 10],
    [19, 'Paused', 10],
    [20, 'Paused', 20],
  ])('a balance of %i for 30 records in pages of 10 at 1 each: %s after %i', async (balance, state, done) => {
    const bench = await priced(1, balance);
    const { id } = await bench.start(words(30), { pageSize: 10 });
    expect(await atRest(bench, id)).toMatchObject({ state, done, charged: done });
    expect(await balanceOf(bench)).toBe(balance - done);
    if (state === 'Paused') expect(bench.row(id)).toMatchObject({ reason: 'credits', code: 'no-credits' });
  });

  it('go on where they stopped after a top-up and a resume by hand', async () => {
    const bench = await priced(3, 50);
    const { id } = await bench.start(words(30), { pageSize: 10 });
    expect(await atRest(bench, id)).toMatchObject({ state: 'Paused', done: 10 });
    await bench.engine.handlers.topUp(given('topUp', { amount: 40 }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(bench.row(id).state).toBe('Paused');
    await bench.engine.handlers.act(given('act', { id, actions: ['resume'] }));
    expect(await atRest(bench, id)).toMatchObject({ state: 'Completed', charged: 90 });
    expect(await balanceOf(bench)).toBe(0);
  });

  it('are never taken for a record that errs, so that its page gives back what it reserved', async () => {
    const bench = await priced(1, 25);
    const failing = Array.from({ length: 5 }, () => 'fail:BAD');
    const { id } = await bench.start([...words(5), ...failing, ...words(5, 5), ...failing, ...words(10, 10)], {
      pageSize: 10,
      threshold: null,
    });
    expect(await atRest(bench, id)).toMatchObject({ state: 'CompletedWithErrors', done: 30, charged: 20 });
    expect(await balanceOf(bench)).toBe(5);
  });

  it('are charged once for a record that took several tries, and not while it is tried', async () => {
    const bench = await priced(2, 100);
    const retry = { attempts: 3, first: 0.05, factor: 1, most: 1, classes: ['timeout' as const] };
    const { id } = await bench.start([...words(20), 'flaky:3', 'flaky:9'], { retry });
    expect(await atRest(bench, id)).toMatchObject({ state: 'CompletedWithErrors', charged: 42 });
    expect(await balanceOf(bench)).toBe(58);
  });

  it('keep the price at which a batch was run', async () => {
    const bench = await priced(2, 1_000);
    const { id } = await bench.start(
      Array.from({ length: 60 }, (_, i) => `slow:10:${i}`),
      { pageSize: 10 },
    );
    await bench.until(id, ({ done }) => done >= 10);
    await bench.engine.handlers.configure({ prices: { probe: 7 } });
    expect(await atRest(bench, id)).toMatchObject({ state: 'Completed', price: 2, charged: 120 });
  });

  it('agree with the ledger after restarts in the middle', async () => {
    const bench = await priced(1, 1_000);
    const { id } = await bench.start(
      Array.from({ length: 120 }, (_, i) => `slow:8:${i}`),
      { pageSize: 10 },
    );
    await bench.until(id, ({ done }) => done >= 20);
    await bench.restart();
    await bench.until(id, ({ done }) => done >= 60);
    await bench.restart();
    expect(await atRest(bench, id)).toMatchObject({ state: 'Completed', charged: 120 });
    const { balance, data } = await bench.engine.handlers.credits(given('credits', {}));
    expect(balance).toBe(880);
    expect(data.filter(({ batch }) => batch === id).reduce((sum, { amount }) => sum + amount, 0)).toBe(-120);
    for (const { balance: left } of data) expect(left).toBeGreaterThanOrEqual(0);
  });

  it('are taken for one value by hand when it succeeds, and not when it errs', async () => {
    const bench = await priced(4, 9);
    const trial = await bench.engine.handlers.try(given('try', { tool: 'probe', value: 'hello' }));
    expect(trial).toEqual({ values: ['hello', '5', ''], failure: null, charged: 4 });
    const failing = await bench.engine.handlers.try(given('try', { tool: 'probe', value: 'fail:BAD' }));
    expect(failing).toMatchObject({ failure: { code: 'BAD' }, charged: 0 });
    await bench.engine.handlers.try(given('try', { tool: 'probe', value: 'again' }));
    expect(await balanceOf(bench)).toBe(1);
    await expect(bench.engine.handlers.try(given('try', { tool: 'probe', value: 'more' }))).rejects.toMatchObject({
      code: 'no-credits',
    });
  });

  it('are shared by batches that run side by side, and never overdrawn', async () => {
    const bench = await priced(1, 45);
    const rows = await Promise.all([1, 2].map((n) => bench.start(words(40, n * 100), { pageSize: 10 })));
    const ends = await Promise.all(rows.map(({ id }) => atRest(bench, id)));
    expect(ends.reduce((sum, { charged }) => sum + charged, 0)).toBe(40);
    expect(await balanceOf(bench)).toBe(5);
  });
});

describe('credits in 200 random runs', () => {
  const run = fc.record({
    price: fc.integer({ min: 0, max: 5 }),
    pageSize: fc.integer({ min: 1, max: 12 }),
    words: fc.array(fc.constantFrom('ok', 'ok', 'ok', 'ok', 'fail:BAD'), { minLength: 5, maxLength: 40 }),
    // Around the edges of pages: what so many whole pages cost, and one credit more or less.
    pages: fc.integer({ min: 0, max: 5 }),
    edge: fc.integer({ min: -1, max: 1 }),
  });

  it('are never overdrawn, never taken for an error, and all taken once the batch is through', async () => {
    const bench = await workbench();
    await fc.assert(
      fc.asyncProperty(run, async ({ price, pageSize, words: lines, pages, edge }) => {
        await bench.engine.handlers.configure({ prices: { probe: price } });
        const wanted = Math.max(0, pages * pageSize * price + edge);
        const start = await balanceOf(bench);
        const amount = wanted - start;
        if (amount > 0) await bench.engine.handlers.topUp(given('topUp', { amount }));
        const before = start + Math.max(0, amount);
        const { id } = await bench.start(lines, { pageSize, threshold: null });
        let row = await atRest(bench, id);
        const left = await balanceOf(bench);
        expect(left).toBe(before - row.charged);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(row.charged).toBe((row.counts.Completed ?? 0) * price);
        const good = lines.filter((line) => line === 'ok').length;
        if (row.state === 'Paused') {
          // Not before it had to: the next page was not covered.
          expect(left).toBeLessThan(price * Math.min(pageSize, lines.length - row.done));
          await bench.engine.handlers.topUp(given('topUp', { amount: price * lines.length }));
          await bench.engine.handlers.act(given('act', { id, actions: ['resume'] }));
          row = await atRest(bench, id);
        }
        expect(row).toMatchObject({ done: lines.length, charged: good * price });
      }),
      { numRuns: 200, endOnFailure: true },
    );
    const { data } = await bench.engine.handlers.credits(given('credits', { limit: 1_000 }));
    expect(Math.min(...data.map(({ balance }) => balance))).toBeGreaterThanOrEqual(0);
  }, 180_000);
});
