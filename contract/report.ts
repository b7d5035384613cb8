/**
 * The report of a batch as data: what it is, when and how fast it went, what came of its records and why. The file that
 * is saved says the same, as a page to read, as data, or as a table of its counts.
 */
import { z } from 'zod';
import type { BatchDetail } from './batch.ts';
import type { BatchState } from './batch-state.ts';
import type { RecordState } from './record-state.ts';

export const reportVerbs = { report: z.strictObject({ id: z.string().min(1).max(36) }) } as const;

export interface BatchReport {
  report: 1;
  batch: {
    id: string;
    label: string;
    description: string;
    /** The batch whose records these are. */
    parent: string | null;
    state: BatchState;
    reason: string | null;
    message: string | null;
    /** Whether it has ended. */
    over: boolean;
  };
  source: { name: string; bytes: number; format: string; encoding: string };
  settings: Pick<BatchDetail, 'column' | 'options' | 'pageSize' | 'retry' | 'insert'> & {
    tool: string;
    /** Names of its interface and its flow. */
    interface: string | null;
    flow: string | null;
    threshold: number | null;
  };
  times: { created: string; ready: string | null; started: string | null; finished: string | null };
  /** Seconds: until it was run, until it was its turn, at work, and in all. */
  durations: { draft: number | null; queue: number | null; run: number | null; total: number | null };
  counts: {
    records: number;
    ended: number;
    failed: number;
    rejected: number;
    states: Partial<Record<RecordState, number>>;
  };
  /** Records a second while it was at work, and failed ones of a hundred. */
  rates: { perSecond: number | null; failedPercent: number | null };
  /** The speed over the time at work, in steps of so many seconds; null when that was too short to tell. */
  speed: { step: number; perSecond: number[]; peak: number } | null;
  /** How many of the records that ended took how many tries. */
  tries: { tries: number; records: number }[];
  credits: { price: number; charged: number };
  reasons: BatchDetail['reasons'];
  facets: BatchDetail['facets'];
  versions: BatchDetail['versions'];
  files: { kind: string; name: string; bytes: number; rows: number; sha256: string }[];
}
