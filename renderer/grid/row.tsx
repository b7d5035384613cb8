/** One row of the grid. Its cells are drawn again only when its record, the columns or the active cell change. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that come and go.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at the active cell.
import { type ReactNode, useMemo } from 'react';
import { Bone } from '#renderer/parts/bone.tsx';
import type { Column } from './columns.ts';

interface Props<R> {
  grid: string;
  index: number;
  row: R | undefined;
  columns: readonly Column<R>[];
  template: string;
  /** The active column, or -1 when another row is active. */
  active: number;
  selected: boolean;
  /** The open field of the active cell. */
  field: ReactNode;
}

export function GridRow<R>({ grid, index, row, columns, template, active, selected, field }: Props<R>) {
  const cells = useMemo(
    () =>
      columns.map((column, i) => (
        <div
          role="gridcell"
          key={column.id}
          id={cellId(grid, index, i)}
          data-column={i}
          aria-colindex={i + 1}
          aria-readonly={column.edit ? false : undefined}
          className={cellClass(column, i === active)}
        >
          {i === active && field ? field : contentOf(column, row, index, i)}
        </div>
      )),
    [grid, index, row, columns, active, field],
  );
  const classes = ['grid-row', selected && 'grid-row-selected', active >= 0 && 'grid-row-active'];
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected || active >= 0}
      data-index={index}
      className={classes.filter(Boolean).join(' ')}
      style={{ gridTemplateColumns: template }}
    >
      {cells}
    </div>
  );
}

function contentOf<R>(column: Column<R>, row: R | undefined, index: number, i: number): ReactNode {
  if (row === undefined) return <Bone width={`${40 + ((index * 7 + i * 13) % 45)}%`} />;
  return column.cell?.(row) ?? column.text(row);
}

export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}

export function cellClass<R>({ align, mono, marked }: Column<R>, active: boolean): string {
  const classes = [
    'grid-cell',
    align === 'right' && 'grid-cell-right',
    mono && 'grid-cell-mono',
    marked && 'grid-cell-marked',
    active && 'grid-cell-active',
  ];
  return classes.filter(Boolean).join(' ');
}
