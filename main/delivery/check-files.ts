/**
 * The files that were made from a batch, against the receipt and against what its database gives now. Where one of the two
 * is not what the receipt vouches for, both are compared row by row.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { english } from '#contract/language/sentence.ts';
import type { Receipt } from '#contract/verification.ts';
import { addDifference } from './difference-finding.ts';
import { type Digest, digestFile, madeShape, openDigest, piecesOf } from './digest.ts';
import type { Findings } from './findings.ts';
import { blocksOf, isMade, type MadeKind, madeKinds, usualShape } from './made-files.ts';
import { timeText } from './process.ts';
import type { FileEntry } from './receipt.ts';
import { recordOfRow } from './record-of-row.ts';
import { differences } from './row-compare.ts';
import { rowsOf } from './row-scan.ts';
import { giveTurn } from './turn.ts';
import type { VerifySession } from './verify.ts';
import type { ViewAsItIs } from './view-as-it-is.ts';

const mostRows = 10;

export async function checkFiles(
  view: ViewAsItIs,
  folder: string,
  receipt: Receipt,
  findings: Findings,
  session: VerifySession,
): Promise<void> {
  for (const entry of receipt.files) {
    if (!isMade(entry.kind)) continue;
    // In another time zone the log is written differently, and its records are looked at anyway.
    const again = entry.kind !== 'process' || timeText(view.batch.created) === receipt.created;
    await checkFile(view, folder, { ...entry, kind: entry.kind }, again, findings, session);
  }
}

async function checkFile(
  view: ViewAsItIs,
  folder: string,
  entry: FileEntry & { kind: MadeKind },
  again: boolean,
  findings: Findings,
  session: VerifySession,
): Promise<void> {
  const path = join(folder, entry.name);
  const shape = { ...madeShape, rowsPerMark: entry.rowsPerMark };
  const found = existsSync(path) ? await digestFile(path, shape) : undefined;
  const given = again ? await digestOfDatabase(view, entry, findings, session) : undefined;
  const stands = found?.sha256 === entry.sha256;
  const holds = given === undefined || given.sha256 === entry.sha256;
  if (found) findings.checked(entry.name, found.bytes);
  else findings.add(entry.name, null, 'It is missing.');
  if (stands && holds) return;

  const told = found && given && (await tellRows(view, path, entry, { stands, holds }, findings));
  if (!stands && found && !told) addDifference(findings, entry.name, entry, found);
  if (!holds && given && !told)
    addDifference(findings, 'batch.db', entry, given, english`What it gives for ${entry.name}`);
}

/** Undefined when the database is so damaged that it gives nothing. */
async function digestOfDatabase(
  view: ViewAsItIs,
  { kind, rowsPerMark, name }: FileEntry & { kind: MadeKind },
  findings: Findings,
  session: VerifySession,
): Promise<Digest | undefined> {
  const digest = openDigest({ ...madeShape, rowsPerMark });
  let page = 0;
  try {
    for (const { bytes, rows } of blocksOf[kind](view, usualShape)) {
      digest.add(bytes, rows);
      await giveTurn(page++, session.signal);
      session.passed?.(view.pages.length * (1 + madeKinds.length));
    }
    return digest.end();
  } catch (error) {
    // Nobody promises what can be made of a page that is known to be damaged.
    const known = error instanceof Failure ? error.code === 'damaged' : findings.wrong('batch.db');
    if (!known) throw error;
    findings.add(
      'batch.db',
      null,
      english`${name} cannot be made from it: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}

/** Names the first rows that differ, at the one that is not what the receipt vouches for. True when there are any. */
async function tellRows(
  view: ViewAsItIs,
  path: string,
  entry: FileEntry & { kind: MadeKind },
  { stands, holds }: { stands: boolean; holds: boolean },
  findings: Findings,
): Promise<boolean> {
  const rows = differences(rowsOf(databasePieces(view, entry.kind)), rowsOf(piecesOf(path)));
  let told = 0;
  for await (const { row, kind } of rows) {
    if (told++ === mostRows) {
      findings.add(stands ? 'batch.db' : entry.name, null, 'More rows differ.');
      break;
    }
    if (row === 0) {
      findings.add(
        stands ? 'batch.db' : entry.name,
        null,
        english`The header of ${entry.name} is not the one it was written with.`,
      );
    } else if (stands) {
      const record = entry.kind === 'output' ? recordOfRow(view, row) : null;
      const place = english`row ${row} of ${entry.name}`;
      findings.add('batch.db', record, english`It gives another ${place} than the receipt vouches for.`);
    } else {
      const either = (what: string) =>
        english`${what} The database does not give what the receipt vouches for, either.`;
      findings.add(entry.name, row, holds ? sentences[kind] : either(sentences[kind]));
    }
  }
  return told > 0;
}

const sentences = {
  changed: 'The row is not what was written.',
  missing: 'The row is missing.',
  extra: 'The row was put in.',
} as const;

function* databasePieces(view: ViewAsItIs, kind: MadeKind): Generator<Uint8Array> {
  for (const { bytes } of blocksOf[kind](view, usualShape)) yield bytes;
}
