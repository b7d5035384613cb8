/**
 * The scheduler: starts batches that are ready when a slot is free, and hands out their pages in turn. It never waits:
 * every change that could give it something to do calls `wake`, and a timer does when the next try of a record has come.
 */
import { breakDown } from './breakdown.ts';
import { reconsider } from './commit.ts';
import { finish, settle } from './finish.ts';
import { createFlight } from './flight.ts';
import { move } from './life.ts';
import type { Live } from './live.ts';
import type { Mill } from './mill.ts';
import { giveBack, hasPiece, type Piece, takePiece } from './pieces.ts';
import { holdPoor } from './poor.ts';
import { runBatch } from './run.ts';
import { isStuck, unstick } from './stuck.ts';
import { wakeOverdue } from './wake.ts';

export interface Dispatch {
  wake(): void;
  /** Hands out nothing more; resolves when the pages in flight are committed, or after three seconds. */
  stop(): Promise<void>;
}

/** A timer cannot be set farther than some 24 days; looking now and then is enough. */
const longestSleep = 60_000;

export function createDispatch(
  mill: Mill,
  options: { asleep: boolean; deadline: (records: number) => number },
): Dispatch {
  const flight = createFlight(mill, options.deadline, wake);
  let scheduled = false;
  let alarm: NodeJS.Timeout | undefined;
  let stopped = options.asleep;
  let turn = 0;

  function wake(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      if (stopped) return;
      if (mill.dependencies.recheck) lookForKeys();
      for (const live of mill.shelf.lives()) guard(live, () => advance(live));
      startReady();
      handOut();
      setAlarm();
    });
  }

  function advance(live: Live): void {
    const { state } = live.batch;
    const free = live.inFlight.size + live.lateInFlight.size === 0;
    if (state === 'Cancelling' && free) settle(mill, live);
    else if (state === 'PostProcessing' && live.activity.kind === 'idle') finish(mill, live);
    else if (state === 'Processing' && free && isStuck(live)) unstick(mill, live);
    else if (state === 'Draft' && live.batch.intake === 'done' && live.batch.desired === 'run') runBatch(mill, live);
  }

  function lookForKeys(): void {
    mill.dependencies.recheck = false;
    try {
      wakeOverdue(mill);
    } catch (error) {
      mill.report(error);
    }
  }

  function startReady(): void {
    const lives = mill.shelf.lives();
    let free = mill.settings.slots - lives.filter(({ batch }) => batch.state === 'Processing').length;
    const ready = lives.filter(({ batch }) => batch.state === 'Ready');
    ready.sort((a, b) => (a.batch.ready ?? 0) - (b.batch.ready ?? 0));
    for (const live of ready) {
      if (free-- <= 0) return;
      guard(live, () => {
        move(mill, live, 'start');
        reconsider(mill, live);
      });
    }
  }

  /** One page each in turn, so that a large batch does not stand before a small one. */
  function handOut(): void {
    const now = mill.now();
    const open = mill.shelf.lives().filter((live) => live.batch.state === 'Processing' && hasPiece(live, now));
    while (open.length && mill.crew.room('page') > 0) {
      turn = (turn + 1) % open.length;
      const live = open[turn];
      if (!live) return;
      let piece: Piece | undefined;
      guard(live, () => {
        piece = takePiece(live, now);
      });
      if (piece && afford(live, piece)) flight.hand(live, piece);
      else open.splice(turn, 1);
    }
  }

  /** The piece itself is in flight already, and so among what is reserved. */
  function afford(live: Live, piece: Piece): boolean {
    if (mill.purse.covers(live, 0)) return true;
    giveBack(live, piece);
    guard(live, () => holdPoor(mill, live, piece.n));
    return false;
  }

  function setAlarm(): void {
    clearTimeout(alarm);
    const times = mill.shelf.lives().flatMap(({ batch, nextDue }) => (batch.state === 'Processing' && nextDue) || []);
    if (!times.length) return;
    alarm = setTimeout(wake, Math.max(10, Math.min(longestSleep, Math.min(...times) - mill.now())));
  }

  function guard(live: Live, act: () => void): void {
    try {
      act();
    } catch (error) {
      breakDown(mill, live, error);
    }
  }

  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(alarm);
      await flight.land();
    },
  };
}
