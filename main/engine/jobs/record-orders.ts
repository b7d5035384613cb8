/** What is asked of workers about the records of a batch: slices for a screen, what is arranged, mended or gathered. */
import type { Condition, Sort } from '#contract/arrangement.ts';
import type { Given } from '#contract/engine-api.ts';
import type { RecordState } from '#contract/record-state.ts';
import type { Repair } from '#contract/repair.ts';

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
