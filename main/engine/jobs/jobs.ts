/** The jobs that workers do, and what goes in and comes out of each. */
import type { Alike, AlikeFound } from '#contract/alike.ts';
import type { BundleAnswers, BundleWritten } from '#contract/bundle.ts';
import type { Compared, Comparison } from '#contract/comparison.ts';
import type { Forecast, Preview, Suggestion } from '#contract/design.ts';
import type { ListCheck, Trial } from '#contract/engine-api.ts';
import type { LogSlice } from '#contract/log.ts';
import type { Attempt, RecordRow } from '#contract/record.ts';
import type { RepairPreview } from '#contract/repair.ts';
import type { BatchReport } from '#contract/report.ts';
import type { Inspection, Reading, Reject } from '#contract/source.ts';
import type { Verification } from '#contract/verification.ts';
import type { AfterOrder } from '#delivery/after.ts';
import type { TableShape } from '#delivery/block.ts';
import type { Delivered, Progress } from '#delivery/blocks-file.ts';
import type { Bundle } from '#delivery/bundle/unpack.ts';
import type { DeliveryOrder, OwnOrder } from '#delivery/delivery.ts';
import type { Digest } from '#delivery/digest.ts';
import type { VerifyOrder } from '#delivery/verify.ts';
import type { Sums } from '#store/sums.ts';
import type { BundleOrder, UnpackOrder } from './bundle-job.ts';
import type { AlikeOrder, CompareOrder } from './comparison-orders.ts';
import type {
  ForecastOrder,
  IntakeEnd,
  IntakeOrder,
  IntakePart,
  Plan,
  PlanOrder,
  PreviewOrder,
  SuggestOrder,
} from './intake-orders.ts';
import type {
  ArrangedPart,
  ArrangeOrder,
  Gathered,
  GatherOrder,
  LogOrder,
  MendedOrder,
  RecordsOrder,
  RepairOrder,
} from './record-orders.ts';
import type { LateAnswer, LateOrder, PageAnswer, PageOrder, TryOrder } from './run-orders.ts';

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
