/** Follows the scroller of the list: which rows are drawn now, and how one gets to another. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useAppearance } from '#renderer/stores/appearance.ts';
import { type Look, rowsToDraw, topFor } from './list-window.ts';

/** Until a row can be measured. */
const usualHeight = 46;
const headHeight = 30;

export interface ListWindow {
  first: number;
  end: number;
  rowHeight: number;
  /** Rows that fit on the screen, for Page Up and Page Down. */
  fits: number;
  /** Puts the focus on a row, as soon as it is drawn. */
  goTo(at: number): void;
}

export function useListWindow(table: RefObject<HTMLTableElement | null>, total: number, question: number): ListWindow {
  const rowHeight = useMeasuredHeight(table, total);
  const [{ top, height }, setSeen] = useState({ top: 0, height: 800 });
  const aim = useRef(-1);
  const { first, end } = rowsToDraw({ top, height, rowHeight, total });

  useEffect(() => {
    const scroller = table.current?.parentElement;
    if (!scroller) return;
    const look = () => setSeen({ top: scroller.scrollTop, height: scroller.clientHeight });
    const watch = new ResizeObserver(look);
    watch.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [table]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at the top again.
  useEffect(() => void table.current?.parentElement?.scrollTo({ top: 0 }), [table, question]);

  // Without dependencies: the row that is aimed at may come with any drawing.
  useLayoutEffect(() => {
    const name = aim.current < 0 ? null : nameIn(table.current, aim.current);
    if (!name) return;
    aim.current = -1;
    name.focus({ preventScroll: true });
  });

  const goTo = useCallback(
    (at: number) => {
      const scroller = table.current?.parentElement;
      if (!scroller) return;
      const look: Look = { top: scroller.scrollTop, height: scroller.clientHeight, rowHeight, total };
      const wanted = topFor(at, look, headHeight);
      if (wanted !== undefined) scroller.scrollTop = wanted;
      const name = nameIn(table.current, at);
      if (name) name.focus({ preventScroll: true });
      else {
        aim.current = at;
        setSeen({ top: scroller.scrollTop, height: scroller.clientHeight });
      }
    },
    [table, rowHeight, total],
  );
  return { first, end, rowHeight, fits: Math.max(1, Math.floor((height - headHeight) / rowHeight)), goTo };
}

/** The name of a row is its own button. */
function nameIn(table: HTMLTableElement | null, at: number): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`tr[aria-rowindex="${at + 2}"] .batch-name`) ?? null;
}

function useMeasuredHeight(table: RefObject<HTMLTableElement | null>, total: number): number {
  const density = useAppearance((state) => state.density);
  const [height, setHeight] = useState(usualHeight);
  // biome-ignore lint/correctness/useExhaustiveDependencies: there is something to measure once there are rows.
  useLayoutEffect(() => {
    const row = table.current?.querySelector('tr[data-batch]');
    if (row) setHeight(row.getBoundingClientRect().height || usualHeight);
  }, [table, density, total > 0]);
  return height;
}
