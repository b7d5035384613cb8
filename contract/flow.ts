/** What a batch does with its records: the stages of a flow in their order, and what follows when all are done. */
import { z } from 'zod';
import { designName } from './interface.ts';
import { retryRuleSchema } from './retry.ts';

const name = z.string().trim().min(1).max(200);
/** Names of entities and their keys, as people type them. */
export const entityName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,63}$/u, 'letters, digits, “_”, “-” and “.”, at most 64');
export const mostKeyLength = 1_000;

/** Each record is stored under the value of its key column, once the keys that it names are there. */
export const insertSchema = z.strictObject({
  entity: entityName,
  /** The column that holds the record's own key. */
  key: name,
  /** Columns that name keys of entities; an empty cell names nothing. */
  references: z
    .array(z.strictObject({ column: name, entity: entityName }))
    .max(50)
    .default([]),
});
export type Insert = z.output<typeof insertSchema>;

export const stepFiles = ['input', 'output', 'process', 'error', 'receipt', 'report'] as const;
const files = z.array(z.enum(stepFiles)).min(1).max(stepFiles.length);
const path = z.string().min(1).max(4_096);

/** The post-batch step: these, in this order. Any that fails makes the batch PostBatchFailed; a retry goes on from there. */
export const afterStepSchema = z.discriminatedUnion('kind', [
  /** Copies of these files in a folder, which is made if it is missing. */
  z.strictObject({ kind: z.literal('copy'), files, folder: path }),
  /** The files in one archive. */
  z.strictObject({ kind: z.literal('zip'), files, file: path }),
  /** The summary of the batch as a page to read and as data, in the batch's own folder, or in another one. */
  z.strictObject({ kind: z.literal('report'), folder: path.optional() }),
  /** The file that the batch was made from goes into a folder `done` beside it, or into the one named. */
  z.strictObject({ kind: z.literal('file-away'), folder: path.optional() }),
  /** Another batch is made of the output, and run. */
  z.strictObject({
    kind: z.literal('batch'),
    label: z.string().trim().max(200).default(''),
    tool: z.string().min(1).max(64),
    column: z.string().max(1_000).optional(),
    insert: insertSchema.optional(),
  }),
]);
export type AfterStep = z.output<typeof afterStepSchema>;
export const afterSchema = z.array(afterStepSchema).max(20);

const expression = z.string().trim().min(1).max(10_000);
export const toolOptions = z.record(z.string().max(64), z.union([z.boolean(), z.string().max(256)]));

/** A tool of a flow, and the field that it reads; other fields that it needs are among its options. */
const toolStageSchema = z.strictObject({
  tool: z.string().min(1).max(64),
  field: name,
  options: toolOptions.default({}),
});

/**
 * The stages that each record goes through, always in this order: validate → transform → tools → geocode → insert. A
 * record that fails in one of them ends there, with that stage's state. Left out: nothing happens there.
 */
export const flowSchema = z.strictObject({
  name: designName,
  description: z.string().trim().max(2_000).default(''),
  /** Beside the fields' own rules: expressions that have to be true, and what to say when they are not. */
  rules: z
    .array(z.strictObject({ expression, message: z.string().trim().min(1).max(500) }))
    .max(200)
    .default([]),
  /** Fields that are set anew or added, one after the other: a later one sees what earlier ones made. */
  transform: z
    .array(z.strictObject({ field: name, expression }))
    .max(500)
    .default([]),
  tools: z.array(toolStageSchema).max(20).default([]),
  /** Finds the place of a record; `field` holds the query or the city. */
  geocode: z.strictObject({ field: name, options: toolOptions.default({}) }).optional(),
  insert: insertSchema.optional(),
  after: afterSchema.default([]),
  retry: retryRuleSchema.optional(),
  threshold: z.number().min(1).max(100).nullable().default(20),
});
export type Flow = z.output<typeof flowSchema>;

export const stages = ['validate', 'transform', 'tool', 'geocode', 'insert'] as const;
export type Stage = (typeof stages)[number];
