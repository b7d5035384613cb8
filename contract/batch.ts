/** What every side sees of a batch: a row for lists, a detail for its own page. Times are ISO 8601 with offset. */
import { z } from 'zod';
import { type BatchState, batchStates, stateReasons } from './batch-state.ts';
import { failureCodes } from './failure.ts';
import { fileNamesSchema } from './file-name.ts';
import { afterStepSchema, flowSchema, insertSchema } from './flow.ts';
import { interfaceSchema } from './interface.ts';
import { recordStates } from './record-state.ts';
import { retryRuleSchema } from './retry.ts';
import { ownershipSchema } from './rights.ts';
import { fileFormats, layoutSchema } from './source.ts';

export const batchStateSchema = z.enum(batchStates as [BatchState, ...BatchState[]]);
const time = z.string().nullable();
const count = z.number().int().nonnegative();

export const batchRowSchema = z.strictObject({
  id: z.uuid(),
  label: z.string(),
  description: z.string(),
  /** The batch whose failed records these are; null: made of a file or a list. */
  parent: z.uuid().nullable(),
  /** The profile that made it, null for whoever has the workspace; and the organisation it belongs to. */
  ...ownershipSchema.shape,
  /** The name of its tool; '' when a flow says what is done. */
  tool: z.string(),
  /** Names of its interface and its flow. */
  interface: z.string().nullable(),
  flow: z.string().nullable(),
  source: z.strictObject({ name: z.string(), bytes: z.number(), format: z.enum(fileFormats) }),
  state: batchStateSchema,
  /** Why it waits or is being cancelled; null in every other state. */
  reason: z.enum(stateReasons).nullable(),
  /** One sentence when the batch itself cannot go on. */
  message: z.string().nullable(),
  /** What kind of failure that was, for exit codes and help. */
  code: z.enum(failureCodes).nullable(),
  /** Records at freeze, and how many have come to an end. */
  total: count,
  done: count,
  /** Records per state; states without records are left out. */
  counts: z.partialRecord(z.enum(recordStates), count),
  failed: count,
  /** Lines that did not become records. */
  rejected: count,
  /** Share of failed records that stops the batch, in percent; null: never. */
  threshold: z.number().nullable(),
  /** What goes on beside the state: bytes read during intake, files being written after the run. */
  activity: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('idle') }),
    z.strictObject({ kind: z.literal('intake'), done: z.number(), of: z.number() }),
    z.strictObject({ kind: z.literal('delivery'), done: z.number(), of: z.number() }),
    /** The post-batch step: how many of its actions are done, and what the present one is. */
    z.strictObject({ kind: z.literal('after'), done: z.number(), of: z.number(), step: z.string() }),
  ]),
  /** When the next record is tried again; null when none waits for a try. */
  nextAttempt: time,
  /** Credits for each record that completes, fixed when the batch was run, and what was charged so far. */
  price: count,
  charged: count,
  /** Records a second over the last seconds; 0 when it stands still. */
  rate: z.number(),
  /** Seconds left at this rate; null when unknown. */
  eta: z.number().nullable(),
  /** Place in the queue, from 1; null when it does not wait for a slot. */
  queue: z.number().int().nullable(),
  created: z.string(),
  ready: time,
  started: time,
  finished: time,
  /** Excluded from clean-up. */
  kept: z.boolean(),
  /** When it will be cleaned up (its records and files go, this row stays); null: never. */
  expires: time,
  /** When that was done. */
  cleaned: time,
  /** In a list over several workspaces: the name of the attached one that it is in. */
  workspace: z.string().optional(),
});
export type BatchRow = z.infer<typeof batchRowSchema>;

/** What a list of batches can be ordered by. */
export const batchOrders = [
  ...(['created', 'name', 'work', 'file', 'state', 'progress', 'records', 'failed', 'speed'] as const),
  ...(['started', 'finished', 'charged', 'expires'] as const),
] as const;
export type BatchOrder = (typeof batchOrders)[number];

/** What is done with the records of a batch: the name of its flow, or of its tool. */
export function workOf({ flow, tool }: Pick<BatchRow, 'flow' | 'tool'>): string {
  return flow ?? tool;
}

/** The four files of a batch, and what vouches for them: the receipt (JSON) and the report (a page to read). */
export const fileKinds = ['input', 'output', 'process', 'error', 'receipt', 'report'] as const;
export type FileKind = (typeof fileKinds)[number];

export const batchDetailSchema = z.strictObject({
  row: batchRowSchema,
  layout: layoutSchema,
  /** Places, in the input and in the result, of values that must not be seen whole. */
  confidential: z.strictObject({ input: z.array(z.number().int()), result: z.array(z.number().int()) }),
  /** The input column that the tool reads; '' with a flow. */
  column: z.string(),
  /** Result columns in order, the batch-wide ones included. */
  columns: z.array(z.string()),
  options: z.record(z.string(), z.union([z.boolean(), z.string()])),
  interface: interfaceSchema.nullable(),
  flow: flowSchema.nullable(),
  names: fileNamesSchema,
  pageSize: z.number().int(),
  retry: retryRuleSchema,
  /** Where records are stored; null: nowhere. */
  insert: insertSchema.nullable(),
  /** The post-batch step, action by action, with how far it came. */
  after: z.array(
    z.strictObject({
      step: afterStepSchema,
      state: z.enum(['waiting', 'done', 'failed']),
      /** What it did or why it failed. */
      message: z.string(),
    }),
  ),
  /** Batches made of this one's failed records, or by its post-batch step. */
  children: z.array(z.uuid()),
  /** Why records failed, most frequent first. */
  reasons: z.array(z.strictObject({ code: z.string(), message: z.string(), n: count })),
  /** Counts per value of the columns the tool marks, most frequent first, at most 20 values a column. */
  facets: z.array(
    z.strictObject({ column: z.string(), values: z.array(z.strictObject({ value: z.string(), n: count })) }),
  ),
  files: z.array(
    z.strictObject({
      kind: z.enum(fileKinds),
      name: z.string(),
      /** Bytes on disk; null when it is made at the moment it is asked for. */
      bytes: z.number().nullable(),
      rows: count,
    }),
  ),
  events: z.array(z.strictObject({ at: z.string(), text: z.string() })),
  versions: z.array(z.strictObject({ name: z.string(), version: z.string() })),
  folder: z.string(),
});
export type BatchDetail = z.infer<typeof batchDetailSchema>;
