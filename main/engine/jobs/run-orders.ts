/** What is asked of workers for a running batch, and what they bring home. */
import type { RecordState } from '#contract/record-state.ts';
import type { ToolOptions } from '#contract/tool.ts';
import type { EntityRow } from '#store/entity.ts';
import type { OpenException } from '#store/exception.ts';
import type { Missing } from '#store/missing.ts';
import type { Ending } from './bench.ts';

export interface PageOrder {
  folder: string;
  page: number;
  /** The file of the entity store. */
  entities: string;
}

export interface PageAnswer {
  page: number;
  n: number;
  states: string;
  results: Uint8Array;
  keys: Uint8Array;
  hash: Uint8Array;
  failed: number;
  /** Records that did not end with the page: they are tried again, or wait for a key. */
  open: number;
  counts: [RecordState, number][];
  exceptions: OpenException[];
  missing: Missing[];
  upserts: EntityRow[];
  facets: [name: string, value: string, n: number][];
}

export interface LateOrder {
  folder: string;
  records: number[];
  entities: string;
}

export interface LateRecord {
  record: number;
  state: RecordState;
  letter: string;
  /** Row text of the tool's columns. */
  result: Uint8Array;
  key: Uint8Array;
  hash: Uint8Array;
  exception: Ending['exception'];
  missing: { entity: string; key: string }[];
  upsert: EntityRow | undefined;
}

export interface LateAnswer {
  records: LateRecord[];
  facets: [name: string, value: string, n: number][];
}

/** One value by hand, outside of any batch. */
export interface TryOrder {
  tool: string;
  value: string;
  options: ToolOptions;
}
