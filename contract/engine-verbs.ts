/** The verbs of the engine with the schema of each argument, which is checked where a call enters the engine. */
import { z } from 'zod';
import { alikeVerbs } from './alike.ts';
import { arrangementVerbs } from './arrangement.ts';
import { attachmentVerbs } from './attachment.ts';
import { batchOrders, batchStateSchema, fileKinds } from './batch.ts';
import { batchActions } from './batch-state.ts';
import { bundleVerbs } from './bundle.ts';
import { comparisonVerbs } from './comparison.ts';
import { designVerbs, flowRef, interfaceRef } from './design.ts';
import { tableShape } from './export-format.ts';
import { fileNamesSchema } from './file-name.ts';
import { afterSchema, entityName, insertSchema } from './flow.ts';
import { logVerbs } from './log.ts';
import { recordStates } from './record-state.ts';
import { repairsSchema } from './repair.ts';
import { reportVerbs } from './report.ts';
import { retryRuleSchema } from './retry.ts';
import { ownershipSchema, profileVerbs } from './rights.ts';
import { readingSchema, sourceSchema } from './source.ts';

const id = z.string().min(1).max(36);
/** Confidential values come masked, as a screen shows them. */
const masked = z.boolean().default(false);
const skip = z.number().int().nonnegative().default(0);
const limit = z.number().int().min(1).max(1_000).default(100);
const toolName = z.string().min(1).max(64);
const label = z.string().trim().max(200);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as yyyy-mm-dd');
const threshold = z.number().min(1).max(100).nullable();
const description = z.string().trim().max(2_000);
const pageSize = z.number().int().min(1).max(5_000);
const column = z.string().max(1_000);
const record = z.number().int().min(1);
/** Of a tool. The price of a tool of a flow is that of the tool. */
export const prices = z.record(toolName, z.number().int().min(0).max(1_000_000));
const options = z.record(z.string().max(64), z.union([z.boolean(), z.string().max(256)]));

export const engineVerbs = {
  ...designVerbs,
  ...comparisonVerbs,
  ...alikeVerbs,
  ...arrangementVerbs,
  ...reportVerbs,
  ...logVerbs,
  ...bundleVerbs,
  /** What vouches for a batch that ended; null when there is nothing that could. */
  receipt: z.strictObject({ id }),
  ...profileVerbs,
  ...attachmentVerbs,
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
    description: description.default(''),
    /** A tool on a column, or a flow: one of the two. */
    tool: toolName.optional(),
    column: column.optional(),
    options: options.default({}),
    /** What the columns mean; with a tool, the tool reads one of its fields. */
    interface: interfaceRef.optional(),
    flow: flowRef.optional(),
    /** Left out: the flow's own limit, or 20 %. */
    threshold: threshold.optional(),
    pageSize: pageSize.default(500),
    /** Left out: the tool's own rule. */
    retry: retryRuleSchema.optional(),
    insert: insertSchema.optional(),
    /** Left out: the flow's own. */
    after: afterSchema.optional(),
    names: fileNamesSchema.default({}),
    pasted: z.boolean().default(false),
    run: z.boolean().default(false),
    /** Whoever asks again with the same id gets the batch that was made the first time. */
    id: z.uuid().optional(),
    /** Left out: whoever has the workspace. */
    ownership: ownershipSchema.optional(),
  }),
  /** Changes a Draft; what is left out stays as it is, null takes a choice back. Its input is read again where need be. */
  edit: z.strictObject({
    id,
    label: label.optional(),
    description: description.optional(),
    reading: readingSchema.optional(),
    tool: toolName.optional(),
    column: column.optional(),
    options: options.optional(),
    interface: interfaceRef.nullable().optional(),
    flow: flowRef.nullable().optional(),
    threshold: threshold.optional(),
    pageSize: pageSize.optional(),
    retry: retryRuleSchema.nullable().optional(),
    insert: insertSchema.nullable().optional(),
    after: afterSchema.optional(),
    names: fileNamesSchema.optional(),
  }),
  /**
   * Makes a child batch of failed records: of all of them, or of some, with corrected fields where given. The parent
   * stays as it is.
   */
  resubmit: z.strictObject({
    id,
    records: z.array(record).max(50_000).optional(),
    corrections: z
      .array(z.strictObject({ record, input: z.array(z.string().max(1_048_576)).max(2_000) }))
      .max(50_000)
      .default([]),
    /** Before the corrections, which have the last word. */
    repairs: repairsSchema.default([]),
    /** Of the failed records only those that complete with the repairs; `records` is not asked then. */
    mended: z.boolean().default(false),
    label: label.default(''),
    run: z.boolean().default(true),
  }),
  /** Families of failures, and what repairs would make of them; rows: of this `family`, or only what is `left`: what still fails. */
  repair: z.strictObject({
    id,
    repairs: repairsSchema.default([]),
    family: z.string().max(2_000).optional(),
    left: z.boolean().default(false),
    masked,
    skip,
    limit: z.number().int().min(0).max(1_000).default(100),
  }),
  list: z.strictObject({
    search: z.string().max(200).optional(),
    states: z.array(batchStateSchema).max(20).optional(),
    createdFrom: day.optional(),
    createdTo: day.optional(),
    createdAt: day.optional(),
    /** Names of tools and flows. */
    works: z.array(z.string().max(200)).max(200).optional(),
    organisations: z.array(z.string().max(64)).max(200).optional(),
    /** Of a list over several workspaces: names of attached ones, '' for this one. One engine alone does not look at it. */
    workspaces: z.array(z.string().max(255)).max(60).optional(),
    /** The batches of one profile, or of one organisation: nothing else is there then, in no count either. */
    owner: z.string().max(64).optional(),
    organisation: z.string().max(64).optional(),
    /** Left out: the time they were made, newest first. */
    order: z.enum(batchOrders).optional(),
    descending: z.boolean().optional(),
    skip,
    limit,
  }),
  /** `id` may be the beginning of an id, as long as it fits one batch only. */
  show: z.strictObject({ id }),
  /** Its row alone, also of a batch that cannot be opened. */
  row: z.strictObject({ id }),
  records: z.strictObject({
    id,
    states: z.array(z.enum(recordStates)).max(20).optional(),
    code: z.string().max(64).optional(),
    text: z.string().max(200).optional(),
    /** Only records that wait for a key, or that do not. */
    missingDependencies: z.boolean().optional(),
    /** The token of what “arrange” found; then nothing else is asked. */
    arrangement: z.string().max(36).optional(),
    masked,
    skip,
    limit,
  }),
  /** One record with its attempts, newest first. */
  record: z.strictObject({ id, record, masked }),
  rejects: z.strictObject({ id, skip, limit }),
  /**
   * Applies the actions in order, in one step: nothing happens in between (“resume” then “cancel”). Answers the batch,
   * or for “clone” and “resubmit” the new one. “edit” only asks whether the batch may be edited.
   */
  act: z.strictObject({ id, actions: z.array(z.enum(batchActions)).min(1).max(2) }),
  rename: z.strictObject({ id, label }),
  /** At any time, in any state. */
  describe: z.strictObject({ id, description }),
  /** Does the database of a batch, its files and its receipt agree? `receipt`: the path of a receipt, wherever it lies. */
  verify: z.union([z.strictObject({ id }), z.strictObject({ receipt: z.string().min(1).max(4_096) })]),
  /** How far the check of a batch has come; null when none has begun. */
  verifying: z.strictObject({ id }),
  /** Builds the database of a damaged batch anew from what can be read of it and from its input. `folder` as in `status`. */
  salvage: z.strictObject({ folder: z.string().min(1).max(4_096) }),
  /** Which missing keys hold up how many records, most first; of one batch, or of all. */
  blocked: z.strictObject({ id: id.optional(), limit }),
  /** What is stored: entities with their numbers of keys; with `entity`, its rows. */
  entities: z.strictObject({ entity: entityName.optional(), search: z.string().max(200).optional(), skip, limit }),
  /** The balance, and the entries of the ledger, newest first. */
  credits: z.strictObject({ skip, limit }),
  topUp: z.strictObject({
    amount: z.number().int().min(1).max(1_000_000_000_000),
    note: z.string().trim().max(200).default(''),
  }),
  /** One value through a tool, by hand. It is charged like a record: when it succeeds. */
  try: z.strictObject({ tool: toolName, value: z.string().max(10_000), options: options.default({}) }),
  /** Cleans up what is due. It also happens by itself at every start and once a day. */
  sweep: z.strictObject({}),
  /** Takes a deleted batch out of the trash again. */
  restore: z.strictObject({ id }),
  /** Writes a file; at any moment, also while the batch runs. */
  export: z.strictObject({
    id,
    kind: z.enum(fileKinds),
    file: z.string().min(1).max(4096),
    /** Of results and errors. */
    ...tableShape,
    /** Of the output: failed records as they ended in the batches that were made of them. */
    merged: z.boolean().default(false),
  }),
  status: z.strictObject({}),
  settings: z.strictObject({}),
  configure: z.strictObject({
    workers: z.number().int().min(1).max(64).optional(),
    slots: z.number().int().min(1).max(16).optional(),
    /** Days that a batch is kept after it finished; null: for ever. */
    retention: z.number().int().min(1).max(3_650).nullable().optional(),
    /** Credits per record and tool; a tool that is not named costs nothing. Replaces the whole list. */
    prices: prices.optional(),
  }),
} as const;

export type EngineVerb = keyof typeof engineVerbs;
/** What a caller passes (defaults may be left out) and what the engine receives (defaults filled in). */
export type Asked<V extends EngineVerb> = z.input<(typeof engineVerbs)[V]>;
export type Given<V extends EngineVerb> = z.output<(typeof engineVerbs)[V]>;
