/** Tells where a file begins to differ, as closely as the receipt alone can: by the marks it has hashes of. */
import type { Digest } from './digest.ts';
import type { Findings } from './findings.ts';
import type { FileEntry } from './receipt.ts';

/** `what`: how the sentence begins; left out: with the file itself. */
export function addDifference(findings: Findings, file: string, entry: FileEntry, found: Digest, what = 'It'): void {
  const { rowsPerMark, marks, kind } = entry;
  const headers = kind === 'input' ? 0 : 1;
  const rows = kind === 'input' ? 'lines' : 'rows';
  if (found.rows !== entry.rows)
    findings.add(file, null, `${what} has ${found.rows} ${rows}; the receipt vouches for ${entry.rows}.`);
  const at = marks.findIndex((mark, i) => mark !== found.marks[i]);
  const from = (at - headers) * rowsPerMark + 1;
  const last = Math.min(from + rowsPerMark - 1, entry.rows);
  if (from > 0 && at >= 0)
    findings.add(file, from, `${what} differs first somewhere in the ${rows} ${from} to ${last}.`);
  else if (at >= 0) findings.add(file, null, `${what} differs in its header from what the receipt vouches for.`);
  // Otherwise everything vouched for is there, and more behind it: the number of rows has said so.
}
