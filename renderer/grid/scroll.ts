/** Follows the scroll bar of a grid and moves it, keeping the true position in whole pixels. */
import {
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { anchorOf, clampTop, type Geometry, geometryOf, scrolledTop } from './geometry.ts';

export interface Scrolling {
  scroller: RefObject<HTMLDivElement | null>;
  geometry: Geometry;
  /** The position that is drawn. */
  top: number;
  /** The position now, which may be one frame ahead. */
  position(): number;
  moveTo(top: number): void;
  /** True when a person moved it. */
  onScroll(): boolean;
  onPointerDown(event: PointerEvent): void;
}

export function useScrolling(count: number, rowHeight: number, headHeight: number): Scrolling {
  const scroller = useRef<HTMLDivElement>(null);
  const height = useHeight(scroller);
  const [top, setTop] = useState(0);
  const live = useRef({ top: 0, scroll: 0, frame: 0, dragging: false, expected: -1, rest: 0 });
  const view = Math.max(rowHeight, height - headHeight);
  const geometry = useMemo(() => geometryOf(count, rowHeight, view), [count, rowHeight, view]);

  const commit = useCallback((wanted: number) => {
    const now = live.current;
    now.top = wanted;
    now.frame ||= requestAnimationFrame(() => {
      now.frame = 0;
      setTop(now.top);
    });
  }, []);

  /** Puts the scroll bar where the true position belongs; the event that this causes is not a wish of the person. */
  const anchor = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const wanted = anchorOf(geometry, live.current.top);
    if (Math.abs(element.scrollTop - wanted) > 1) {
      element.scrollTop = wanted;
      live.current.expected = element.scrollTop;
    }
    live.current.scroll = element.scrollTop;
  }, [geometry]);

  const onScroll = () => {
    const element = scroller.current;
    const now = live.current;
    if (!element) return false;
    const to = element.scrollTop;
    const from = now.scroll;
    now.scroll = to;
    const ours = to === now.expected;
    now.expected = -1;
    if (ours || to === from) return false;
    commit(scrolledTop(geometry, { top: now.top, from, to, dragging: now.dragging }));
    if (geometry.ratio === 1 || now.dragging) return true;
    clearTimeout(now.rest);
    // At either end of the bar there is no room left for the next small move.
    if (to <= 0 || to >= geometry.maxScroll - 1) anchor();
    else now.rest = window.setTimeout(anchor, 180);
    return true;
  };

  const moveTo = useCallback(
    (wanted: number) => {
      commit(clampTop(geometry, wanted));
      anchor();
    },
    [commit, anchor, geometry],
  );

  useEffect(() => {
    if (live.current.top > geometry.maxTop) moveTo(geometry.maxTop);
  }, [geometry, moveTo]);

  useEffect(() => {
    const release = () => {
      if (live.current.dragging) anchor();
      live.current.dragging = false;
    };
    window.addEventListener('pointerup', release);
    return () => window.removeEventListener('pointerup', release);
  }, [anchor]);

  useEffect(() => {
    const now = live.current;
    return () => {
      cancelAnimationFrame(now.frame);
      now.frame = 0;
      clearTimeout(now.rest);
    };
  }, []);

  const onPointerDown = ({ target, nativeEvent }: PointerEvent) => {
    const element = scroller.current;
    if (element && target === element && nativeEvent.offsetX >= element.clientWidth - 1) live.current.dragging = true;
  };
  const position = useCallback(() => live.current.top, []);
  return { scroller, geometry, top, position, moveTo, onScroll, onPointerDown };
}

function useHeight(scroller: RefObject<HTMLDivElement | null>): number {
  const [height, setHeight] = useState(400);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setHeight(element.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [scroller]);
  return height;
}
