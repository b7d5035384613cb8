/** Tells where a file begins to differ, as closely as the receipt alone can: by the marks it has hashes of. */
import { english } from '#contract/language/sentence.ts';
import type { Digest } from './digest.ts';
import type { Findings } from './findings.ts';
import type { FileEntry } from './receipt.ts';

/** `what`: how the sentence begins; left out: with the file itself. */
export function addDifference(findings: Findings, file: string, entry: FileEntry, found: Digest, what?: string): void {
  const { rowsPerMark, marks, kind } = entry;
  const headers = kind === 'input' ? 0 : 1;
  const isInput = kind === 'input';
  if (found.rows !== entry.rows) {
    const many = isInput ? english`${found.rows} lines` : english`${found.rows} rows`;
    const sum =
      what === undefined
        ? english`It has ${many}; the receipt vouches for ${entry.rows}.`
        : english`${what} has ${many}; the receipt vouches for ${entry.rows}.`;
    findings.add(file, null, sum);
  }
  const at = marks.findIndex((mark, i) => mark !== found.marks[i]);
  const from = (at - headers) * rowsPerMark + 1;
  const last = Math.min(from + rowsPerMark - 1, entry.rows);
  if (from > 0 && at >= 0) {
    const place = isInput ? english`lines ${from} to ${last}` : english`rows ${from} to ${last}`;
    const where =
      what === undefined
        ? english`It differs first somewhere in the ${place}.`
        : english`${what} differs first somewhere in the ${place}.`;
    findings.add(file, from, where);
  } else if (at >= 0) {
    const head =
      what === undefined
        ? english`It differs in its header from what the receipt vouches for.`
        : english`${what} differs in its header from what the receipt vouches for.`;
    findings.add(file, null, head);
  }
  // Otherwise everything vouched for is there, and more behind it: the number of rows has said so.
}
