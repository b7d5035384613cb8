/** Which stretches of a text go when whole lines are removed. */
import type { Text } from '@codemirror/state';

export interface Stretch {
  from: number;
  to: number;
}

/** Neighbouring lines go together; the last line of the text takes the line end before it along. */
export function stretches(text: Text, lines: readonly number[]): Stretch[] {
  const found: Stretch[] = [];
  for (const number of [...lines].sort((a, b) => a - b)) {
    if (number < 1 || number > text.lines) continue;
    const line = text.line(number);
    const from = line.to === text.length ? Math.max(0, line.from - 1) : line.from;
    const to = Math.min(text.length, line.to + 1);
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}
