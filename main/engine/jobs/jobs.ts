/** The jobs that workers do, and what goes in and comes out of each. */

import type { ListCheck } from '#contract/engine-api.ts';
import type { RecordRow } from '#contract/record.ts';
import type { RecordState } from '#contract/record-state.ts';
import type { Inspection, Layout, Reading, Reject } from '#contract/source.ts';
import type { ToolOptions } from '#contract/tool.ts';
import type { DeliveryOrder } from '#delivery/delivery.ts';
import type { Exception } from '#store/exception.ts';
import type { Page } from '#store/page.ts';
import type { RejectRow } from '#store/reject.ts';

export interface PlanOrder {
  file: string;
  reading: Reading;
  tool: string;
  column: string | undefined;
  options: ToolOptions;
}
export interface Plan {
  layout: Layout;
  bytes: number;
  column: string;
  columnAt: number;
  columns: string[];
  options: ToolOptions;
  versions: { name: string; version: string }[];
}

export interface IntakeOrder {
  /** Where the file comes from, and where it is frozen before it is read, unless that is done already. */
  from: string;
  to: string;
  take: boolean;
  /** What people call it. */
  name: string;
  layout: Layout;
  tool: string;
  pasted: boolean;
  pageSize: number;
}
export interface IntakePart {
  pages: Page[];
  rejects: RejectRow[];
  bytes: number;
}
export interface IntakeEnd {
  total: number;
  rejected: number;
  bytes: number;
}

export interface PageOrder {
  folder: string;
  page: number;
}
export interface PageAnswer {
  page: number;
  n: number;
  states: string;
  results: Uint8Array;
  keys: Uint8Array;
  hash: Uint8Array;
  failed: number;
  counts: [RecordState, number][];
  exceptions: Exception[];
  facets: [name: string, value: string, n: number][];
}

export interface RecordsOrder {
  folder: string;
  /** State of records that have no outcome yet. */
  rest: RecordState;
  /** Pages that workers hold right now: their records are InProgress. */
  inFlight: number[];
  states: RecordState[] | undefined;
  code: string | undefined;
  text: string | undefined;
  skip: number;
  limit: number;
}

export type Jobs = {
  plan: { argument: PlanOrder; part: never; answer: Plan };
  inspect: {
    /** `drop`: the file was made for this look alone and is removed after it. */
    argument: {
      file: string;
      drop: boolean;
      reading: Reading;
      tool: string | undefined;
      pasted: boolean;
      depth: 'head' | 'all';
    };
    part: never;
    answer: Inspection;
  };
  checkList: { argument: { text: string; tool: string }; part: never; answer: ListCheck };
  intake: { argument: IntakeOrder; part: IntakePart; answer: IntakeEnd };
  /** Loads what a page of this batch will need. */
  warm: { argument: { folder: string }; part: never; answer: null };
  page: { argument: PageOrder; part: never; answer: PageAnswer };
  records: { argument: RecordsOrder; part: never; answer: { total: number; rows: RecordRow[] } };
  rejects: { argument: { folder: string; skip: number; limit: number }; part: never; answer: Reject[] };
  deliver: { argument: DeliveryOrder; part: { done: number; of: number }; answer: { rows: number; bytes: number } };
};

/** Lanes of the crew: pages of running batches, whole files, and quick answers for somebody who waits. */
export type Lanes = 'page' | 'file' | 'ask';
