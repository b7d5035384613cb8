/** The engine: puts its parts together and answers every verb of the contract. */
import { setTimeout as wait } from 'node:timers/promises';
import type { EngineHandlers, EngineStatus } from '#contract/engine-api.ts';
import { nearCrew } from '#crew/near.ts';
import { catalogKind, entitiesKind, ledgerKind } from '#store/kinds.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { act } from './actions.ts';
import { openAlikes } from './alike.ts';
import { openArrangements } from './arrangements.ts';
import { attachmentVerbs } from './attachments.ts';
import { bundleVerbs } from './bundles.ts';
import { comparisonVerbs } from './compare.ts';
import { openComparisons } from './comparisons.ts';
import { batchMaker } from './create-once.ts';
import { openPurse } from './credits.ts';
import { openDependencies } from './dependencies.ts';
import { describe } from './describe.ts';
import { designVerbs } from './designs.ts';
import { createDispatch } from './dispatch.ts';
import { edit } from './edit.ts';
import { takeInventory } from './inventory.ts';
import type { Jobs, Lanes } from './jobs/jobs.ts';
import { landed } from './landed.ts';
import { ledgerVerbs } from './ledger-verbs.ts';
import type { Mill } from './mill.ts';
import { outlookVerbs } from './outlook.ts';
import { profileVerbs } from './profiles.ts';
import { type Pulse, startPulse } from './pulse.ts';
import { putDown, recover, registerAgain } from './recovery.ts';
import { keepReserve } from './reserve.ts';
import { repair, resubmit } from './resubmit.ts';
import { salvage } from './salvage.ts';
import { changeSettings, readSettings } from './settings.ts';
import { openShelf } from './shelf.ts';
import { openStanding } from './standing.ts';
import { startSweeper } from './sweep.ts';
import { restoreBatch } from './trash.ts';
import { checkProgress, receiptOf, verifyBatch } from './verification.ts';
import { detailOf, exportFile, readLog, readRecord, readRecords, readRejectRows, readReport, rename } from './views.ts';
import { makeWorkspace } from './workspace.ts';

export interface EngineOptions {
  workspace: string;
  version: string;
  /** The entry file of a worker thread. */
  thread: string;
  tools: Toolbox;
  /** Answers questions but starts and resumes nothing. */
  asleep: boolean;
  /** Workers give way to the window. */
  nice: boolean;
  /** Milliseconds that a page of so many records may take before its worker counts as hung. */
  deadline?: (records: number) => number;
  /** The clock, ms since 1970. */
  now?: () => number;
  report(error: unknown): void;
}
export interface Engine {
  handlers: EngineHandlers;
  pulse: Pulse;
  /** Resolves when what was cut off has been opened again, so that no answer is older than what was told before. */
  ready: Promise<void>;
  /** Ends cleanly. `pause`: batches at work become Paused (interrupted) instead of going on at the next start. */
  close(pause: boolean): Promise<void>;
}

/** A look through a very large database is not waited for: its row says what was last heard of it meanwhile. */
const longestWait = 3_000;

const pageDeadline = (records: number) => 30_000 + 50 * records;

export function createEngine(options: EngineOptions): Engine {
  const { workspace, version, tools, report } = options;
  makeWorkspace(workspace);
  const now = options.now ?? Date.now;
  const [shared, entities, ledger] = [
    openStanding(workspace, 'catalog.db', catalogKind, now()),
    openStanding(workspace, 'entities.db', entitiesKind, now()),
    openStanding(workspace, 'ledger.db', ledgerKind, now()),
  ];
  const catalog = shared.db;
  const losses = [shared, entities, ledger].flatMap(({ loss }) => loss ?? []);
  let settings = readSettings(catalog);
  // Frames first, then answers that somebody waits for, then the work in the background.
  const [low, lowest] = options.nice ? [5, 10] : [0, 0];
  const crew = nearCrew<Jobs, Lanes>(options.thread, {
    page: { size: settings.workers, depth: 3, data: { nice: lowest } },
    file: { size: 4, depth: 1, data: { nice: lowest } },
    ask: { size: 1, depth: 1, data: { nice: low } },
  });
  const shelf = openShelf({ workspace, catalog, retention: () => settings.retention, now, report });
  const dependencies = openDependencies(entities.db);
  const purse = openPurse(ledger.db, () => shelf.lives(), now);
  const pulse = startPulse({ row: (id) => shelf.row(id), status });

  const mill: Mill = {
    workspace,
    version,
    asleep: options.asleep,
    catalog,
    tools,
    crew,
    shelf,
    dependencies,
    purse,
    get settings() {
      return settings;
    },
    touch: ({ batch }) => pulse.touch(batch.id),
    gone: (id) => pulse.gone(id),
    wake: () => dispatch.wake(),
    status,
    hold: (live) => reserve.hold(live),
    whenRoom: (act) => reserve.later(act),
    releaseReserve: () => reserve.release(),
    report,
    now,
  };
  const reserve = keepReserve(mill);
  const dispatch = createDispatch(mill, {
    asleep: options.asleep,
    deadline: options.deadline ?? pageDeadline,
  });

  function status(): EngineStatus {
    const rows = shelf.lives().map(({ batch }) => shelf.row(batch.id));
    const count = (state: string) => rows.filter((row) => row.state === state).length;
    return {
      version,
      workspace,
      pid: process.pid,
      workers: mill.settings.workers,
      busy: crew.busy('page'),
      running: count('Processing'),
      waiting: count('Ready'),
      rate: rows.reduce((sum, { rate }) => sum + rate, 0),
      freeDisk: reserve.free(),
      balance: purse.balance(),
      reserved: purse.reserved(),
      troubles: [...losses, ...shelf.troubles()],
    };
  }

  const arrangements = openArrangements(mill);
  const comparisons = openComparisons(mill);
  const alikes = openAlikes(mill);
  const salvages = new Set<Promise<unknown>>();
  const handlers: EngineHandlers = {
    ...ledgerVerbs(mill),
    ...designVerbs(mill),
    ...outlookVerbs(mill),
    ...comparisonVerbs(mill),
    ...comparisons.verbs,
    ...alikes.verbs,
    ...bundleVerbs(mill),
    ...arrangements.verbs,
    tools: () => tools.all.map(({ check: _check, prepare: _prepare, ...face }) => face),
    inspect: async ({ source, reading, tool, pasted, depth }) => {
      const from = landed(mill, source);
      return crew.order('ask', 'inspect', { file: from.file, drop: from.take, reading, tool, pasted, depth }).answer;
    },
    checkList: ({ text, tool }) => crew.order('ask', 'checkList', { text, tool }).answer,
    ...profileVerbs(mill),
    ...attachmentVerbs(mill),
    create: batchMaker(mill),
    edit: (change) => edit(mill, change),
    resubmit: (order) => resubmit(mill, order),
    repair: (order) => repair(mill, order),
    list: (query) => shelf.list(query),
    show: ({ id }) => detailOf(mill, id),
    row: ({ id }) => shelf.row(shelf.entry(id).row.id),
    records: (query) => readRecords(mill, query, arrangements.fileOf),
    record: (query) => readRecord(mill, query),
    log: (query) => readLog(mill, query),
    receipt: ({ id }) => receiptOf(mill, id),
    report: ({ id }) => readReport(mill, id),
    rejects: (query) => readRejectRows(mill, query),
    act: ({ id, actions }) => act(mill, id, actions),
    rename: ({ id, label }) => rename(mill, id, label),
    describe: (order) => describe(mill, order),
    restore: ({ id }) => restoreBatch(mill, id),
    blocked: ({ id, limit }) => dependencies.blocked(id === undefined ? undefined : shelf.find(id).row.id, limit),
    entities: (query) => dependencies.list(query),
    export: (order) => exportFile(mill, order),
    verify: (order) => verifyBatch(mill, order),
    verifying: ({ id }) => checkProgress(mill, id),
    status,
    settings: () => mill.settings,
    configure(change) {
      settings = changeSettings(catalog, settings, change);
      crew.resize('page', mill.settings.workers);
      if (change.retention !== undefined) sweeper.ruleChanged();
      mill.wake();
      return mill.settings;
    },
    salvage(order) {
      const done = salvage(mill, order);
      salvages.add(done);
      return done.finally(() => salvages.delete(done));
    },
    sweep: () => ({ cleaned: sweeper.sweep() }),
  };

  const unclean = takeInventory(shelf, catalog, { careful: !options.asleep, report });
  if (ledger.loss) for (const { row } of shelf.entries()) purse.mend(row);
  if (entities.loss) registerAgain(mill);
  const recovered = options.asleep ? Promise.resolve() : recover(mill, unclean);
  const sweeper = startSweeper(mill, options.asleep, pulse.expiring);
  mill.wake();

  return {
    handlers,
    pulse,
    ready: Promise.race([recovered, wait(longestWait, undefined, { ref: false })]),
    async close(pause) {
      sweeper.close();
      arrangements.close();
      comparisons.close();
      alikes.close();
      await dispatch.stop();
      for (const live of shelf.lives()) putDown(mill, live, { pause, asleep: options.asleep });
      await crew.close();
      // One that has read everything comes to its end: the workspace is given back only then.
      await Promise.allSettled(salvages);
      pulse.close();
      reserve.close();
      shelf.close();
      dependencies.close();
      purse.close();
      catalog.close();
    },
  };
}
