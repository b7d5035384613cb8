/**
 * Survives a full disk. A file of 16 MiB is kept beside the batches; when a commit finds no room it is given up, so
 * that the pause itself can be written. When room is back the reserve is made again and the batches go on by themselves.
 */
import { rmSync, statfsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { move } from './life.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';

export interface Reserve {
  /** Pauses a batch because the disk is full. */
  hold(live: Live): void;
  free(): number;
  close(): void;
}

const size = 16 * 1024 ** 2;
/** Room that must be free, the reserve apart, before batches go on. */
const enough = 200 * 1024 ** 2;
const pollMs = 10_000;

export function keepReserve(mill: Mill): Reserve {
  const file = join(mill.workspace, 'reserve.bin');
  let timer: NodeJS.Timeout | undefined;
  void make().catch((error: unknown) => mill.report(error));

  async function make(): Promise<void> {
    if (free() < enough + size || statSync(file, { throwIfNoEntry: false })?.size === size) return;
    const handle = await open(file, 'w');
    try {
      // Really written: a hole in a file holds no room.
      await handle.write(Buffer.alloc(size, 0xb5));
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  function free(): number {
    const { bavail, bsize } = statfsSync(mill.workspace);
    return bavail * bsize;
  }

  function watch(): void {
    timer ??= setInterval(() => {
      if (free() < enough + size) return;
      clearInterval(timer);
      timer = undefined;
      void make()
        .then(() => {
          for (const live of mill.shelf.lives())
            if (live.batch.state === 'Paused' && live.batch.reason === 'disk') move(mill, live, 'resume');
        })
        .catch((error: unknown) => mill.report(error));
    }, pollMs);
    timer.unref();
  }

  return {
    free,
    hold(live) {
      rmSync(file, { force: true });
      if (live.batch.state !== 'Paused') move(mill, live, 'pause', { reason: 'disk' });
      watch();
    },
    close: () => clearInterval(timer),
  };
}
