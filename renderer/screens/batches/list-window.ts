/** Which rows of a long list are drawn: those on the screen, some on either side, and the one that has the focus. */
export interface Look {
  /** Pixels that are scrolled away, and pixels that are seen. */
  top: number;
  height: number;
  rowHeight: number;
  total: number;
}

/** Drawn in steps of so many rows, so that not every pixel that is scrolled draws the list again. */
const step = 8;
const around = 12;

export function rowsToDraw({ top, height, rowHeight, total }: Look): { first: number; end: number } {
  const seen = Math.floor(top / rowHeight / step) * step;
  const first = Math.max(0, Math.min(seen, total) - around);
  const end = Math.min(total, seen + step + Math.ceil(height / rowHeight) + around);
  return { first, end };
}

export type Piece = { kind: 'row'; at: number } | { kind: 'gap'; from: number; rows: number };

/** The rows with what is left out between them, from the first place to the last. */
export function piecesOf(first: number, end: number, focused: number, total: number): Piece[] {
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  if (focused >= 0 && focused < total && (focused < first || focused >= end)) rows.push(focused);
  rows.sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let at = 0;
  for (const row of [...rows, total]) {
    if (row > at) pieces.push({ kind: 'gap', from: at, rows: row - at });
    if (row < total) pieces.push({ kind: 'row', at: row });
    at = row + 1;
  }
  return pieces;
}

/** Where the list has to be scrolled to, so that a row is seen whole below the head; undefined: it is. */
export function topFor(at: number, { top, height, rowHeight }: Look, head: number): number | undefined {
  const [from, to] = [at * rowHeight, (at + 1) * rowHeight + head];
  if (from < top) return from;
  return to > top + height ? to - height : undefined;
}
