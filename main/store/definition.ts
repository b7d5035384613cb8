/** What is fixed about a batch when it is made, as its database keeps it. */
import { z } from 'zod';
import { fileNamesSchema } from '#contract/file-name.ts';
import { afterSchema, flowSchema, insertSchema } from '#contract/flow.ts';
import { interfaceSchema } from '#contract/interface.ts';
import { retryRuleSchema, usualRetry } from '#contract/retry.ts';
import { nobodys, ownershipSchema } from '#contract/rights.ts';
import { layoutSchema, readingSchema } from '#contract/source.ts';

export const definitionSchema = z.strictObject({
  /** '' when a flow says what is done. */
  tool: z.string(),
  /** The input column the tool reads, and its place among the fields. */
  column: z.string(),
  columnAt: z.number().int().nonnegative(),
  /** Result columns in order as headers, the batch-wide ones included, free of clashes with the fields. */
  columns: z.array(z.string()),
  options: z.record(z.string(), z.union([z.boolean(), z.string()])),
  threshold: z.number().nullable(),
  pageSize: z.number().int().positive(),
  pasted: z.boolean(),
  /** What the user fixed about the file, for a draft that is edited. */
  reading: readingSchema.default({}),
  retry: retryRuleSchema.default({ ...usualRetry, classes: [...usualRetry.classes] }),
  /** As they were when the batch was made: whoever changes them later does not change this batch. */
  interface: interfaceSchema.nullable().default(null),
  flow: flowSchema.nullable().default(null),
  insert: insertSchema.nullable().default(null),
  after: afterSchema.default([]),
  /** What the user calls the files of the batch; the input's own name is that of `source`. */
  names: fileNamesSchema.default({}),
  /** Places, among the columns of the input and of the result, whose values are masked in every file. */
  confidential: z
    .strictObject({ input: z.array(z.number().int()), result: z.array(z.number().int()) })
    .default({ input: [], result: [] }),
  /** Credits per record that completes; fixed when the batch is run. */
  price: z.number().int().nonnegative().default(0),
  /** Whose it is: it travels with the folder. */
  ownership: ownershipSchema.default(nobodys),
  source: z.strictObject({
    name: z.string(),
    bytes: z.number(),
    /** The frozen input's file name inside the batch's folder. */
    file: z.string(),
    /** Where it came from, for an intake that has to start again; `take`: made for this batch, moved instead of copied. */
    origin: z.strictObject({ file: z.string(), take: z.boolean() }),
  }),
  layout: layoutSchema,
  /** The clock of every analysis, in ms: a repeated page gives the same bytes. */
  now: z.number(),
  versions: z.array(z.strictObject({ name: z.string(), version: z.string() })),
});
export type Definition = z.infer<typeof definitionSchema>;
