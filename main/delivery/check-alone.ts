/** The files beside a receipt, without the batch: the receipt alone tells in which rows one was changed. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#contract/failure.ts';
import type { Receipt } from '#contract/verification.ts';
import { addDifference } from './difference-finding.ts';
import { digestFile, hashFile, inputShape, madeShape, piecesOf } from './digest.ts';
import type { Findings } from './findings.ts';
import { type FileEntry, receiptName } from './receipt.ts';
import type { VerifySession } from './verify.ts';

export async function checkAlone(
  folder: string,
  { files }: Receipt,
  findings: Findings,
  { signal }: VerifySession,
): Promise<void> {
  let seen = 0;
  for (const entry of files) {
    if (signal.aborted) throw new Failure('cancelled', 'Cancelled.');
    const name = await find(folder, entry);
    if (name === undefined) {
      findings.remark(entry.name, 'It does not lie beside the receipt, so it was not checked.');
      continue;
    }
    seen++;
    await check(join(folder, name), name, entry, findings);
  }
  if (seen === 0) findings.add(receiptName, null, 'None of its files lies beside it.');
}

/** Under the name it was written with, or under another one when it holds exactly what was written. */
async function find(folder: string, entry: FileEntry): Promise<string | undefined> {
  const isFile = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? false;
  if (isFile(entry.name)) return entry.name;
  for (const name of readdirSync(folder)) {
    if (!isFile(name) || statSync(join(folder, name)).size !== entry.bytes) continue;
    if ((await hashFile(join(folder, name))) === entry.sha256) return name;
  }
  return undefined;
}

async function check(path: string, name: string, entry: FileEntry, findings: Findings): Promise<void> {
  const shape = entry.kind === 'input' ? inputShape : madeShape;
  const found = await digestFile(path, { ...shape, rowsPerMark: entry.rowsPerMark });
  findings.checked(name, found.bytes);
  if (found.sha256 === entry.sha256) return;
  // A log that was saved later goes on where the one of the receipt ended.
  if (
    entry.kind === 'process' &&
    found.bytes > entry.bytes &&
    (await hashOfBeginning(path, entry.bytes)) === entry.sha256
  )
    return;
  addDifference(findings, name, entry, found);
}

async function hashOfBeginning(path: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  let left = bytes;
  for await (const piece of piecesOf(path)) {
    hash.update(piece.subarray(0, left));
    left -= Math.min(left, piece.length);
    if (left === 0) break;
  }
  return hash.digest('hex');
}
