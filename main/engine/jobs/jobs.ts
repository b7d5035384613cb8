/** The jobs that workers do, and what goes in and comes out of each. */

import type { Alike, AlikeFound } from '#contract/alike.ts';
import type { Condition, Sort } from '#contract/arrangement.ts';
import type { BundleAnswers, BundleWritten } from '#contract/bundle.ts';
import type { Compared, Comparison } from '#contract/comparison.ts';
import type { Forecast, Preview, Suggestion } from '#contract/design.ts';
import type { Given, ListCheck, Trial } from '#contract/engine-api.ts';
import type { Flow, Insert } from '#contract/flow.ts';
import type { Interface } from '#contract/interface.ts';
import type { LogSlice } from '#contract/log.ts';
import type { Attempt, RecordRow } from '#contract/record.ts';
import type { RecordState } from '#contract/record-state.ts';
import type { Repair, RepairPreview } from '#contract/repair.ts';
import type { BatchReport } from '#contract/report.ts';
import type { RetryRule } from '#contract/retry.ts';
import type { Inspection, Layout, Reading, Reject } from '#contract/source.ts';
import type { ToolOptions } from '#contract/tool.ts';
import type { Verification } from '#contract/verification.ts';
import type { AfterOrder } from '#delivery/after.ts';
import type { TableShape } from '#delivery/block.ts';
import type { Delivered, Progress } from '#delivery/blocks-file.ts';
import type { Bundle } from '#delivery/bundle/unpack.ts';
import type { DeliveryOrder, OwnOrder } from '#delivery/delivery.ts';
import type { Digest } from '#delivery/digest.ts';
import type { VerifyOrder } from '#delivery/verify.ts';
import type { Definition } from '#store/definition.ts';
import type { EntityRow } from '#store/entity.ts';
import type { OpenException } from '#store/exception.ts';
import type { Missing } from '#store/missing.ts';
import type { Page } from '#store/page.ts';
import type { RejectRow } from '#store/reject.ts';
import type { Repeat } from '#store/repeat.ts';
import type { Sums } from '#store/sums.ts';
import type { Ending, Work } from './bench.ts';
import type { BundleOrder, UnpackOrder } from './bundle-job.ts';
import type { AlikeOrder, CompareOrder } from './comparison-orders.ts';

export interface PlanOrder {
  file: string;
  reading: Reading;
  /** '' with a flow. */
  tool: string;
  column: string | undefined;
  options: ToolOptions;
  interface: Interface | null;
  flow: Flow | null;
  insert: Insert | null;
  retry: RetryRule | undefined;
}
export interface Plan {
  layout: Layout;
  bytes: number;
  column: string;
  columnAt: number;
  columns: string[];
  confidential: Definition['confidential'];
  options: ToolOptions;
  flow: Flow | null;
  insert: Insert | null;
  retry: RetryRule;
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
  /** '' with a flow: then any line of a list may become a record. */
  tool: string;
  /** Columns whose values must not repeat, with the fields that want it. */
  unique: { field: string; at: number }[];
  pasted: boolean;
  pageSize: number;
}
export interface IntakePart {
  pages: Page[];
  rejects: RejectRow[];
  repeats: Repeat[];
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

/** `id`: of the draft, or '' before there is one; `columns`: headers of the results. */
export interface PreviewOrder {
  file: string;
  name: string;
  id: string;
  work: Work;
  columns: string[];
  limit: number;
  masked: boolean;
  entities: string;
}
export interface ForecastOrder {
  folder: string;
  sample: number;
  workers: number;
  /** Credits for a record that completes. */
  price: number;
  entities: string;
}
export interface MendedOrder {
  folder: string;
  repairs: readonly Repair[];
  entities: string;
}
/** `family`, `left`: rows of this one only, rows that still fail only. */
export interface RepairOrder extends MendedOrder {
  family: string | undefined;
  left: boolean;
  masked: boolean;
  skip: number;
  limit: number;
}
/** `name`: of the interface that is proposed when none is given. */
export interface SuggestOrder {
  file: string;
  name: string;
  reading: Reading;
  interface: Interface | null;
}

/** One value by hand, outside of any batch. */
export interface TryOrder {
  tool: string;
  value: string;
  options: ToolOptions;
}

/** Writes failed records of a batch, corrected where asked, as the input of a child batch. */
export interface GatherOrder {
  folder: string;
  to: string;
  /** State of records that have no outcome. */
  rest: RecordState;
  /** Not only those that failed. */
  any: boolean;
  records: number[] | undefined;
  corrections: { record: number; input: string[] }[];
  repairs: readonly Repair[];
}
export interface Gathered {
  /** Record numbers of the parent, in the order of the new file, as `encodeLines` packs them. */
  records: string;
  n: number;
}

export interface RecordsOrder {
  folder: string;
  /** State of records that have no outcome yet. */
  rest: RecordState;
  /** The batch has ended for good: records still open are never processed. */
  over: boolean;
  /** Pages and single records that workers hold right now: they are InProgress. */
  inFlight: number[];
  lateInFlight: number[];
  missing: boolean | undefined;
  states: RecordState[] | undefined;
  code: string | undefined;
  text: string | undefined;
  /** The file of what was arranged; then nothing else is asked. */
  positions?: string;
  /** Confidential values as a screen shows them. */
  masked?: boolean;
  skip: number;
  limit: number;
}

/** `file`: where the numbers of the records are written. */
export interface ArrangeOrder extends RecordsOrder {
  where: readonly Condition[];
  sort: Sort | null;
  file: string;
}
export interface ArrangedPart {
  done: number;
  found: number;
}

export interface LogOrder extends Omit<Given<'log'>, 'id'> {
  folder: string;
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
  preview: { argument: PreviewOrder; part: never; answer: Preview };
  forecast: { argument: ForecastOrder; part: never; answer: Omit<Forecast, 'balance'> };
  alike: { argument: AlikeOrder & { skip: number; limit: number }; part: never; answer: Alike };
  seekAlike: { argument: AlikeOrder & { file: string }; part: Progress; answer: AlikeFound };
  alikeRows: {
    argument: AlikeOrder & { file: string; skip: number; limit: number; masked: boolean };
    part: never;
    answer: Alike['rows'];
  };
  writeAlike: {
    argument: AlikeOrder & TableShape & { file: string; members?: string };
    part: never;
    answer: Delivered;
  };
  compare: { argument: CompareOrder & { skip: number; limit: number }; part: never; answer: Comparison };
  contrast: { argument: CompareOrder & { file: string }; part: Progress; answer: Compared };
  differences: {
    argument: CompareOrder & { file: string; skip: number; limit: number; masked: boolean };
    part: never;
    answer: Comparison['rows'];
  };
  writeComparison: {
    argument: CompareOrder & TableShape & { file: string; pairs?: string };
    part: never;
    answer: Delivered;
  };
  changedRecords: { argument: CompareOrder; part: never; answer: number[] };
  repair: { argument: RepairOrder; part: never; answer: RepairPreview };
  mendedRecords: { argument: MendedOrder; part: never; answer: number[] };
  suggest: { argument: SuggestOrder; part: never; answer: Omit<Suggestion, 'remembered'> };
  checkList: { argument: { text: string; tool: string }; part: never; answer: ListCheck };
  intake: { argument: IntakeOrder; part: IntakePart; answer: IntakeEnd };
  /** Loads what a page of this batch will need. */
  warm: { argument: { folder: string }; part: never; answer: null };
  /** Looks through a database that nobody had time to put away. */
  check: { argument: { folder: string }; part: never; answer: null };
  /** Adds up every row of a batch: so long for a large one that the engine must not stand still for it. */
  sum: { argument: { folder: string }; part: never; answer: Sums };
  page: { argument: PageOrder; part: never; answer: PageAnswer };
  late: { argument: LateOrder; part: never; answer: LateAnswer };
  gather: { argument: GatherOrder; part: never; answer: Gathered };
  record: { argument: RecordsOrder & { record: number }; part: never; answer: { row: RecordRow; history: Attempt[] } };
  try: { argument: TryOrder; part: never; answer: Trial };
  records: { argument: RecordsOrder; part: never; answer: { total: number; rows: RecordRow[] } };
  /** Answers how many records were found. */
  arrange: { argument: ArrangeOrder; part: ArrangedPart; answer: number };
  log: { argument: LogOrder; part: never; answer: LogSlice };
  report: { argument: { folder: string }; part: never; answer: BatchReport };
  rejects: { argument: { folder: string; skip: number; limit: number }; part: never; answer: Reject[] };
  deliver: { argument: DeliveryOrder; part: Progress; answer: Delivered };
  /** One of the files in the batch's own folder, and what vouches for it. */
  make: { argument: OwnOrder; part: Progress; answer: Digest };
  /** What vouches for a file as it is. */
  digest: { argument: { file: string }; part: Progress; answer: Digest };
  /** An action of the post-batch step; answers what it did. */
  after: { argument: AfterOrder; part: Progress; answer: string };
  packBundle: { argument: BundleOrder; part: never; answer: BundleWritten };
  bundleColumns: { argument: { folder: string }; part: never; answer: BundleAnswers['bundleColumns'] };
  readBundle: { argument: { file: string }; part: never; answer: Bundle };
  unpackBundle: { argument: UnpackOrder; part: never; answer: Bundle };
  verify: { argument: VerifyOrder; part: Progress; answer: Verification };
};

/** Lanes of the crew: pages of running batches, whole files, and quick answers for somebody who waits. */
export type Lanes = 'page' | 'file' | 'ask';
