/**
 * Pieces in flight: handed to the crew, and committed together with whatever else comes home in the same moment. What
 * loses its worker is handed out again.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '#contract/failure.ts';
import { Lost, type Ticket } from '#crew/crew.ts';
import { breakDown } from './breakdown.ts';
import { commit, type Home } from './commit.ts';
import type { LateAnswer, PageAnswer } from './jobs/run-orders.ts';
import type { Live } from './live.ts';
import { apart, broken, mostLosses } from './lost.ts';
import type { Mill } from './mill.ts';
import { giveBack, type Piece } from './pieces.ts';

export interface Flight {
  hand(live: Live, piece: Piece): void;
  /** Resolves when everything in flight is committed, or, after three seconds, what has come home by then. */
  land(): Promise<void>;
}

const patience = 3_000;
const groupingMs = 8;

/** `wake`: something came home, or a worker has room again. */
export function createFlight(mill: Mill, deadline: (records: number) => number, wake: () => void): Flight {
  const home = new Map<Live, Home>();
  const held = new Set<Ticket<PageAnswer | LateAnswer>>();
  let committing: NodeJS.Timeout | undefined;

  function hand(live: Live, piece: Piece): void {
    const { folder } = live;
    const { file: entities } = mill.dependencies;
    const order = { deadline: deadline(piece.n) };
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
      try {
        count(live, piece, error);
      } catch (trouble) {
        breakDown(mill, live, trouble);
      }
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

  return {
    hand,
    async land() {
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
