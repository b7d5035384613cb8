/** Which cell of a grid is being changed, the field that is open in it, and where the cursor goes afterwards. */
import { type ReactNode, type RefObject, useState } from 'react';
import { CellField } from './cell-field.tsx';
import type { Column } from './columns.ts';
import { type Cursor, type Extent, leftBy, type Way } from './cursor.ts';
import type { Pages } from './pages.ts';

interface Options<R> {
  pages: Pages<R>;
  columns: readonly Column<R>[];
  cursor: Cursor;
  extent: Extent;
  scroller: RefObject<HTMLDivElement | null>;
  point(next: Cursor): void;
}

export interface CellEditing {
  /** The open field, which stands in the active cell. */
  field: ReactNode;
  /** Whether a key was meant for the cell. */
  press(key: string): boolean;
  /** Whether an element belongs to the open field. */
  holds(target: EventTarget): boolean;
}

export function useCellEditing<R>({ pages, columns, cursor, extent, scroller, point }: Options<R>): CellEditing {
  const [open, setOpen] = useState<{ row: number; column: number } | null>(null);
  const row = pages.get(cursor.row);
  const edit = columns[cursor.column]?.edit;
  const isHere = open?.row === cursor.row && open.column === cursor.column;

  const leave = (way: Way | 'away') => {
    setOpen(null);
    if (way === 'away') return;
    scroller.current?.focus({ preventScroll: true });
    const open = columns.flatMap((column, at) => (column.edit ? [at] : []));
    point(leftBy(cursor, way, open, extent));
  };
  const press = (key: string): boolean => {
    if (edit && row !== undefined && (key === 'Enter' || key === 'F2')) {
      setOpen({ row: cursor.row, column: cursor.column });
      return true;
    }
    if (key !== 'Delete' && key !== 'Backspace') return false;
    if (edit && row !== undefined && edit.value(row) !== '') edit.take(row, '');
    // In a table whose cells may be changed the key never means the batch.
    return columns.some((column) => column.edit);
  };
  const field =
    isHere && edit && row !== undefined ? (
      <CellField
        key={`${cursor.row} ${cursor.column}`}
        label={edit.label(row)}
        value={edit.value(row)}
        onTake={(value) => edit.take(row, value)}
        onLeave={leave}
      />
    ) : undefined;
  return { field, press, holds: (target) => target instanceof HTMLElement && target.closest('.cell-field') !== null };
}
