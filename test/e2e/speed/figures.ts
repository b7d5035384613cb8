/** Figures of speed: each is a line of JSON in out/frames.jsonl, so that runs can be compared; all of them make a table. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../app.ts';

export interface Figure {
  name: string;
  value: number;
  unit: 'kB' | 'ms' | 'frames/s';
  /** What it must not exceed; left out: told only. */
  goal?: number;
}

export const figuresFile = join(root, 'out/frames.jsonl');

export function note(figure: Figure): void {
  const line = JSON.stringify({ ...figure, value: Math.round(figure.value * 10) / 10 });
  mkdirSync(join(root, 'out'), { recursive: true });
  appendFileSync(figuresFile, `${line}\n`);
  console.log(line);
}
