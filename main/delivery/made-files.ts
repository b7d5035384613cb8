/** The files that are made from a batch's database, and the way they are written into its own folder. */
import type { FileKind } from '#contract/batch.ts';
import type { BatchView } from './batch-view.ts';
import type { Block, TableShape } from './block.ts';
import { errorLines } from './error.ts';
import { outputLines } from './output.ts';
import { processEnd, processLines } from './process.ts';

export const madeKinds = ['output', 'process', 'error'] as const satisfies readonly FileKind[];
export type MadeKind = (typeof madeKinds)[number];

type Maker = (view: BatchView, shape: TableShape) => Generator<Block>;

/** As they are written when the records have ended. */
export const blocksOf: Readonly<Record<MadeKind, Maker>> = {
  output: outputLines,
  error: errorLines,
  process: processLines,
};
/** As they are handed out: the log goes on after that. */
export const presentBlocksOf: Readonly<Record<MadeKind, Maker>> = {
  ...blocksOf,
  *process(view, shape) {
    yield* processLines(view, shape);
    yield* processEnd(view, shape);
  },
};
/** How the files in a batch's own folder are written. */
export const usualShape: TableShape = { format: 'csv', safe: true, delimiter: ',', bom: false };

export function isMade(kind: string): kind is MadeKind {
  return (madeKinds as readonly string[]).includes(kind);
}
