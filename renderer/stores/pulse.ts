/** A slow beat while batches move, for what their progress changes elsewhere: stored keys, waiting records. */
import { useEffect, useState } from 'react';
import { type Change, onRows } from './batches.ts';
import { on } from './link.ts';
import { atMostEvery } from './timing.ts';

/** A number that grows at most every `ms`, when records moved on or began to wait, and when the engine came back. */
export function usePulse(ms: number): number {
  const [beat, setBeat] = useState(0);
  useEffect(() => {
    let open = true;
    const tick = atMostEvery(ms, () => open && setBeat((now) => now + 1));
    const ends = [
      onRows((changes) => {
        if (changes.some(hasMoved)) tick();
      }),
      on('reconnected', tick),
    ];
    return () => {
      open = false;
      for (const end of ends) end();
    };
  }, [ms]);
  return beat;
}

/** Other counts change with every page that is handed out. */
function hasMoved({ before, after }: Change): boolean {
  return before?.state !== after.state || before.done !== after.done || before.counts.Pending !== after.counts.Pending;
}
