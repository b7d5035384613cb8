/**
 * Records that contain a text, in any input or result column, without regard to case. Pages are searched as text
 * before they are taken apart; the search ends at 10,000 finds, which nobody reads on a screen.
 */
import { blockText, decodeRow, splitRows } from '#formats/row-text.ts';
import type { ReadableDb } from '#store/open.ts';
import { readOutcome } from '#store/outcome.ts';
import { findPage, readPage } from '#store/page.ts';

const mostFinds = 10_000;

export function findText(db: ReadableDb, text: string): number[] {
  const wanted = text.toLowerCase();
  const found: number[] = [];
  for (let at = findPage(db, 1); at && found.length < mostFinds; at = findPage(db, at.first + at.n)) {
    const page = readPage(db, at.no);
    const outcome = readOutcome(db, at.no);
    const input = blockText(page.input);
    const results = outcome ? blockText(outcome.results) : '';
    const folded = [input.toLowerCase(), results.toLowerCase()];
    // An escape in the stored form could hide a find across it: such pages are always taken apart.
    if (folded.some((part) => part.includes(wanted) || part.includes('\\'))) {
      const inputs = splitRows(input);
      const outputs = splitRows(results);
      for (let i = 0; i < page.n; i++)
        if ([inputs[i], outputs[i]].some((row) => row !== undefined && holds(row, wanted))) found.push(page.first + i);
    }
  }
  return found.slice(0, mostFinds);
}

const holds = (row: string, wanted: string) => decodeRow(row).some((cell) => cell.toLowerCase().includes(wanted));
