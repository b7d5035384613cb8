/** How failed records are mended before they run again: one change for many of them, kept as a list that can be undone. */
import { z } from 'zod';
import type { RecordState } from './record-state.ts';

const column = z.string().min(1).max(1_000);
const text = z.string().max(10_000);

/** What is done with the value of a column. */
const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), value: text }),
  /** Every occurrence of a text; with `pattern`, of an RE2 pattern, whose groups are $1, $2, … in `by`. */
  z.strictObject({ kind: z.literal('replace'), find: text.min(1), by: text, pattern: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal('trim') }),
  z.strictObject({ kind: z.literal('lower') }),
  z.strictObject({ kind: z.literal('upper') }),
  /** Whole values by others; a value that is not named stays. */
  z.strictObject({ kind: z.literal('map'), values: z.record(text, text) }),
  /** An expression over the columns of the input. */
  z.strictObject({ kind: z.literal('compute'), expression: text.min(1) }),
]);

export const repairSchema = z.strictObject({
  column,
  change: changeSchema,
  /** Which failed records: those of a family, or these; left out: all of them. */
  family: z.string().max(2_000).optional(),
  records: z.array(z.number().int().min(1)).max(50_000).optional(),
});
export type Repair = z.output<typeof repairSchema>;
export const repairsSchema = z.array(repairSchema).max(200);

/** Failures that are alike: the same stage, code and field, and the same sentence but for the values in it. */
export interface Family {
  /** Names it in a repair. */
  id: string;
  stage: string;
  code: string;
  field: string;
  /** The input column to mend; '' when it cannot be told. */
  column: string;
  message: string;
  n: number;
  /** The first values of that column. */
  samples: string[];
}

/** What repairs make of a family as the batch has it. */
export interface Share {
  family: string;
  n: number;
  changed: number;
  mended: number;
}

export interface RepairPreview {
  /** Failed records, those that the repairs change, and of those the ones that complete then. */
  failed: number;
  changed: number;
  mended: number;
  /** What would still fail, most frequent first. */
  families: Family[];
  shares: Share[];
  rows: {
    record: number;
    line: number;
    family: string;
    before: string[];
    after: string[];
    state: RecordState;
    stage: string;
    code: string;
    message: string;
  }[];
}
