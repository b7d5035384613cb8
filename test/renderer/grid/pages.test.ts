import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pages } from '#renderer/grid/pages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Rows are their own index, plus a version that tells answers apart. */
function source(total = 10_000) {
  let version = 0;
  const asked: number[] = [];
  const pages = new Pages<string>(
    async (skip, limit) => {
      asked.push(skip);
      const mine = version;
      await new Promise((answer) => setTimeout(answer, 50));
      const n = Math.max(0, Math.min(limit, total - skip));
      return { rows: Array.from({ length: n }, (_, i) => `${skip + i} v${mine}`), total };
    },
    { size: 100, kept: 3 },
  );
  return { pages, asked, change: () => version++ };
}

describe('pages of rows', () => {
  it('asks only for what the view came to rest on', async () => {
    const { pages, asked } = source();
    for (let first = 0; first < 5000; first += 500) pages.want(first, first + 30);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual([4500]);
    expect(pages.get(4510)).toBe('4510 v0');
    expect(pages.get(0)).toBeUndefined();
    expect(pages.total).toBe(10_000);
  });

  it('asks for both pages of a view across a border, each once', async () => {
    const { pages, asked } = source();
    pages.want(90, 130);
    await vi.advanceTimersByTimeAsync(20);
    pages.want(91, 131);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual([0, 100]);
  });

  it('lets the least recently seen page go', async () => {
    const { pages } = source();
    for (const first of [0, 100, 200, 300]) {
      pages.want(first, first + 10);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(pages.get(0)).toBeUndefined();
    expect(pages.get(100)).toBe('100 v0');
  });

  it('keeps showing old rows until the new ones are there', async () => {
    const { pages, change } = source();
    pages.want(0, 30);
    await vi.advanceTimersByTimeAsync(100);
    change();
    pages.invalidate();
    expect(pages.get(3)).toBe('3 v0');
    await vi.advanceTimersByTimeAsync(100);
    expect(pages.get(3)).toBe('3 v1');
  });

  it('drops an answer that a change overtook', async () => {
    const { pages, change } = source();
    pages.want(0, 30);
    await vi.advanceTimersByTimeAsync(20);
    change();
    pages.invalidate();
    await vi.advanceTimersByTimeAsync(100);
    expect(pages.get(3)).toBe('3 v1');
  });

  it('tells its watchers, and remembers trouble until an answer comes', async () => {
    let broken = true;
    const pages = new Pages<number>(async () => {
      if (broken) throw new Error('gone');
      return { rows: [1], total: 1 };
    });
    const watch = vi.fn();
    pages.subscribe(watch);
    pages.want(0, 1);
    await vi.advanceTimersByTimeAsync(20);
    expect(pages.trouble).toEqual(new Error('gone'));
    broken = false;
    pages.invalidate();
    await vi.advanceTimersByTimeAsync(20);
    expect(pages.trouble).toBeUndefined();
    expect(watch).toHaveBeenCalledTimes(2);
  });

  it('reads a range to copy, however long', async () => {
    const { pages } = source();
    const rows = pages.range(5, 2505);
    await vi.runAllTimersAsync();
    expect(await rows).toHaveLength(2500);
    expect((await rows).at(-1)).toBe('2504 v0');
  });
});
