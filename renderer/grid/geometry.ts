/**
 * Where rows are. A browser cannot make an element high enough for millions of rows, so the scrolled element is at
 * most `tallest` pixels high and `top`, the true position in whole pixels, is kept by us. Small moves of the scroll
 * bar's proxy are taken as they are; large ones are scaled.
 */
const tallest = 12_000_000;

/** Pixels that a hand can scroll before the bar is put in its place again. */
const room = 4000;

export interface Geometry {
  count: number;
  rowHeight: number;
  /** Height of the window onto the rows. */
  view: number;
  /** Height of the element that is scrolled. */
  spacer: number;
  maxTop: number;
  maxScroll: number;
  /** True pixels per scrolled pixel; 1 when everything fits. */
  ratio: number;
}

export function geometryOf(count: number, rowHeight: number, view: number): Geometry {
  const height = count * rowHeight;
  const spacer = Math.min(height, tallest);
  const maxTop = Math.max(0, height - view);
  const maxScroll = Math.max(0, spacer - view);
  const ratio = spacer < height && maxScroll > 0 ? maxTop / maxScroll : 1;
  return { count, rowHeight, view, spacer, maxTop, maxScroll, ratio };
}

export function clampTop({ maxTop }: Geometry, top: number): number {
  return Math.max(0, Math.min(maxTop, Math.round(top)));
}

export interface Scroll {
  top: number;
  from: number;
  to: number;
  dragging: boolean;
}

/** The new true position after the scroll bar went from `from` to `to`. */
export function scrolledTop(geometry: Geometry, { top, from, to, dragging }: Scroll): number {
  if (geometry.ratio === 1) return clampTop(geometry, to);
  const small = !dragging && Math.abs(to - from) <= geometry.view * 2;
  if (to <= 0) return small && top > geometry.view * 2 ? clampTop(geometry, top + to - from) : 0;
  if (small) return clampTop(geometry, top + to - from);
  return clampTop(geometry, to >= geometry.maxScroll - 1 ? geometry.maxTop : to * geometry.ratio);
}

/**
 * Where the scroll bar belongs for a true position. Near both ends it keeps as many pixels of room as there truly
 * are, so that a turn of the wheel is never cut short by a bar that has already arrived.
 */
export function anchorOf({ ratio, maxTop, maxScroll }: Geometry, top: number): number {
  const above = Math.min(top, room);
  const below = Math.min(maxTop - top, room);
  return Math.max(above, Math.min(maxScroll - below, top / ratio));
}

/** The rows that touch the window, with a little more on both sides. `end` is exclusive. */
export function rowsAt({ count, rowHeight, view }: Geometry, top: number, extra = 2): { first: number; end: number } {
  const first = Math.max(0, Math.floor(top / rowHeight) - extra);
  const end = Math.min(count, Math.ceil((top + view) / rowHeight) + extra);
  return { first: Math.min(first, end), end };
}

/** The nearest position at which a row is wholly visible. */
export function topShowing(geometry: Geometry, top: number, row: number): number {
  const start = row * geometry.rowHeight;
  if (start < top) return clampTop(geometry, start);
  const end = start + geometry.rowHeight;
  return end > top + geometry.view ? clampTop(geometry, end - geometry.view) : top;
}

/** A position that shows a row with a third of the window above it. */
export function topAround(geometry: Geometry, row: number): number {
  return clampTop(geometry, row * geometry.rowHeight - Math.floor(geometry.view / 3));
}

export function rowsPerPage({ rowHeight, view }: Geometry): number {
  return Math.max(1, Math.floor(view / rowHeight) - 1);
}
