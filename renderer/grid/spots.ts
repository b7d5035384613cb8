/** Cells of a grid on the screen: which one was pressed, where its menu belongs, and how it comes into view. */
import type { Column } from './columns.ts';
import type { Cursor } from './cursor.ts';
import { cellId } from './row.tsx';

/** Under the active cell. */
export function menuPlace(grid: string, { row, column }: Cursor) {
  const { left, bottom } = document.getElementById(cellId(grid, row, column))?.getBoundingClientRect() ?? {
    left: 0,
    bottom: 0,
  };
  return { row, column, x: left + 12, y: bottom };
}

export function spotOf(target: EventTarget): { row: number; column: number } | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return row === undefined ? undefined : { row: Number(row), column: Number(column ?? 0) };
}

/** Scrolls sideways until a column is wholly visible. */
export function showColumn<R>(scroller: HTMLElement | null, columns: readonly Column<R>[], column: number): void {
  if (!scroller) return;
  const left = columns.slice(0, column).reduce((sum, { width }) => sum + width, 0);
  const right = left + (columns[column]?.width ?? 0);
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}
