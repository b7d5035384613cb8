/** The one row of a batch's database: its definition and where it stands in its life. */
import { z } from 'zod';
import { batchStateSchema } from '#contract/batch.ts';
import {
  type BatchEvent,
  type BatchState,
  next,
  refusal,
  type StateReason,
  stateReasons,
} from '#contract/batch-state.ts';
import { Failure, type FailureCode, failureCodes } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { type Definition, definitionSchema } from './definition.ts';
import { type ReadableDb, sql, type WritableDb } from './open.ts';

/** What the user last asked for; after a crash the engine goes on towards it. */
export const desires = ['rest', 'run', 'pause', 'cancel'] as const;
export type Desire = (typeof desires)[number];

const rowSchema = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  definition: z.string().transform((text): Definition => definitionSchema.parse(JSON.parse(text))),
  state: batchStateSchema,
  reason: z.enum(stateReasons).nullable(),
  message: z.string().nullable(),
  code: z.enum(failureCodes).nullable(),
  desired: z.enum(desires),
  epoch: z.number(),
  interruptions: z.number(),
  intake: z.enum(['open', 'done']),
  total: z.number(),
  rejected: z.number(),
  created: z.number(),
  ready: z.number().nullable(),
  started: z.number().nullable(),
  finished: z.number().nullable(),
  kept: z.number().transform((n) => n === 1),
  /** When its coming clean-up was announced, and when it was cleaned up. */
  warned: z.number().nullable(),
  cleaned: z.number().nullable(),
});
export type BatchRecord = z.infer<typeof rowSchema>;

export function readBatch(db: ReadableDb): BatchRecord {
  const row = rowSchema.safeParse(sql(db, 'select * from batch').get());
  if (!row.success)
    throw new Failure('damaged', sentence`“${db.name}” does not describe a batch.`, {
      cause: row.error,
      file: db.name,
    });
  return row.data;
}

/** The row of a database that may be damaged, or older than its columns; undefined when it makes no sense. */
export function parseBatch(row: unknown): BatchRecord | undefined {
  const later = { description: '', kept: 0, warned: null, cleaned: null };
  return typeof row === 'object' ? rowSchema.safeParse({ ...later, ...row }).data : undefined;
}

/** A batch as it was, with everything about it. */
export function insertWholeBatch(db: WritableDb, batch: BatchRecord): void {
  sql(
    db,
    `insert into batch (one, id, label, description, definition, state, reason, message, code, desired, epoch, interruptions,
       intake, total, rejected, created, ready, started, finished, kept, warned, cleaned)
     values (1, @id, @label, @description, @definition, @state, @reason, @message, @code, @desired, @epoch, @interruptions,
       @intake, @total, @rejected, @created, @ready, @started, @finished, @kept, @warned, @cleaned)
     on conflict (one) do update set state = excluded.state, reason = excluded.reason, message = excluded.message,
       code = excluded.code, desired = excluded.desired, intake = excluded.intake, total = excluded.total,
       rejected = excluded.rejected, finished = excluded.finished`,
  ).run({ ...batch, definition: JSON.stringify(batch.definition), kept: batch.kept ? 1 : 0 });
}

export function insertBatch(
  db: WritableDb,
  batch: { id: string; label: string; description: string; definition: Definition; desired: Desire; created: number },
): void {
  sql(
    db,
    `insert into batch (one, id, label, description, definition, state, desired, created)
     values (1, @id, @label, @description, @definition, 'Draft', @desired, @created)`,
  ).run({ ...batch, definition: JSON.stringify(batch.definition) });
}

export interface Move {
  from: BatchState;
  event: BatchEvent;
  reason: StateReason | null;
  /** Why the batch itself cannot go on. */
  failure?: { code: FailureCode; message: string };
  desired: Desire;
  at: number;
}

/** Changes the state along the table; the legal source state is part of the update, so a stale caller changes nothing. */
export function moveBatch(db: WritableDb, { from, event, reason, failure, desired, at }: Move): BatchState {
  const to = next(from, event);
  if (!to || to === 'Gone') throw new Failure('not-allowed', refusal(from, event));
  const { changes } = sql(
    db,
    `update batch set state = @to, reason = @reason, message = @message, code = @code, desired = @desired,
       ready = iif(@to = 'Ready', coalesce(ready, @at), ready),
       started = iif(@to = 'Processing', coalesce(started, @at), started),
       finished = iif(@final, @at, null)
     where state = @from`,
  ).run({
    to,
    from,
    reason,
    message: failure?.message ?? null,
    code: failure?.code ?? null,
    desired,
    at,
    final: isEnd(to) ? 1 : 0,
  });
  if (changes !== 1) throw new Failure('internal', sentence`The batch was expected to be ${from}, but is not.`);
  return to;
}

const ends: readonly BatchState[] = [
  'Completed',
  'CompletedWithErrors',
  'PostBatchFailed',
  'TooManyFailed',
  'Cancelled',
  'Error',
];
const isEnd = (state: BatchState) => ends.includes(state);

export function setLabel(db: WritableDb, label: string): void {
  sql(db, 'update batch set label = ?').run(label);
}

export function setDescription(db: WritableDb, description: string): void {
  sql(db, 'update batch set description = ?').run(description);
}

/** Of a Draft alone: from Run on the definition is frozen. */
export function setDefinition(db: WritableDb, definition: Definition): void {
  const { changes } = sql(db, "update batch set definition = ? where state = 'Draft'").run(JSON.stringify(definition));
  if (changes !== 1) throw new Failure('not-allowed', 'Only a draft can be changed.');
}

/** The input of a Draft is taken in again. */
export function reopenIntake(db: WritableDb): void {
  sql(db, "update batch set intake = 'open', total = 0, rejected = 0 where state = 'Draft'").run();
}

export function setKept(db: WritableDb, kept: boolean): void {
  sql(db, 'update batch set kept = ?, warned = null').run(kept ? 1 : 0);
}

export function setWarned(db: WritableDb, at: number | null): void {
  sql(db, 'update batch set warned = ?').run(at);
}

export function setDesired(db: WritableDb, desired: Desire): void {
  sql(db, 'update batch set desired = ?').run(desired);
}

/** Closes the intake: from here on the number of records is fixed. */
export function closeIntake(db: WritableDb, end: { total: number; rejected: number; definition: Definition }): void {
  const { changes } = sql(
    db,
    `update batch set intake = 'done', total = ?, rejected = ?, definition = ? where intake = 'open' and state = 'Draft'`,
  ).run(end.total, end.rejected, JSON.stringify(end.definition));
  if (changes !== 1) throw new Failure('internal', 'The intake of this batch was closed twice.');
}

/** Counts a start that found the batch at work; the commit of a page sets it back to nothing. */
export function beginEpoch(db: WritableDb, interrupted: boolean): number {
  sql(db, 'update batch set epoch = epoch + 1, interruptions = iif(?, interruptions + 1, interruptions)').run(
    interrupted ? 1 : 0,
  );
  return readBatch(db).interruptions;
}

export function forgetInterruptions(db: WritableDb): void {
  sql(db, 'update batch set interruptions = 0 where interruptions > 0').run();
}
