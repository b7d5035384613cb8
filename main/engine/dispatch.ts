/**
 * The scheduler: starts batches that are ready when a slot is free, hands their pages to the crew in turn, and commits
 * what comes home. It never waits: every change that could give it something to do calls `wake`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '#contract/failure.ts';
import { Lost, type Ticket } from '#crew/crew.ts';
import { commitPages, reconsider } from './commit.ts';
import { finish, settle } from './finish.ts';
import type { PageAnswer } from './jobs/jobs.ts';
import { move } from './life.ts';
import type { Live } from './live.ts';
import { lostPage } from './lost-page.ts';
import type { Mill } from './mill.ts';
import type { Reserve } from './reserve.ts';

export interface Dispatch {
  wake(): void;
  /** Hands out nothing more; resolves when the pages in flight are committed, or after three seconds. */
  stop(): Promise<void>;
}

/** A page is tried this often before its records fail with the reason why its worker was lost. */
const mostLosses = 3;
const patience = 3_000;
const groupingMs = 8;

export function createDispatch(
  mill: Mill,
  reserve: Reserve,
  options: { asleep: boolean; deadline: (records: number) => number },
): Dispatch {
  const home = new Map<Live, PageAnswer[]>();
  const held = new Map<Live, Set<Ticket<PageAnswer>>>();
  let scheduled = false;
  let commit: NodeJS.Timeout | undefined;
  let stopped = options.asleep;
  let turn = 0;

  function wake(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      if (stopped) return;
      for (const live of mill.shelf.lives()) guard(live, () => advance(live));
      startReady();
      handOut();
    });
  }

  /** Pages that come home within a moment share one synced commit; meanwhile their workers have the next ones. */
  function commitSoon(): void {
    commit ??= setTimeout(commitHome, groupingMs);
  }

  function advance(live: Live): void {
    const { state } = live.batch;
    if (state === 'Cancelling' && live.inFlight.size === 0) settle(mill, live);
    else if (state === 'PostProcessing' && live.activity.kind === 'idle') finish(mill, live);
    else if (state === 'Draft' && live.batch.intake === 'done' && live.batch.desired === 'run') move(mill, live, 'run');
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
    const open = mill.shelf.lives().filter(({ batch, waiting }) => batch.state === 'Processing' && waiting.length > 0);
    while (open.length && mill.crew.room('page') > 0) {
      turn = (turn + 1) % open.length;
      const live = open[turn];
      const page = live?.waiting.pop();
      if (live && page) hand(live, page);
      if (!live?.waiting.length) open.splice(turn, 1);
    }
  }

  function hand(live: Live, page: { no: number; n: number }): void {
    live.inFlight.set(page.no, page.n);
    const order = { folder: live.folder, page: page.no };
    const ticket = mill.crew.order('page', 'page', order, { deadline: options.deadline(page.n) });
    const tickets = held.get(live) ?? new Set();
    held.set(live, tickets.add(ticket));
    ticket.answer
      .then(
        (answer) => bringHome(live, answer),
        (error: unknown) => lose(live, page, error),
      )
      .finally(() => {
        tickets.delete(ticket);
        if (!tickets.size) held.delete(live);
      });
  }

  function bringHome(live: Live, answer: PageAnswer): void {
    home.set(live, [...(home.get(live) ?? []), answer]);
    commitSoon();
    wake();
  }

  function lose(live: Live, page: { no: number; n: number }, error: unknown): void {
    if (error instanceof Lost) {
      const losses = (live.losses.get(page.no) ?? 0) + 1;
      live.losses.set(page.no, losses);
      if (losses >= mostLosses) {
        guard(live, () => bringHome(live, lostPage(live, page.no, error)));
        return;
      }
    }
    live.inFlight.delete(page.no);
    live.waiting.push(page);
    if (error instanceof Lost) mill.report(error);
    else if (!(error instanceof Failure && error.code === 'cancelled')) trouble(live, error);
    wake();
  }

  function commitHome(): void {
    clearTimeout(commit);
    commit = undefined;
    for (const [live, answers] of home) {
      home.delete(live);
      try {
        commitPages(mill, live, answers);
      } catch (error) {
        for (const { page, n } of answers) {
          live.inFlight.delete(page);
          live.waiting.push({ no: page, n });
        }
        trouble(live, error);
      }
    }
    wake();
  }

  function guard(live: Live, act: () => void): void {
    try {
      act();
    } catch (error) {
      trouble(live, error);
    }
  }

  /** A full disk only makes a batch wait; anything else ends it, told honestly. */
  function trouble(live: Live, error: unknown): void {
    if (error instanceof Failure && error.code === 'no-space') {
      reserve.hold(live);
      return;
    }
    if (!(error instanceof Failure)) mill.report(error);
    const failure =
      error instanceof Failure
        ? { code: error.code, message: error.message }
        : { code: 'internal' as const, message: `Something went wrong inside Batchmill: ${String(error)}` };
    try {
      move(mill, live, 'fail', { failure });
    } catch (again) {
      mill.report(again);
      live.batch = { ...live.batch, state: 'Error', ...failure };
      mill.touch(live);
    }
  }

  return {
    wake,
    async stop() {
      stopped = true;
      const flying = [...held.values()]
        .flatMap((tickets) => [...tickets])
        .map(({ answer }) => answer.catch(() => undefined));
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
