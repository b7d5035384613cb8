/** Tells clients what changed, at most ten times a second, however fast pages come home. */
import type { BatchRow } from '#contract/batch.ts';
import type { EngineEvents, EngineStatus } from '#contract/engine-api.ts';

export interface Pulse {
  touch(id: string): void;
  gone(id: string): void;
  /** Tells of batches that will be cleaned up; answers whether anybody listens. */
  expiring(batches: EngineEvents['expiring']): boolean;
  /** Adds somebody who wants to hear; returns the way to stop. */
  listen(tell: Tell): () => void;
  close(): void;
}
export type Tell = <K extends keyof EngineEvents>(name: K, value: EngineEvents[K]) => void;

const beatMs = 100;
const statusMs = 1_000;

export function startPulse(read: { row(id: string): BatchRow; status(): EngineStatus }): Pulse {
  const listeners = new Set<Tell>();
  const touched = new Set<string>();
  const removed = new Set<string>();
  let beat: NodeJS.Timeout | undefined;

  function tell<K extends keyof EngineEvents>(name: K, value: EngineEvents[K]): void {
    for (const each of listeners) each(name, value);
  }
  function flush(): void {
    beat = undefined;
    const rows = [...touched].filter((id) => !removed.has(id)).map(read.row);
    const gone = [...removed];
    touched.clear();
    removed.clear();
    if (rows.length) tell('batches', rows);
    if (gone.length) tell('removed', gone);
  }
  const soon = () => {
    beat ??= setTimeout(flush, beatMs);
  };
  const timer = setInterval(() => listeners.size && tell('status', read.status()), statusMs);

  return {
    touch(id) {
      touched.add(id);
      soon();
    },
    gone(id) {
      removed.add(id);
      soon();
    },
    expiring(batches) {
      tell('expiring', batches);
      return listeners.size > 0;
    },
    listen(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    close() {
      clearTimeout(beat);
      clearInterval(timer);
      flush();
    },
  };
}
