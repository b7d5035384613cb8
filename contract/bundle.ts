/**
 * A recipe bundle: how a batch was made, in one file, so that somebody else makes the same of the same records. It names
 * no folder, no person and no machine, and what it holds of those is refused when it comes in.
 */
import { z } from 'zod';
import type { BatchRow } from './batch.ts';
import type { DesignKind } from './design.ts';
import { fileNamesSchema } from './file-name.ts';
import { afterStepSchema, flowSchema, insertSchema, toolOptions } from './flow.ts';
import { interfaceSchema } from './interface.ts';
import { retryRuleSchema } from './retry.ts';
import { ownershipSchema } from './rights.ts';
import { readingSchema, sourceSchema } from './source.ts';
import type { Receipt } from './verification.ts';

export const bundleEnding = '.batchmill';
export const bundleFormat = 1;

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal digits');
const column = z.string().max(1_000);

/** An action that means the same on every machine. */
export const isPortable = (step: z.output<typeof afterStepSchema>): boolean =>
  step.kind === 'batch' || (step.kind === 'report' && step.folder === undefined);
const portableAfter = z
  .array(afterStepSchema.refine(isPortable, 'names a folder, which a recipe never does'))
  .max(20)
  .default([]);

const version = z.number().int().min(1).nullable();
const carriedInterface = z.strictObject({ version, sha256, body: interfaceSchema });
const carriedFlow = z.strictObject({ version, sha256, body: flowSchema.extend({ after: portableAfter }) });

const recipeSchema = z
  .strictObject({
    /** How a file is read that has the form of the first one. */
    reading: readingSchema,
    pasted: z.boolean(),
    /** A tool on a column, or a flow: one of the two. */
    tool: z.strictObject({ name: z.string().min(1).max(64), column, options: toolOptions }).nullable(),
    /** As they were when the batch was made, with their versions there; null: it had not been saved under a name. */
    interface: carriedInterface.nullable(),
    flow: carriedFlow.nullable(),
    threshold: z.number().min(1).max(100).nullable(),
    retry: retryRuleSchema,
    insert: insertSchema.nullable(),
    after: portableAfter,
    pageSize: z.number().int().min(1).max(5_000),
    names: fileNamesSchema,
  })
  .refine(({ tool, flow }) => (tool === null) !== (flow === null), 'says either a tool or a flow');
export type Recipe = z.output<typeof recipeSchema>;

const dataSchema = z.strictObject({
  /** The file in the bundle, and what the input was called. */
  entry: z.string().regex(/^data(\.[a-z0-9]{1,8}){0,2}$/, 'data with an ending'),
  name: z.string().min(1).max(255),
  bytes: count,
  sha256,
  records: count,
  /** How this file is read, so that the same records come out of it. */
  reading: readingSchema,
  /**
   * Columns whose values were replaced sign by sign: letters by x and X, digits by 0; everything else stayed. None: it is
   * the input of the batch, byte by byte.
   */
  masked: z.array(column).max(2_000),
});

export const manifestSchema = z.strictObject({
  batchmill: z.literal('recipe'),
  format: z.literal(bundleFormat),
  product: z.strictObject({ name: z.string().max(200), version: z.string().max(100) }),
  label: z.string().min(1).max(255),
  description: z.string().max(2_000),
  recipe: recipeSchema,
  /** The clock of every analysis, ms since 1970: what depends on the time of the run comes out the same. */
  clock: z.number().int().nonnegative(),
  /** The program, the interface and flow, and the data of the tools that the batch was made with. */
  versions: z.array(z.strictObject({ name: z.string().max(500), version: z.string().max(200) })).max(1_000),
  data: dataSchema.nullable(),
  /** SHA-256 of the receipt beside it; null: the batch had not ended. */
  receipt: sha256.nullable(),
  /** SHA-256 that the output of the same records has; null where none can be expected. */
  output: sha256.nullable(),
});
export type Manifest = z.output<typeof manifestSchema>;

/** Enough to tell what it is, whatever the version. */
export const manifestHead = z.object({ batchmill: z.literal('recipe'), format: z.number().int().min(1) });

const id = z.string().min(1).max(36);
const file = z.string().min(1).max(4_096);

export const bundleVerbs = {
  /** Writes the recipe of a batch into a file. `mask`: columns of the data; “*” is every one. */
  exportBundle: z.strictObject({
    id,
    file,
    data: z.boolean().default(false),
    mask: z.array(column).max(2_000).default([]),
  }),
  /** The columns of its input that a bundle may hold, and those that it never shows whole. */
  bundleColumns: z.strictObject({ id }),
  /** What a bundle holds, and what would become of it here. Nothing is made. */
  inspectBundle: z.strictObject({ file }),
  /**
   * Saves the interface and the flow unless they are there, and makes a batch: of `source`, else of the data in the
   * bundle. Imported again, it answers the draft that was made the first time; with `run` or a source it is always a new one.
   */
  importBundle: z.strictObject({
    file,
    source: sourceSchema.optional(),
    /** Of the source; left out: as the recipe says. */
    reading: readingSchema.optional(),
    label: z.string().trim().max(200).default(''),
    /** False: the batch carries its interface and flow alone, and none is saved. */
    designs: z.boolean().default(true),
    run: z.boolean().default(false),
    id: z.uuid().optional(),
    ownership: ownershipSchema.optional(),
  }),
} as const;

export interface BundleWritten {
  file: string;
  bytes: number;
  /** Records of the data inside; null: there is none. */
  records: number | null;
  masked: string[];
}
/** `as`: its name here. “there”: the same is saved already; “renamed”: the name is taken by another one. */
export interface BundleDesign {
  kind: DesignKind;
  name: string;
  as: string;
  fate: 'there' | 'new' | 'renamed';
}
export interface BundleView {
  manifest: Manifest;
  receipt: Receipt | null;
  designs: BundleDesign[];
  /** What the batch was made with that is another version here; null: it is not here at all. */
  differences: { name: string; theirs: string; ours: string | null }[];
  /** Tools that this program does not have: the recipe cannot be run. */
  missing: string[];
}
export interface BundleImport {
  /** Null: nothing to make a batch of was given. */
  row: BatchRow | null;
  designs: BundleDesign[];
  /** SHA-256 that the output has to have; null: it cannot be told. */
  output: string | null;
}
export interface BundleAnswers {
  exportBundle: BundleWritten;
  bundleColumns: { columns: string[]; confidential: string[] };
  inspectBundle: BundleView;
  importBundle: BundleImport;
}
