/** What happens when a batch that was followed has ended: its files are written, and the whole of it is told. */
import { existsSync } from 'node:fs';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { exitOfBatch } from './exit-code.ts';
import { shortId } from './figures.ts';
import { follow } from './follow.ts';
import { given } from './given.ts';
import type { CommonOptions } from './options.ts';
import { resumeCommand, topUpCommand } from './resume-command.ts';
import type { Session } from './session.ts';
import { pour, standardOutput } from './standard-output.ts';
import { summaryLines } from './summary.ts';
import type { Delivered, Target } from './target.ts';
import { clearProgress, drawProgress, remark, say, sayAside, sayJson } from './terminal.ts';

export interface Plan extends CommonOptions {
  targets: readonly Target[];
  /** False writes every byte as it is, also cells that a spreadsheet would run as formulas. */
  safe: boolean;
}

/** Follows the batch to its end, writes what was asked for, tells it, and answers the exit code. */
export async function followToEnd(session: Session, first: BatchRow, plan: Plan, stop: AbortSignal): Promise<number> {
  const last = await follow(session, first.id, { see: plan.json ? jsonLines() : drawProgress, remark }, stop);
  clearProgress();
  if (!isFinal(last.state)) return tellPaused(last, plan);
  if (last.state === 'Error') throw refusedBatch(last);

  const detail = await session.ask((api) => api.show({ id: last.id }));
  const files = await deliver(session, detail, plan);
  if (plan.json) sayJson(doneEvent(detail.row, files));
  else {
    const { data } = await session.ask((api) => api.rejects({ id: last.id, limit: 5 }));
    const aside = plan.targets.some(({ file }) => file === standardOutput);
    (aside ? sayAside : say)(...summaryLines(detail, files, data));
  }
  return exitOfBatch(last);
}

/** One line for each change: a row that was told already is no change. */
function jsonLines(): (row: BatchRow) => void {
  let told = '';
  return (row) => {
    const line = JSON.stringify({ event: 'batch', ...row });
    if (line !== told) say(line);
    told = line;
  };
}

async function deliver(session: Session, { row, files }: BatchDetail, plan: Plan): Promise<Delivered[]> {
  const delivered: Delivered[] = [];
  for (const { kind, file } of plan.targets) {
    if (kind === 'error' && !files.some((one) => one.kind === 'error')) {
      remark(noErrors(file));
      continue;
    }
    const write = (place: string) =>
      session.ask((api) => api.export({ id: row.id, kind, file: place, safe: plan.safe }));
    const done = file === standardOutput ? await pour(plan.workspace, write) : await write(file);
    delivered.push({ kind, ...done });
  }
  return delivered;
}

function noErrors(file: string): string {
  if (file === standardOutput) return 'There was no error, so nothing was written to standard output.';
  const old = existsSync(file) ? ' The file of that name is an older one.' : '';
  return `There was no error, so ${file} was not written.${old}`;
}

function doneEvent(row: BatchRow, files: readonly Delivered[]): object {
  const { id, label, state, total, done, counts, failed, rejected } = row;
  const seconds = secondsOf(row);
  return { event: 'done', id, label, state, total, done, counts, failed, rejected, files, seconds };
}

function secondsOf(row: BatchRow): number | null {
  return row.finished === null ? null : Math.max(0, Date.parse(row.finished) - Date.parse(row.created)) / 1000;
}

function tellPaused(row: BatchRow, plan: Plan): number {
  const resume = resumeCommand(row.id, plan);
  const topUp = row.reason === 'credits' ? topUpCommand(plan) : undefined;
  if (plan.json)
    sayJson({ event: 'paused', id: row.id, reason: row.reason, message: row.message, ...given({ topUp }), resume });
  const why = row.message ? ` ${row.message}` : '';
  const how = topUp === undefined ? `Go on with: ${resume}` : `Put some in with: ${topUp}, then go on with: ${resume}`;
  remark(`Batch ${shortId(row.id)} is paused; nothing is lost.${why} ${how}`);
  return exitOfBatch(row);
}

/** A batch in error says itself what is wrong, for instance with the file it was to take in. */
export function refusedBatch(row: BatchRow): Failure {
  return new Failure(row.code ?? 'internal', row.message ?? 'The batch cannot go on.');
}
