/**
 * Everything a client may ask of the engine: window, command line and whatever comes later use these verbs alone.
 * One argument, one answer, plain data. The schema of each argument is checked where a call enters the engine.
 */
import { z } from 'zod';
import { type BatchDetail, type BatchRow, batchStateSchema, fileKinds } from './batch.ts';
import { batchActions } from './batch-state.ts';
import type { RecordRow } from './record.ts';
import { recordStates } from './record-state.ts';
import { type Inspection, type Reject, readingSchema, sourceSchema } from './source.ts';
import type { ToolFace } from './tool.ts';

const id = z.string().min(1).max(36);
const skip = z.number().int().nonnegative().default(0);
const limit = z.number().int().min(1).max(1_000).default(100);
const toolName = z.string().min(1).max(64);
const label = z.string().trim().max(200);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as yyyy-mm-dd');
const threshold = z.number().min(1).max(100).nullable();
const options = z.record(z.string().max(64), z.union([z.boolean(), z.string().max(256)]));

export const engineVerbs = {
  tools: z.strictObject({}),
  /** A look at a source; `depth: head` reads its first part only, for a quick preview. */
  inspect: z.strictObject({
    source: sourceSchema,
    reading: readingSchema.default({}),
    tool: toolName.optional(),
    pasted: z.boolean().default(false),
    depth: z.enum(['head', 'all']).default('all'),
  }),
  /** The check of a list while it is typed. */
  checkList: z.strictObject({ text: z.string().max(50 * 1024 * 1024), tool: toolName }),
  /** Makes a Draft and starts its intake; `run` asks for it to be run as soon as the intake is through. */
  create: z.strictObject({
    source: sourceSchema,
    reading: readingSchema.default({}),
    label: label.default(''),
    tool: toolName,
    column: z.string().max(1_000).optional(),
    options: options.default({}),
    threshold: threshold.default(20),
    pageSize: z.number().int().min(1).max(5_000).default(500),
    pasted: z.boolean().default(false),
    run: z.boolean().default(false),
  }),
  list: z.strictObject({
    search: z.string().max(200).optional(),
    states: z.array(batchStateSchema).max(20).optional(),
    createdFrom: day.optional(),
    createdTo: day.optional(),
    createdAt: day.optional(),
    skip,
    limit,
  }),
  /** `id` may be the beginning of an id, as long as it fits one batch only. */
  show: z.strictObject({ id }),
  records: z.strictObject({
    id,
    states: z.array(z.enum(recordStates)).max(20).optional(),
    code: z.string().max(64).optional(),
    text: z.string().max(200).optional(),
    skip,
    limit,
  }),
  rejects: z.strictObject({ id, skip, limit }),
  /** Applies the actions in order, in one step: nothing happens in between (“resume” then “cancel”). */
  act: z.strictObject({ id, actions: z.array(z.enum(batchActions)).min(1).max(2) }),
  rename: z.strictObject({ id, label }),
  /** Takes a deleted batch out of the trash again. */
  restore: z.strictObject({ id }),
  /** Writes a file; at any moment, also while the batch runs. */
  export: z.strictObject({
    id,
    kind: z.enum(fileKinds),
    file: z.string().min(1).max(4096),
    /** Guards cells that a spreadsheet would run as formulas; false writes every byte as it is. */
    safe: z.boolean().default(true),
    /** One character of ASCII that is neither letter, digit, quote nor backslash. */
    delimiter: z
      .string()
      .regex(/^[\t !#-/:-@[\]^_`{-~]$/, 'one character such as , ; | or tab')
      .default(','),
    bom: z.boolean().default(false),
  }),
  status: z.strictObject({}),
  settings: z.strictObject({}),
  configure: z.strictObject({
    workers: z.number().int().min(1).max(64).optional(),
    slots: z.number().int().min(1).max(16).optional(),
  }),
} as const;

export type EngineVerb = keyof typeof engineVerbs;
/** What a caller passes (defaults may be left out) and what the engine receives (defaults filled in). */
export type Asked<V extends EngineVerb> = z.input<(typeof engineVerbs)[V]>;
export type Given<V extends EngineVerb> = z.output<(typeof engineVerbs)[V]>;

export interface ListCheck {
  /** Non-empty lines, and how many of them could become records. */
  lines: number;
  valid: number;
  bad: number;
  /** Lines that repeat an earlier valid line, without regard to case and outer space. */
  duplicates: number;
  /** The first 1,000 bad lines. */
  rejects: Reject[];
  /** Lines of the first 1,000 duplicates. */
  duplicateLines: number[];
}
export interface Listing {
  message: string;
  totalCount: number;
  data: BatchRow[];
  /** All batches per state, whatever the filter. */
  states: Partial<Record<BatchRow['state'], number>>;
}
export interface EngineStatus {
  version: string;
  workspace: string;
  /** Who answers: this process, or another one that holds the workspace. */
  pid: number;
  workers: number;
  busy: number;
  running: number;
  waiting: number;
  /** Records a second over all batches. */
  rate: number;
  freeDisk: number;
}
export interface Settings {
  workers: number;
  slots: number;
}
export interface Delivery {
  file: string;
  rows: number;
  bytes: number;
  /** Records of the batch when the file holds only those finished so far; null when it is complete. */
  partialOf: number | null;
}

export interface EngineAnswers {
  tools: ToolFace[];
  inspect: Inspection;
  checkList: ListCheck;
  create: BatchRow;
  list: Listing;
  show: BatchDetail;
  records: { message: string; totalCount: number; data: RecordRow[] };
  rejects: { totalCount: number; data: Reject[] };
  act: BatchRow;
  rename: BatchRow;
  restore: BatchRow;
  export: Delivery;
  status: EngineStatus;
  settings: Settings;
  configure: Settings;
}

/** The engine seen from a client. */
export type EngineApi = { [V in EngineVerb]: (argument: Asked<V>) => Promise<EngineAnswers[V]> };
/** The engine seen from inside: arguments are checked and complete. */
export type EngineHandlers = {
  [V in EngineVerb]: (argument: Given<V>) => EngineAnswers[V] | Promise<EngineAnswers[V]>;
};

/** What the engine tells unasked, at most ten times a second. */
export interface EngineEvents {
  batches: BatchRow[];
  removed: string[];
  status: EngineStatus;
}
