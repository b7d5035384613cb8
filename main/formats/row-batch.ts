/** What every reader of a format gives: rows of text with their lines, and the lines that did not become rows. */
import type { inputLimits, Layout, Reject } from '#contract/source.ts';

/** One batch per piece of the file; it may hold no rows when a record is longer than a piece. */
export interface RowBatch {
  rows: string[][];
  /** The physical line on which each row starts, from 1. */
  lines: number[];
  rejects: RowReject[];
  /** Bytes of the file read so far. */
  bytes: number;
}

export interface RowReject extends Reject {
  /** The beginning of what was refused. */
  excerpt: string;
}

export type Limits = { readonly [K in keyof typeof inputLimits]: number };

export interface ReadOptions {
  signal?: AbortSignal | undefined;
  /** Why a line of a list cannot become a record; undefined when it can. Other formats do not ask. */
  check?: ((value: string) => string | undefined) | undefined;
  limits?: Partial<Limits> | undefined;
  /** Bytes read at a time. */
  piece?: number | undefined;
}

/** A format is one of these; it reads what the layout says and throws a Failure for a file that it refuses whole. */
export type RowReader = (file: string, layout: Layout, options: ReadOptions) => AsyncGenerator<RowBatch>;

export const excerptLength = 200;
