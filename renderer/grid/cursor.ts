/** The active cell and the range of rows selected from it. */
export interface Cursor {
  row: number;
  column: number;
  /** Where a range began; null when only the cell itself is selected. */
  anchor: number | null;
}

export interface Extent {
  rows: number;
  columns: number;
  /** Rows that PageUp and PageDown move by. */
  page: number;
}

export interface Keys {
  key: string;
  mod: boolean;
  shift: boolean;
}

export function placed(cursor: Cursor, row: number, column: number, range: boolean, extent: Extent): Cursor {
  const within = (n: number, size: number) => Math.max(0, Math.min(size - 1, n));
  return {
    row: within(row, extent.rows),
    column: within(column, extent.columns),
    anchor: range ? (cursor.anchor ?? cursor.row) : null,
  };
}

/** The cursor after a key, or undefined when the key does not move it. */
export function moved(cursor: Cursor, { key, mod, shift }: Keys, extent: Extent): Cursor | undefined {
  const { row, column } = cursor;
  const to = (r: number, c: number, range = shift) => placed(cursor, r, c, range, extent);
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  switch (key) {
    case 'ArrowDown':
      return to(mod ? last.row : row + 1, column);
    case 'ArrowUp':
      return to(mod ? 0 : row - 1, column);
    case 'ArrowLeft':
      return to(row, column - 1, false);
    case 'ArrowRight':
      return to(row, column + 1, false);
    case 'PageDown':
      return to(row + extent.page, column);
    case 'PageUp':
      return to(row - extent.page, column);
    case 'Home':
      return mod ? to(0, 0) : to(row, 0, false);
    case 'End':
      return mod ? to(last.row, last.column) : to(row, last.column, false);
    case 'a':
      return mod ? { ...placed(cursor, last.row, column, false, extent), anchor: 0 } : undefined;
    default:
      return undefined;
  }
}

/** First and last selected row, both inclusive. */
export function rangeOf({ row, anchor }: Cursor): { from: number; to: number } {
  return { from: Math.min(row, anchor ?? row), to: Math.max(row, anchor ?? row) };
}

/** How a field in a cell is left: Enter goes down, Tab to the next cell that may be changed, Esc stays. */
export type Way = 'down' | 'up' | 'on' | 'back' | 'stay';

/** `open`: the columns that may be changed. Beyond the last of them the next row begins. */
export function leftBy(cursor: Cursor, way: Way, open: readonly number[], extent: Extent): Cursor {
  const { row, column } = cursor;
  const to = (r: number, c: number) => placed(cursor, r, c, false, extent);
  switch (way) {
    case 'down':
      return to(row + 1, column);
    case 'up':
      return to(row - 1, column);
    case 'on': {
      const next = open.find((at) => at > column);
      return next === undefined ? to(row + 1, open[0] ?? column) : to(row, next);
    }
    case 'back': {
      const before = open.findLast((at) => at < column);
      return before === undefined ? to(row - 1, open.at(-1) ?? column) : to(row, before);
    }
    case 'stay':
      return to(row, column);
  }
}
