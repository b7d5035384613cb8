/** Where the card of the tour stands: beside what it points at, and always inside the window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
interface Size {
  width: number;
  height: number;
}

const gap = 14;
const margin = 12;

/** To the right of something narrow, else below it, else above it, else in the middle of it. */
export function cardPlace(target: Box, card: Size, view: Size): { left: number; top: number } {
  const right = target.left + target.width + gap;
  const below = target.top + target.height + gap;
  const above = target.top - gap - card.height;
  const fitsRight = target.width < view.width / 3 && right + card.width + margin <= view.width;
  const left = fitsRight ? right : target.left + target.width / 2 - card.width / 2;
  const top = fitsRight
    ? target.top
    : below + card.height + margin <= view.height
      ? below
      : above >= margin
        ? above
        : target.top + target.height / 2 - card.height / 2;
  return { left: within(left, card.width, view.width), top: within(top, card.height, view.height) };
}

function within(start: number, size: number, whole: number): number {
  return Math.max(margin, Math.min(start, whole - size - margin));
}
