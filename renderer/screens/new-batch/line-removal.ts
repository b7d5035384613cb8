/** Which stretches of a text go when whole lines are removed. */
import type { Text } from '@codemirror/state';

export interface Stretch {
  from: number;
  to: number;
}

/** Neighbouring lines go together; lines at the end of the text take the line end before them along. */
export function stretches(text: Text, lines: readonly number[]): Stretch[] {
  const found: Stretch[] = [];
  for (const number of [...lines].sort((a, b) => a - b)) {
    if (number < 1 || number > text.lines) continue;
    const line = text.line(number);
    const to = Math.min(text.length, line.to + 1);
    const last = found.at(-1);
    if (last && line.from <= last.to) last.to = to;
    else found.push({ from: line.from, to });
  }
  const last = found.at(-1);
  if (last && lines.includes(text.lines)) last.from = Math.max(0, last.from - 1);
  return found;
}
