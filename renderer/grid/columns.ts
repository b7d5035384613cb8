/** What a column of the grid is, and how rows become text for the clipboard. */
import type { ReactNode } from 'react';

export interface Column<R> {
  id: string;
  header: string;
  width: number;
  align?: 'right';
  mono?: boolean;
  /** Stands out, head and cells. */
  marked?: boolean;
  text(row: R): string;
  cell?(row: R): ReactNode;
  /** Lets its cells be changed in place. */
  edit?: CellEdit<R>;
}

export interface CellEdit<R> {
  /** What the field is called while it is open. */
  label(row: R): string;
  value(row: R): string;
  take(row: R, value: string): void;
}

/** More rows than this belong into a file. */
export const copyLimit = 100_000;

/** Tab-separated with a header; tabs and line ends inside cells become spaces, so that a spreadsheet keeps the rows apart. */
export function tableText<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const line = (cells: string[]) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
  const head = line(columns.map(({ header }) => header));
  return [head, ...rows.map((row) => line(columns.map((column) => column.text(row))))].join('\n');
}

export function template<R>(columns: readonly Column<R>[]): string {
  return columns.map(({ width }, i) => (i === columns.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');
}
