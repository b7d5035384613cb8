/** What vouches for a batch that ended, and what a check against it finds. */
import { z } from 'zod';

const count = z.number().int().nonnegative();
const time = z.string().nullable();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const receiptSchema = z.object({
  receipt: z.literal(1),
  batch: z.object({ id: z.uuid(), label: z.string(), parent: z.uuid().nullable(), state: z.string() }),
  program: z.array(z.object({ name: z.string(), version: z.string() })),
  created: z.string(),
  ready: time,
  started: time,
  /** When the last record ended, or the batch was stopped; the post-batch step follows after it. */
  finished: time,
  /** Counts per record state, lines left out, and whether everything adds up to the records at freeze. */
  totals: z.object({
    records: count,
    states: z.record(z.string(), count),
    rejected: count,
    charged: count,
    agree: z.boolean(),
  }),
  /**
   * SHA-256 of each file. `marks`: of the file up to the end of its header and of each `rowsPerMark` rows, so that the
   * first changed row can be found nearly by the receipt alone, with no more than `head` and `sha256sum`. The rows of the
   * input are its lines, the first included.
   */
  files: z.array(
    z.object({
      kind: z.string(),
      /** Beside the receipt, so never a path. */
      name: z.string().regex(/^[^/\\]+$/),
      bytes: count,
      rows: count,
      sha256,
      rowsPerMark: z.number().int().positive(),
      marks: z.array(sha256),
    }),
  ),
});
export type Receipt = z.infer<typeof receiptSchema>;

export interface Finding {
  /** The name of the file, or `batch.db`. */
  file: string;
  /** The row of the file, from 1 without the header, or the record; null: the whole. */
  row: number | null;
  message: string;
}

export interface Verification {
  agrees: boolean;
  /** The batch; empty when only files and a receipt were looked at. */
  id: string;
  label: string;
  /** What was looked at: files and pages that were read again. */
  checked: { file: string; bytes: number; agrees: boolean }[];
  /** At most 100. */
  findings: Finding[];
}
