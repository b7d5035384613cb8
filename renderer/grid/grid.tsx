/**
 * A table of any length, read page by page. The scroller keeps the focus and points at the active cell, so that rows
 * may come and go; Shift extends a range, Ctrl+C copies, Enter opens. Where a column may be changed, Enter or F2 opens
 * a field in the cell.
 */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that come and go.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at the active cell.
import './grid.css';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useRowHeight } from '#renderer/stores/appearance.ts';
import { useCellEditing } from './cell-editing.tsx';
import { type Column, template } from './columns.ts';
import { copyRange } from './copy.ts';
import { type Cursor, moved, placed, rangeOf } from './cursor.ts';
import { rowsAt, rowsPerPage, topAround, topShowing } from './geometry.ts';
import { type MenuSpot, useGridMenu } from './grid-menu.tsx';
import { Head, type Order } from './head.tsx';
import type { Pages } from './pages.ts';
import { cellId, GridRow } from './row.tsx';
import { useScrolling } from './scroll.ts';
import { menuPlace, showColumn, spotOf } from './spots.ts';

const headHeight = 29;

/** A wish to go to a row, or to a cell; a new object is a new wish. */
export interface Jump {
  row: number;
  column?: number;
  /** Only moves: the focus stays where it is. */
  quiet?: boolean;
}

interface Props<R> {
  label: string;
  pages: Pages<R>;
  count: number;
  columns: readonly Column<R>[];
  jump?: Jump | null;
  onActive?: (row: number) => void;
  onOpen?: (row: number) => void;
  /** Told when somebody scrolls to the last row, or away from it. */
  onEnd?: (isThere: boolean) => void;
  /** What a right click, Shift+F10 or the menu key offers. */
  menu?: (spot: MenuSpot) => ReactNode;
  /** The column by which the rows are sorted. */
  order?: Order | null;
  onResize?: (id: string, width: number) => void;
}

export function Grid<R>({
  label,
  pages,
  count,
  columns,
  jump,
  onActive,
  onOpen,
  onEnd,
  menu,
  order,
  onResize,
}: Props<R>) {
  const id = useId();
  const rowHeight = useRowHeight();
  useSyncExternalStore(pages.subscribe, pages.snapshot);
  const scrolling = useScrolling(count, rowHeight, headHeight);
  const { scroller, geometry, top, moveTo, position } = scrolling;
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0, anchor: null });
  const extent = { rows: count, columns: columns.length, page: rowsPerPage(geometry) };
  const { first, end } = rowsAt(geometry, top);
  const grow = useMemo(() => template(columns), [columns]);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const range = rangeOf(cursor);

  useEffect(() => pages.want(first, end), [pages, first, end]);
  useEffect(() => {
    setCursor((now) => (now.row < count ? now : { ...now, row: Math.max(0, count - 1), anchor: null }));
  }, [count]);

  const point = (next: Cursor) => {
    setCursor(next);
    onActive?.(next.row);
    const wanted = topShowing(geometry, position(), next.row);
    if (wanted !== position()) moveTo(wanted);
    showColumn(scroller.current, columns, next.column);
  };
  const menus = useGridMenu(menu);
  const { open: openMenu } = menus;
  const editing = useCellEditing({ pages, columns, cursor, extent, scroller, point });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new wish moves the grid.
  useEffect(() => {
    if (!jump) return;
    setCursor((now) => placed(now, jump.row, jump.column ?? now.column, false, extent));
    onActive?.(jump.row);
    moveTo(topAround(geometry, jump.row));
    showColumn(scroller.current, columns, jump.column ?? cursor.column);
    if (!jump.quiet) scroller.current?.focus({ preventScroll: true });
  }, [jump]);

  const onKeyDown = (event: KeyboardEvent) => {
    // With Alt an arrow is the way back.
    if (event.altKey) return;
    if (editing.field) return;
    const mod = event.ctrlKey || event.metaKey;
    const wantsMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const next = count > 0 && moved(cursor, { key: event.key, mod, shift: event.shiftKey }, extent);
    if (next) point(next);
    else if (event.key === 'c' && mod) copyRange(pages, columns, cursor);
    else if (editing.press(event.key)) setCursor({ ...cursor, anchor: null });
    else if (wantsMenu && menus.open && count > 0) menus.open(menuPlace(id, cursor));
    else if (event.key === 'Enter') onOpen?.(cursor.row);
    else if (event.key === 'Escape' && cursor.anchor !== null) setCursor({ ...cursor, anchor: null });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onPress = (event: PointerEvent) => {
    if (editing.holds(event.target)) return;
    scrolling.onPointerDown(event);
    const spot = event.button === 0 ? spotOf(event.target) : undefined;
    if (spot) point(placed(cursor, spot.row, spot.column, event.shiftKey, extent));
  };

  const rows = [];
  for (let index = first; index < end; index++) {
    rows.push(
      <GridRow
        key={index}
        grid={id}
        index={index}
        row={pages.get(index)}
        columns={columns}
        template={grow}
        active={index === cursor.row ? cursor.column : -1}
        selected={cursor.anchor !== null && index >= range.from && index <= range.to}
        field={index === cursor.row ? editing.field : undefined}
      />,
    );
  }
  const head = useMemo(
    () => (
      <Head
        columns={columns}
        template={grow}
        order={order}
        onMenu={openMenu && ((column, x, y) => openMenu({ column, row: null, x, y }))}
        onResize={onResize}
      />
    ),
    [columns, grow, order, openMenu, onResize],
  );
  const visible = cursor.row >= first && cursor.row < end;
  return (
    <>
      <div
        ref={scroller}
        className="grid"
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-activedescendant={visible ? cellId(id, cursor.row, cursor.column) : undefined}
        tabIndex={0}
        onScroll={() => {
          if (scrolling.onScroll()) onEnd?.(position() >= geometry.maxTop - rowHeight);
        }}
        onKeyDown={onKeyDown}
        onPointerDown={onPress}
        onContextMenu={(event) => {
          const spot = spotOf(event.target);
          if (!spot || !menus.open || editing.holds(event.target)) return;
          event.preventDefault();
          event.stopPropagation();
          // Within a range the menu is about the range.
          const inRange = cursor.anchor !== null && spot.row >= range.from && spot.row <= range.to;
          if (!inRange) point(placed(cursor, spot.row, spot.column, false, extent));
          menus.open({ ...spot, x: event.clientX, y: event.clientY });
        }}
        onDoubleClick={({ target }) => {
          const spot = spotOf(target);
          if (spot && !editing.holds(target) && !editing.press('Enter')) onOpen?.(spot.row);
        }}
      >
        <div role="presentation" style={{ height: geometry.spacer + headHeight, minWidth: width }}>
          <div
            role="presentation"
            className="grid-window"
            style={{ height: geometry.view + headHeight, minWidth: width }}
          >
            {head}
            <div role="rowgroup" className="grid-body" style={{ height: geometry.view }}>
              <div role="presentation" style={{ transform: `translateY(${first * rowHeight - top}px)` }}>
                {rows}
              </div>
            </div>
          </div>
        </div>
      </div>
      {menus.menu}
    </>
  );
}
