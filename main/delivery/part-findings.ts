/** Tells which rows of a file differ as closely as the receipt alone can: by the parts it has hashes of. */
import type { Digest } from './digest.ts';
import type { Findings } from './findings.ts';
import type { FileEntry } from './receipt.ts';

const mostParts = 10;

/** `what`: how the sentence begins; left out: with the file itself. */
export function addParts(findings: Findings, file: string, entry: FileEntry, found: Digest, what = 'It'): void {
  const { rowsPerPart } = entry;
  const rows = entry.kind === 'input' ? 'lines' : 'rows';
  const differing = entry.parts.flatMap((part, i) => (part === found.parts[i] ? [] : [i]));
  if (found.rows !== entry.rows)
    findings.add(file, null, `${what} has ${found.rows} ${rows}; the receipt vouches for ${entry.rows}.`);
  // Where rows were taken out, every part behind them differs.
  for (const i of differing.slice(0, found.rows === entry.rows ? mostParts : 1)) {
    const last = Math.min((i + 1) * rowsPerPart, entry.rows);
    findings.add(
      file,
      i * rowsPerPart + 1,
      `${what} differs somewhere in the ${rows} ${i * rowsPerPart + 1} to ${last}.`,
    );
  }
  if (!differing.length && found.rows === entry.rows)
    findings.add(file, null, `${what} differs in its header from what the receipt vouches for.`);
}
