/**
 * Reads a batch again, its database against its files against its receipt, or, where there is only a receipt, the files
 * that lie beside it. What does not agree is told by file and row.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { english, sentence } from '#contract/language/sentence.ts';
import type { Receipt, Verification } from '#contract/verification.ts';
import { readBatch } from '#store/batch.ts';
import { readEnd } from '#store/event.ts';
import { openReader, type ReadableDb } from '#store/open.ts';
import type { Toolbox } from '#tools/toolbox.ts';
import { checkAlone } from './check-alone.ts';
import { checkDatabase } from './check-database.ts';
import { checkFiles } from './check-files.ts';
import { checkInput } from './check-input.ts';
import { type Findings, openFindings } from './findings.ts';
import { readReceipt, receiptName, statesOf, stateToBe } from './receipt.ts';
import { openAsItIs, type ViewAsItIs } from './view-as-it-is.ts';

export type VerifyOrder = { folder: string } | { receipt: string };
export interface VerifySession {
  readonly signal: AbortSignal;
  /** Told after each page that was read, with about how many there are to be read in all. */
  passed?(of: number): void;
}

export async function verify(tools: Toolbox, order: VerifyOrder, session: VerifySession): Promise<Verification> {
  if ('folder' in order) return verifyFolder(tools, order.folder, join(order.folder, receiptName), session);
  const receipt = await readReceipt(order.receipt);
  if (!receipt)
    throw new Failure('not-found', sentence`There is no receipt “${order.receipt}”.`, { file: order.receipt });
  const folder = dirname(order.receipt);
  if (batchIn(folder) === receipt.batch.id) return verifyFolder(tools, folder, order.receipt, session);
  const findings = openFindings();
  await checkAlone(folder, receipt, findings, session);
  return findings.result('', '');
}

/** The id of the batch whose database lies there; undefined when none does that can be read. */
function batchIn(folder: string): string | undefined {
  if (!existsSync(join(folder, 'batch.db'))) return undefined;
  try {
    const db = openReader(join(folder, 'batch.db'));
    try {
      return readBatch(db).id;
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

async function verifyFolder(
  tools: Toolbox,
  folder: string,
  receiptFile: string,
  session: VerifySession,
): Promise<Verification> {
  const findings = openFindings();
  let db: ReadableDb | undefined;
  let [id, label] = ['', ''];
  try {
    db = openReader(join(folder, 'batch.db'));
    const batch = readBatch(db);
    [id, label] = [batch.id, batch.label];
    if (batch.cleaned !== null)
      findings.remark(
        'batch.db',
        'The batch was cleaned up: its records and files are gone, its counts and receipt remain.',
      );
    else await checkBatch(tools, openAsItIs(db), folder, receiptFile, findings, session);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'damaged') throw error;
    findings.add('batch.db', null, error.message);
    const receipt = await readReceipt(receiptFile).catch(() => undefined);
    if (receipt) await checkAlone(folder, receipt, findings, session);
  } finally {
    db?.close();
  }
  return findings.result(id, label);
}

async function checkBatch(
  tools: Toolbox,
  view: ViewAsItIs,
  folder: string,
  receiptFile: string,
  findings: Findings,
  session: VerifySession,
): Promise<void> {
  findings.checked('batch.db', statSync(join(folder, 'batch.db')).size);
  await checkDatabase(view, findings, session);
  const receipt = await receiptOf(view.db, receiptFile, findings);
  if (!receipt) return;
  checkTotals(view.db, receipt, findings);
  await checkInput(tools, view, folder, receipt, findings, session);
  await checkFiles(view, folder, receipt, findings, session);
}

/** Undefined when there is none to check against, which is told. */
async function receiptOf(db: ReadableDb, file: string, findings: Findings): Promise<Receipt | undefined> {
  const { state } = readBatch(db);
  const mustBe = readEnd(db) !== undefined && state !== 'PostProcessing' && state !== 'Error';
  try {
    const receipt = mustBe ? await readReceipt(file) : undefined;
    if (receipt) findings.checked(receiptName, statSync(file).size);
    else if (mustBe) findings.add(receiptName, null, 'It is missing: only the database was checked.');
    else findings.remark(receiptName, 'There is none yet, or none any more: only the database was checked.');
    return receipt;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    findings.add(receiptName, null, english`${error.message} Only the database was checked.`);
    return undefined;
  }
}

/** What the receipt says of the batch as a whole. */
function checkTotals(db: ReadableDb, { batch, totals }: Receipt, findings: Findings): void {
  const now = readBatch(db);
  const state = stateToBe(db, now);
  if (batch.id !== now.id) {
    findings.add(receiptName, null, english`It belongs to another batch: ${batch.id}.`);
    return;
  }
  const states = statesOf(db, now, state);
  type Pair = [tell: (vouched: string | number, found: string | number) => string, string | number, string | number];
  const pairs: Pair[] = [
    [(a, b) => english`It says that the state is ${a}; the database says ${b}.`, batch.state, state],
    [(a, b) => english`It says that the number of records is ${a}; the database says ${b}.`, totals.records, now.total],
    [
      (a, b) => english`It says that the number of lines left out is ${a}; the database says ${b}.`,
      ...([totals.rejected, now.rejected] as const),
    ],
    ...[...new Set([...Object.keys(states), ...Object.keys(totals.states)])].map(
      (name): Pair => [
        (a, b) => english`It says that the number of records in ${name} is ${a}; the database says ${b}.`,
        totals.states[name] ?? 0,
        states[name] ?? 0,
      ],
    ),
  ];
  for (const [tell, vouched, found] of pairs)
    if (vouched !== found) findings.add(receiptName, null, tell(vouched, found));
  if (!totals.agree) findings.add(receiptName, null, 'It says itself that the sums did not agree.');
}
