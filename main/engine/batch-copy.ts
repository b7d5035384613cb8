/**
 * `batch.json`: what a batch is, beside its database and apart from it, so that a database that is lost can be made
 * again. Written when the batch is made and when it is run; from then on it never changes.
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { syncFolder } from '#store/backup.ts';
import { type BatchRecord, desires, readBatch } from '#store/batch.ts';
import { type Definition, definitionSchema } from '#store/definition.ts';
import { damaged } from '#store/failure.ts';
import type { ReadableDb } from '#store/open.ts';
import { readOriginRecords, readParent } from '#store/origin.ts';

const copySchema = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  created: z.number(),
  /** What was wanted of it: a draft that was to be run is run. */
  desired: z.enum(desires).default('rest'),
  /** Of a child batch. */
  origin: z.object({ parent: z.string(), records: z.string() }).nullable(),
  definition: definitionSchema,
});
export type BatchCopy = z.infer<typeof copySchema>;

/** `sha256`: over the JSON of `batch`, so that a changed copy is not taken for the truth. */
const fileSchema = z.object({ sha256: z.string(), batch: z.unknown() });

export const copyName = 'batch.json';
const hashOf = (batch: unknown) => createHash('sha256').update(JSON.stringify(batch)).digest('hex');

export function keepCopy(folder: string, copy: BatchCopy): void {
  const file = join(folder, copyName);
  const partial = `${file}.partial`;
  try {
    const handle = openSync(partial, 'w');
    try {
      writeSync(handle, `${JSON.stringify({ sha256: hashOf(copy), batch: copy }, null, 2)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(partial, file);
    syncFolder(folder);
  } catch (error) {
    throw explained(file, error);
  }
}

function explained(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Failure('no-space', sentence`The disk that holds “${file}” is full. Free some space, then try again.`, {
      cause: error,
      file,
    });
  return error;
}

/** Undefined when there is none that can be understood. */
export function readCopy(folder: string): BatchCopy | undefined {
  try {
    const { sha256, batch } = fileSchema.parse(JSON.parse(readFileSync(join(folder, copyName), 'utf8')));
    return sha256 === hashOf(batch) ? copySchema.parse(batch) : undefined;
  } catch {
    // It is one of several places to learn it from: batches of older versions have none.
    return undefined;
  }
}

/** The copy of a batch as its database has it. */
export function copyOf(db: ReadableDb, definition: Definition): BatchCopy {
  const { id, label, description, created, desired } = readBatch(db);
  const parent = readParent(db);
  const origin = parent === null ? null : { parent, records: readOriginRecords(db) ?? '' };
  return { id, label, description, created, desired, origin, definition };
}

/** Is this the batch of its folder, as it was run? Refuses a database that was exchanged or changed from outside. */
export function recognize(folder: string, { id, ready, definition }: BatchRecord, expected: string | undefined): void {
  const file = join(folder, 'batch.db');
  const copy = readCopy(folder);
  if ((copy?.id ?? expected ?? id) !== id) throw damaged(file, 'belongs to another batch');
  if (copy && ready !== null && !isDeepStrictEqual(copy.definition, definition))
    throw damaged(file, `does not say what “${copyName}” beside it says of the batch`);
}
