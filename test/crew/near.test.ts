import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Crew, Lost } from '#crew/crew.ts';
import { nearCrew } from '#crew/near.ts';
import type { EchoJobs } from '#test/fixtures/echo.thread.ts';

let crew: Crew<EchoJobs, 'short' | 'long'>;
const open = (size = 2, depth = 1) => {
  crew = nearCrew<EchoJobs, 'short' | 'long'>(join(import.meta.dirname, '../fixtures/echo.thread.ts'), {
    short: { size, depth },
    long: { size: 1, depth: 1 },
  });
  return crew;
};
afterEach(() => crew.close());

describe('a crew of threads', () => {
  it('answers, and passes on a job’s failure with its code', async () => {
    open();
    expect(await crew.order('short', 'echo', 'hello').answer).toBe('hello');
    await expect(crew.order('short', 'refuse', null).answer).rejects.toMatchObject({
      code: 'bad-file',
      place: { line: 3 },
    });
  });

  it('replaces a thread that dies, and does the jobs that stood behind the deadly one', async () => {
    open(1, 3);
    const dead = crew.order('short', 'die', null).answer;
    const behind = crew.order('short', 'echo', 'alive').answer;
    await expect(dead).rejects.toSatisfy((error: unknown) => error instanceof Lost && error.why === 'died');
    expect(await behind).toBe('alive');
  });

  it('ends a thread that overruns its deadline', async () => {
    open(1);
    const hung = crew.order('short', 'hang', null, { deadline: 200 }).answer;
    await expect(hung).rejects.toSatisfy((error: unknown) => error instanceof Lost && error.why === 'hung');
    expect(await crew.order('short', 'echo', 1).answer).toBe(1);
  });

  it('survives a thread that eats all of its memory', async () => {
    open(1);
    await expect(crew.order('short', 'eat', null).answer).rejects.toBeInstanceOf(Lost);
    expect(await crew.order('short', 'echo', 1).answer).toBe(1);
  }, 60_000);

  it('lets no more than a few parts wait to be taken', async () => {
    open();
    let waiting = 0;
    let most = 0;
    const { answer } = crew.order('short', 'count', 40, {
      onPart: async () => {
        most = Math.max(most, ++waiting);
        await new Promise((resolve) => setTimeout(resolve, 2));
        waiting--;
      },
    });
    expect(await answer).toBe(40);
    expect(most).toBeLessThanOrEqual(4);
  });

  it('cancels a job that runs and one that waits', async () => {
    open(1);
    const running = crew.order('short', 'count', 1_000_000, { onPart: () => undefined });
    const waiting = crew.order('short', 'echo', 1);
    waiting.cancel();
    running.cancel();
    await expect(waiting.answer).rejects.toMatchObject({ code: 'cancelled' });
    await expect(running.answer).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('ends a job whose parts cannot be taken', async () => {
    open(1);
    const taker = () => {
      throw new Error('no room');
    };
    await expect(crew.order('short', 'count', 10, { onPart: taker }).answer).rejects.toThrow('no room');
    expect(await crew.order('short', 'echo', 1).answer).toBe(1);
  });

  it('keeps lanes apart: a long job does not hold up a short one', async () => {
    open(1);
    const long = crew.order('long', 'hang', null, { deadline: 1_500 }).answer;
    const late = expect(long).rejects.toBeInstanceOf(Lost);
    expect(await crew.order('short', 'echo', 'first').answer).toBe('first');
    await late;
  });

  it('tells its room and how many are busy', async () => {
    open(2, 2);
    expect(crew.room('short')).toBe(4);
    const answers = [1, 2, 3].map((n) => crew.order('short', 'echo', n).answer);
    expect(crew.room('short')).toBe(1);
    expect(crew.busy('short')).toBe(2);
    await Promise.all(answers);
    expect(crew.room('short')).toBe(4);
  });

  it('shrinks only when its threads have finished what they hold', async () => {
    open(2, 2);
    const answers = [1, 2, 3, 4].map((n) => crew.order('short', 'echo', n).answer);
    crew.resize('short', 1);
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4]);
    expect(await crew.order('short', 'echo', 5).answer).toBe(5);
  });

  it('refuses work once it is closed', async () => {
    open();
    await crew.close();
    await expect(crew.order('short', 'echo', 1).answer).rejects.toMatchObject({ code: 'cancelled' });
  });
});
