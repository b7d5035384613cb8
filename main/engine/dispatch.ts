/**
 * The scheduler: starts batches that are ready when a slot is free, hands their pages to the crew in turn, and commits
 * what comes home. It never waits: every change that could give it something to do calls `wake`, and a timer does when
 * the next try of a record has come.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '#contract/failure.ts';
import { Lost, type Ticket } from '#crew/crew.ts';
import { breakDown } from './breakdown.ts';
import { commit, type Home, reconsider } from './commit.ts';
import { finish, settle } from './finish.ts';
import type { LateAnswer, PageAnswer } from './jobs/jobs.ts';
import { move } from './life.ts';
import type { Live } from './live.ts';
import { apart, broken, mostLosses } from './lost.ts';
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

const patience = 3_000;
const groupingMs = 8;
/** A timer cannot be set farther than some 24 days; looking now and then is enough. */
const longestSleep = 60_000;

export function createDispatch(
  mill: Mill,
  options: { asleep: boolean; deadline: (records: number) => number },
): Dispatch {
  const home = new Map<Live, Home>();
  const held = new Set<Ticket<PageAnswer | LateAnswer>>();
  let scheduled = false;
  let committing: NodeJS.Timeout | undefined;
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
      if (piece && afford(live, piece)) hand(live, piece);
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

  function hand(live: Live, piece: Piece): void {
    const { folder } = live;
    const { file: entities } = mill.dependencies;
    const order = { deadline: options.deadline(piece.n) };
    const ticket: Ticket<PageAnswer | LateAnswer> =
      piece.kind === 'page'
        ? mill.crew.order('page', 'page', { folder, page: piece.no, entities }, order)
        : mill.crew.order('page', 'late', { folder, records: piece.records, entities }, order);
    held.add(ticket);
    ticket.answer
      .then(
        (answer) => bringHome(live, answer),
        (error: unknown) => lose(live, piece, error),
      )
      .finally(() => held.delete(ticket));
  }

  function bringHome(live: Live, answer: PageAnswer | LateAnswer): void {
    const waiting = home.get(live) ?? { pages: [], lates: [] };
    if ('page' in answer) waiting.pages.push(answer);
    else waiting.lates.push(answer);
    home.set(live, waiting);
    // Pages that come home within a moment share one synced commit; meanwhile their workers have the next ones.
    committing ??= setTimeout(commitHome, groupingMs);
    wake();
  }

  function lose(live: Live, piece: Piece, error: unknown): void {
    if (!live.db.open) return;
    if (error instanceof Lost) {
      mill.report(error);
      guard(live, () => count(live, piece, error));
    } else {
      giveBack(live, piece);
      if (!(error instanceof Failure && error.code === 'cancelled')) breakDown(mill, live, error);
    }
    wake();
  }

  /** What lost its worker is tried again as it is, then apart, and fails only when it does so alone. */
  function count(live: Live, piece: Piece, lost: Lost): void {
    if (piece.kind === 'page') {
      const losses = (live.losses.get(piece.no) ?? 0) + 1;
      live.losses.set(piece.no, losses);
      if (losses >= mostLosses) {
        bringHome(live, apart(live, piece.no, lost));
        return;
      }
    } else {
      const [record = 0, ...others] = piece.records;
      if (!others.length) {
        bringHome(live, broken(live, record, lost));
        return;
      }
      for (const each of piece.records) live.losses.set(-each, 1);
    }
    giveBack(live, piece);
  }

  function commitHome(): void {
    clearTimeout(committing);
    committing = undefined;
    for (const [live, waiting] of home) {
      home.delete(live);
      // Its database was damaged, or it is being salvaged: its pages are done again.
      if (!live.db.open) continue;
      try {
        commit(mill, live, waiting);
      } catch (error) {
        for (const { page: no, n } of waiting.pages) giveBack(live, { kind: 'page', no, n });
        for (const { records } of waiting.lates)
          giveBack(live, { kind: 'late', records: records.map(({ record }) => record), n: records.length });
        breakDown(mill, live, error);
      }
    }
    wake();
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
      const flying = [...held].map(({ answer }) => answer.catch(() => undefined));
      const gaveUp = new AbortController();
      const { signal } = gaveUp;
      // A timer left behind would keep the thread alive.
      await Promise.race([Promise.all(flying), wait(patience, undefined, { signal }).catch(() => undefined)]);
      gaveUp.abort();
      // The answers' own handlers run before this goes on: everything that came home is committed here.
      await new Promise((resolve) => setImmediate(resolve));
      commitHome();
    },
  };
}
