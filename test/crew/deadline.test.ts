import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDeadline } from '#crew/deadline.ts';

let now = 0;
beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
const pass = (ms: number) => {
  for (let i = 0; i < ms; i += 50) {
    now += 50;
    vi.advanceTimersByTime(50);
  }
};

describe('a deadline', () => {
  it('is over when its time has passed, and not before', () => {
    const over = vi.fn();
    startDeadline(1_500, over);
    pass(1_450);
    expect(over).not.toHaveBeenCalled();
    pass(300);
    expect(over).toHaveBeenCalledTimes(1);
    pass(3_000);
    expect(over).toHaveBeenCalledTimes(1);
  });

  it('does not count the time in which the whole program stood still', () => {
    const over = vi.fn();
    startDeadline(1_500, over);
    pass(500);
    now += 3_600_000;
    pass(400);
    expect(over).not.toHaveBeenCalled();
    pass(1_000);
    expect(over).toHaveBeenCalledTimes(1);
  });

  it('can be shorter than its own tick', () => {
    const over = vi.fn();
    startDeadline(40, over);
    pass(50);
    expect(over).toHaveBeenCalledTimes(1);
  });

  it('is never over once it was called off', () => {
    const over = vi.fn();
    startDeadline(100, over)();
    pass(1_000);
    expect(over).not.toHaveBeenCalled();
  });
});
