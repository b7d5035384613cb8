/**
 * The report of a batch: what it is, when and how fast it went, what came of its records and why, as data and as a page
 * to read. Made from the database at any moment; of a batch that ended it is the same whenever it is made.
 */
import { extname, join } from 'node:path';
import { isFinal } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { failedStates } from '#contract/record-state.ts';
import type { BatchReport } from '#contract/report.ts';
import { countTries } from '#store/attempt.ts';
import { readEnd } from '#store/event.ts';
import { reasonsOf } from '#store/exception.ts';
import { type ReadableDb, snapshot } from '#store/open.ts';
import { readParent } from '#store/origin.ts';
import { facetNames, readCounter, readFacet } from '#store/tally.ts';
import type { BatchView } from './batch-view.ts';
import { writeDurably } from './durable-file.ts';
import { timeText } from './process.ts';
import { finishedAt, readReceipt, receiptName, statesOf, stateToBe } from './receipt.ts';
import { reportPage } from './report-page.ts';
import { speedOf } from './report-speed.ts';
import { reportTable } from './report-table.ts';

export const reportName = 'report.html';
export const reportDataName = 'report.json';

type Hashes = BatchReport['files'];

const mostReasons = 50;
const mostValues = 20;

/** Answers the bytes. A name that ends with `.json` gets the data, `.csv` a table of the counts, every other one the page. */
export async function writeReport(view: BatchView, folder: string, target: string): Promise<number> {
  const text = await reportText(view, folder, target);
  await writeDurably(target, (file) => file.writeFile(text));
  return Buffer.byteLength(text);
}

export async function reportText(view: BatchView, folder: string, name: string): Promise<string> {
  const report = await reportOf(view, folder);
  switch (extname(name).toLowerCase()) {
    case '.json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case '.csv':
      return reportTable(report);
    default:
      return reportPage(report);
  }
}

export async function reportOf(view: BatchView, folder: string): Promise<BatchReport> {
  return reportFacts(view, await hashesOf(view, folder));
}

/** A receipt that cannot be understood is for the verification to tell. */
async function hashesOf({ db }: BatchView, folder: string): Promise<Hashes> {
  if (!readEnd(db)) return [];
  try {
    const { files = [] } = (await readReceipt(join(folder, receiptName))) ?? {};
    return files.map(({ kind, name, bytes, rows, sha256 }) => ({ kind, name, bytes, rows, sha256 }));
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

function reportFacts({ db, batch, pages }: BatchView, files: Hashes): BatchReport {
  return snapshot(db, () => {
    const { definition, created, ready, started, total, rejected } = batch;
    const state = stateToBe(db, batch);
    const end = readEnd(db)?.at ?? batch.finished;
    const states = statesOf(db, batch, state);
    const failed = failedStates.reduce((sum, each) => sum + (states[each] ?? 0), 0);
    const ended = failed + (states['Completed'] ?? 0);
    const run = seconds(started, end);
    const text = (at: number | null) => (at === null ? null : timeText(at));
    return {
      report: 1 as const,
      batch: {
        id: batch.id,
        label: batch.label,
        description: batch.description,
        parent: readParent(db),
        state,
        reason: batch.reason,
        message: batch.message,
        over: isFinal(state),
      },
      source: {
        name: definition.source.name,
        bytes: definition.source.bytes,
        format: definition.layout.format,
        encoding: definition.layout.encoding,
      },
      settings: {
        tool: definition.tool,
        interface: definition.interface?.name ?? null,
        flow: definition.flow?.name ?? null,
        column: definition.column,
        options: definition.options,
        threshold: definition.threshold,
        pageSize: definition.pageSize,
        retry: definition.retry,
        insert: definition.insert,
      },
      times: {
        created: timeText(created),
        ready: text(ready),
        started: text(started),
        finished: finishedAt(db, batch),
      },
      durations: {
        draft: seconds(created, ready),
        queue: seconds(ready, started),
        run,
        total: seconds(created, end),
      },
      counts: { records: total, ended, failed, rejected, states },
      rates: {
        perSecond: run ? round(ended / run) : null,
        failedPercent: total > 0 ? round((failed * 100) / total) : null,
      },
      speed: speedOf(db, pages, ended),
      tries: triesOf(db, ended),
      credits: { price: definition.price, charged: readCounter(db, 'charge') },
      reasons: reasonsOf(db, mostReasons),
      facets: facetNames(db).map((column) => ({ column, values: readFacet(db, column, mostValues) })),
      versions: definition.versions,
      files,
    };
  });
}

/** Only what took more than one try, or waited, was noted. */
function triesOf(db: ReadableDb, ended: number): BatchReport['tries'] {
  const noted = countTries(db).filter(({ tries }) => tries > 1);
  const once = ended - noted.reduce((sum, { records }) => sum + records, 0);
  return [...(once > 0 ? [{ tries: 1, records: once }] : []), ...noted];
}

function seconds(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : Math.max(0, to - from) / 1_000;
}

const round = (n: number) => Math.round(n * 100) / 100;
