/**
 * Survives a full disk. A file of 8 MiB is kept beside the batches; when a commit finds no room it is given up, so that
 * the pause itself can be written. When there is room again the batches go on by themselves; a disk that keeps running
 * full is asked less and less often.
 */
import { rmSync, statfsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { can } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { move } from './life.ts';
import { type Live, refresh } from './live.ts';
import type { Mill } from './mill.ts';

export interface Reserve {
  /** Gives the reserved room up. */
  release(): void;
  /** Pauses a batch because the disk is full. */
  hold(live: Live): void;
  /** Does this once there is room. */
  later(act: () => void): void;
  /** Free bytes. */
  free(): number;
  close(): void;
}

export const reserveName = 'reserve.bin';
const size = 8 * 1024 ** 2;
/** Room that must be free, the reserve included, before batches go on. */
const enough = 4 * size;
const soonest = 2_000;
const latest = 60_000;

export function keepReserve(mill: Mill): Reserve {
  const file = join(mill.workspace, reserveName);
  let timer: NodeJS.Timeout | undefined;
  let wait = soonest;
  let resumed = 0;
  let acts: (() => void)[] = [];

  async function make(): Promise<void> {
    if (free() < enough || statSync(file, { throwIfNoEntry: false })?.size === size) return;
    const handle = await open(file, 'w');
    try {
      // Really written: a hole in a file holds no room.
      await handle.write(Buffer.alloc(size, 0xb5));
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  const report = (error: unknown) => mill.report(error);

  function free(): number {
    const { bavail, bsize } = statfsSync(mill.workspace);
    return bavail * bsize;
  }

  function watch(): void {
    if (timer) return;
    wait = mill.now() - resumed < latest ? Math.min(latest, wait * 2) : soonest;
    timer = setInterval(() => {
      if (free() < enough) return;
      clearInterval(timer);
      timer = undefined;
      resumed = mill.now();
      make()
        .then(goOn)
        .catch((error: unknown) => {
          // Full again before anything could go on.
          if (!isFull(error)) report(error);
          watch();
        });
    }, wait);
    timer.unref();
  }

  function goOn(): void {
    for (const live of mill.shelf.lives().filter(waitsForRoom)) {
      refresh(live);
      if (live.batch.state === 'Paused') move(mill, live, 'resume');
      else mill.touch(live);
    }
    const now = acts;
    acts = [];
    for (const act of now) act();
    mill.wake();
  }

  function release(): void {
    rmSync(file, { force: true });
  }

  make().catch(report);
  return {
    free,
    release,
    hold(live) {
      release();
      watch();
      // What can only be begun or ended is tried again when there is room.
      if (!can(live.batch.state, 'pause')) return mill.touch(live);
      try {
        move(mill, live, 'pause', { reason: 'disk' });
      } catch (error) {
        if (!isFull(error)) throw error;
        // Not even that could be written: it waits all the same, and its database still says that it is at work.
        live.batch = { ...live.batch, state: 'Paused', reason: 'disk' };
        mill.touch(live);
      }
    },
    later(act) {
      acts.push(act);
      watch();
    },
    close: () => clearInterval(timer),
  };
}

const waitsForRoom = ({ batch }: Live) => batch.state === 'Paused' && batch.reason === 'disk';

export function isFull(error: unknown): boolean {
  if (error instanceof Failure) return error.code === 'no-space';
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
