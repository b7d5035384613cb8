/** Waiting for something to happen in a folder: word of the system where it comes, and a look every so often where it does not. */
import { type FSWatcher, watch } from 'node:fs';

export interface FolderWait {
  /** Resolves after so many milliseconds, or sooner when something happened in the folder or the watch is to stop. */
  until(milliseconds: number): Promise<void>;
  close(): void;
}

/** Shares and some file systems tell nothing, or stop telling: that is no error. */
export function waitFor(folder: string, stop: AbortSignal): FolderWait {
  const waiting = new Set<() => void>();
  let stirred = false;
  let watcher: FSWatcher | undefined;
  const stir = () => {
    stirred = waiting.size === 0;
    for (const wake of waiting) wake();
  };
  try {
    watcher = watch(folder, { persistent: false }, stir);
    watcher.on('error', () => watcher?.close());
  } catch {
    // The look every so often remains.
  }
  stop.addEventListener('abort', stir);
  return {
    until(milliseconds) {
      const soon = stirred || stop.aborted;
      stirred = false;
      return new Promise((done) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          done();
        };
        const timer = setTimeout(wake, soon ? 0 : milliseconds);
        waiting.add(wake);
      });
    },
    close() {
      watcher?.close();
      stop.removeEventListener('abort', stir);
    },
  };
}
