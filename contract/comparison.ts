/** What became different between two batches whose records are told apart by a key. */
import { z } from 'zod';
import { tableShape } from './export-format.ts';
import type { SearchState } from './search.ts';

/**
 * `new` and `gone`: the key is in one of them only; `fixed`: it failed before and completes now; `broken`: the other way
 * round; `changed`: its values differ; `same`: they do not.
 */
export const differences = ['new', 'gone', 'changed', 'fixed', 'broken', 'same'] as const;
export type Difference = (typeof differences)[number];

const id = z.string().min(1).max(36);
const compared = {
  before: id,
  after: id,
  /** The column that tells records apart; left out: what is unique or stored under a key, or what the tool reads. */
  key: z.string().min(1).max(1_000).optional(),
};
const only = z
  .array(z.enum(differences))
  .min(1)
  .max(differences.length)
  .default(['new', 'gone', 'changed', 'fixed', 'broken']);
const slice = {
  skip: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(0).max(1_000).default(100),
};
const token = z.string().min(1).max(36);
/** Confidential values come masked, as a screen shows them. */
const masked = z.boolean().default(false);

export const comparisonVerbs = {
  compare: z.strictObject({
    ...compared,
    only,
    ...slice,
  }),
  /** The same for somebody who looks through it: begun once, looked at slice by slice, until it is ended or gives way to others. */
  beginComparison: z.strictObject(compared),
  comparison: z.strictObject({ token }),
  differences: z.strictObject({ token, only, ...slice, masked }),
  endComparison: z.strictObject({ token }),
  /** Writes the differences as a table: a line for each cell that differs, or one for a record that is new or gone. */
  exportComparison: z.strictObject({
    ...compared,
    /** Of a comparison that was begun: it need not be made again. */
    token: token.optional(),
    only,
    ...tableShape,
    file: z.string().min(1).max(4_096),
  }),
  /** Makes a batch of the records of `after` whose input is new or changed since `before`. */
  runChanges: z.strictObject({
    ...compared,
    label: z.string().trim().max(200).default(''),
    run: z.boolean().default(true),
  }),
} as const;

export interface Comparison {
  key: string;
  /** Columns that both have, which are compared; those that only one of them has are not. */
  columns: string[];
  onlyBefore: string[];
  onlyAfter: string[];
  counts: Record<Difference, number>;
  /** Records whose key stood in an earlier record of the same batch, or is empty: they are not compared. */
  repeated: number;
  rows: {
    difference: Difference;
    key: string;
    /** Record numbers; null where there is none. */
    before: number | null;
    after: number | null;
    cells: { column: string; before: string; after: string }[];
  }[];
}

/** A comparison that is being made, or was. */
export interface Comparing extends SearchState {
  /** Once it is ready. */
  found: Compared | null;
}
export interface Compared extends Omit<Comparison, 'rows'> {
  /** Whether the batches hold values that must not be seen whole. */
  confidential: boolean;
}
