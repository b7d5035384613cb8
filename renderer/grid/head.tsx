/** The head of a grid: names, the mark of the order, a press for the menu of a column, and edges to drag it wider by. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that come and go.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus; the menu of a cell has what a head has.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the menu of a cell has what a head has.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import type { Column } from './columns.ts';
import { cellClass } from './row.tsx';

export interface Order {
  /** Id of the column. */
  id: string;
  down: boolean;
}

interface Props<R> {
  columns: readonly Column<R>[];
  template: string;
  order?: Order | null | undefined;
  onMenu?: ((column: number, x: number, y: number) => void) | undefined;
  onResize?: ((id: string, width: number) => void) | undefined;
}

export function Head<R>({ columns, template, order, onMenu, onResize }: Props<R>) {
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className="grid-head" style={{ gridTemplateColumns: template }}>
        {columns.map((column, i) => {
          const sorted = order?.id === column.id ? order : undefined;
          return (
            <div
              role="columnheader"
              key={column.id}
              aria-colindex={i + 1}
              aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : undefined}
              className={`${cellClass(column, false)}${onMenu ? ' grid-head-open' : ''}`}
              title={column.header}
              onClick={({ currentTarget }) => {
                const { left, bottom } = currentTarget.getBoundingClientRect();
                onMenu?.(i, left, bottom);
              }}
              onContextMenu={(event) => {
                if (!onMenu) return;
                event.preventDefault();
                event.stopPropagation();
                onMenu(i, event.clientX, event.clientY);
              }}
            >
              <span className="clip">{column.header}</span>
              {sorted &&
                (sorted.down ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />)}
              {onResize && <Edge column={column} onResize={onResize} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

export const narrowest = 48;
export const widest = 900;

/** Dragged with the pointer; with keys a column is made wider from its menu. */
function Edge<R>({ column, onResize }: { column: Column<R>; onResize(id: string, width: number): void }) {
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const edge = event.currentTarget;
    const from = event.clientX;
    // The last column is as wide as what is left.
    const wide = edge.parentElement?.offsetWidth ?? column.width;
    edge.setPointerCapture(event.pointerId);
    edge.onpointermove = ({ clientX }) =>
      onResize(column.id, Math.round(Math.max(narrowest, Math.min(widest, wide + clientX - from))));
    edge.onpointerup = () => {
      edge.onpointermove = null;
      edge.onpointerup = null;
    };
  };
  return (
    <i className="grid-edge" aria-hidden onPointerDown={onPointerDown} onClick={(event) => event.stopPropagation()} />
  );
}
