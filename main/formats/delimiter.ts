/** Guesses which character separates the cells of a table, or that none does. */
import { cellParser } from './csv.ts';
import type { Head } from './head.ts';
import { recordCutter } from './record-cutter.ts';
import type { Marks } from './record-scanner.ts';

/** On a tie the first one wins: a comma stands inside values more often than the others. */
const candidates = ['\t', ';', '|', ','];
const sampleSize = 1_000;

/** The delimiter that gives most rows the width of the first one, two cells at least; `share`: how many are enough. */
export function bestDelimiter(head: Head, quote: string, share: number): string | undefined {
  let best: string | undefined;
  let most = share;
  for (const delimiter of candidates) {
    const consistent = delimiter === quote ? 0 : consistency(head, { delimiter, quote });
    if (consistent > most || (best === undefined && consistent === most)) {
      best = delimiter;
      most = consistent;
    }
  }
  return best;
}

function consistency({ text, whole }: Head, marks: Marks): number {
  // As if more followed, so that a quote left open ends the sample here and does not throw.
  const { texts, rejects } = recordCutter(marks)(whole ? `${text}\n` : text, false);
  const rows = cellParser(marks)(texts.slice(0, sampleSize));
  const width = rows[0]?.length ?? 0;
  const records = rows.length + Math.min(rejects.length, sampleSize);
  // One line proves nothing about lines.
  if (width < 2 || records < 2) return 0;
  return rows.filter((row) => row.length === width).length / records;
}
