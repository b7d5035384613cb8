/**
 * Bytes that change on a disk mostly do so without SQLite noticing. A seal is a hash over everything in a row, with the
 * batch it belongs to: whoever reads a page, or what became of it, is refused rather than given something else. Rows
 * that were written before there were seals have none.
 */
import { createHash } from 'node:crypto';
import type { Failure } from '#contract/failure.ts';
import { damaged } from './failure.ts';
import type { Late } from './late.ts';
import { type ReadableDb, sql } from './open.ts';
import type { Brief, Outcome } from './outcome.ts';
import type { Page } from './page.ts';

/** What a row holds beside its own bytes: null in a row without a seal. */
export type Seal = Uint8Array | null;

const owners = new WeakMap<ReadableDb, string>();

function owner(db: ReadableDb): string {
  const id = owners.get(db) ?? (sql(db, 'select id from batch').get() as { id: string } | undefined)?.id ?? '';
  owners.set(db, id);
  return id;
}

/** A damaged database is not asked whose it is. */
export function ownedBy(db: ReadableDb, id: string): void {
  owners.set(db, id);
}

function sealOf(db: ReadableDb, words: readonly (string | number)[], ...bytes: Uint8Array[]): Uint8Array {
  const hash = createHash('sha256').update(`${owner(db)} ${words.join(' ')}\n`);
  for (const part of bytes) hash.update(part);
  return hash.digest();
}

export function pageSeal(db: ReadableDb, { no, first, n, lines, input }: Page): Uint8Array {
  return sealOf(db, ['page', no, first, n, lines], input);
}

/** The hash stands for states and results. */
export function outcomeSeal(db: ReadableDb, outcome: Outcome): Uint8Array {
  const { page, n, failed, open, charge, commitNo, at, hash, keys } = outcome;
  return sealOf(db, ['outcome', page, n, failed, open, charge, commitNo, at], hash, keys);
}

/** Of how the records ended; what they became is left out. */
export function briefSeal(db: ReadableDb, { page, n, states, failed, open, charge, commitNo, at }: Brief): Uint8Array {
  return sealOf(db, ['brief', page, n, states, failed, open, charge, commitNo, at]);
}

export function lateSeal(db: ReadableDb, late: Late): Uint8Array {
  const { record, failed, charge, commitNo, at, hash, key } = late;
  return sealOf(db, ['late', record, failed, charge, commitNo, at], hash, key);
}

export function agrees(stored: Seal, now: Uint8Array): boolean {
  return stored === null || Buffer.compare(stored, now) === 0;
}

/** SHA-256 over states and results, of a page or of one record. */
export function outcomeHash(states: string, results: Uint8Array): Uint8Array {
  return createHash('sha256').update(states).update(results).digest();
}

export function broken(db: ReadableDb, what: string): Failure {
  return damaged(db.name, `is damaged: ${what} is not what was written`);
}
