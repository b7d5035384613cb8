import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterQuiet, atMostEvery, latest } from '#renderer/stores/timing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('waits until nobody asks any more', () => {
  const act = vi.fn();
  const ask = afterQuiet(150, act);
  for (let i = 0; i < 5; i++) {
    ask();
    vi.advanceTimersByTime(100);
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(50);
  expect(act).toHaveBeenCalledTimes(1);
});

it('acts at once, then at most once per stretch, and never loses the last wish', () => {
  const act = vi.fn();
  const ask = atMostEvery(1000, act);
  for (let i = 0; i < 25; i++) {
    ask();
    vi.advanceTimersByTime(100);
  }
  expect(act).toHaveBeenCalledTimes(3);
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledTimes(4);
  vi.advanceTimersByTime(5000);
  expect(act).toHaveBeenCalledTimes(4);
});

describe('the latest answer', () => {
  const slow = (question: { ms: number; fail?: boolean }) =>
    new Promise<number>((resolve, reject) => {
      setTimeout(() => (question.fail ? reject(new Error('no')) : resolve(question.ms)), question.ms);
    });

  it('is the only one that counts, whichever comes first', async () => {
    const ask = latest(slow);
    const answers = Promise.all([ask({ ms: 300 }), ask({ ms: 100 })]);
    await vi.runAllTimersAsync();
    expect(await answers).toEqual([undefined, 100]);
  });

  it('keeps the failure of an old question to itself', async () => {
    const ask = latest(slow);
    const answers = Promise.all([ask({ ms: 50, fail: true }), ask({ ms: 100 })]);
    await vi.runAllTimersAsync();
    expect(await answers).toEqual([undefined, 100]);
  });

  it('passes the failure of the newest question on', async () => {
    const ask = latest(slow);
    const answer = expect(ask({ ms: 50, fail: true })).rejects.toThrow('no');
    await vi.runAllTimersAsync();
    await answer;
  });

  it('can be forgotten', async () => {
    const ask = latest(slow);
    const answer = ask({ ms: 50 });
    ask.forget();
    await vi.runAllTimersAsync();
    expect(await answer).toBeUndefined();
  });
});
