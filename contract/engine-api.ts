/**
 * Everything a client may ask of the engine: window, command line and whatever comes later use these verbs alone.
 * One argument, one answer, plain data.
 */

import type { Alike, AlikeSearching } from './alike.ts';
import type { Arrangement } from './arrangement.ts';
import type { AttachmentAnswers } from './attachment.ts';
import type { BatchDetail, BatchRow } from './batch.ts';
import type { BundleAnswers } from './bundle.ts';
import type { Comparing, Comparison } from './comparison.ts';
import type { CreditEntry } from './credits.ts';
import type { Design, DesignRow, Forecast, Preview, Suggestion } from './design.ts';
import type { Asked, EngineVerb, Given } from './engine-verbs.ts';
import type { FailureCode } from './failure.ts';
import type { LogSlice } from './log.ts';
import type { Attempt, RecordRow } from './record.ts';
import type { RepairPreview } from './repair.ts';
import type { BatchReport } from './report.ts';
import type { ProfileAnswers } from './rights.ts';
import type { Inspection, Reject } from './source.ts';
import type { ToolFace } from './tool.ts';
import type { Receipt, Verification } from './verification.ts';

export { type Asked, type EngineVerb, engineVerbs, type Given, prices } from './engine-verbs.ts';

export interface ListCheck {
  /** Non-empty lines, and how many of them could become records. */
  lines: number;
  valid: number;
  bad: number;
  /** Lines that repeat an earlier valid line, without regard to case and outer space. */
  duplicates: number;
  /** The first 1,000 bad lines. */
  rejects: Reject[];
  /** Lines of the first 1,000 duplicates. */
  duplicateLines: number[];
}
export interface Listing {
  message: string;
  totalCount: number;
  data: BatchRow[];
  /** All batches per state, whatever the filter. */
  states: Partial<Record<BatchRow['state'], number>>;
  /** All batches per tool or flow, whatever the filter. */
  works: Readonly<Record<string, number>>;
  /** All batches per organisation, whatever the filter. */
  organisations: Readonly<Record<string, number>>;
  /** Of a list over several workspaces: all batches of each, by its name, '' for this one. */
  workspaces?: Readonly<Record<string, number>>;
}
export interface EngineStatus {
  version: string;
  workspace: string;
  /** Who answers: this process, or another one that holds the workspace. */
  pid: number;
  workers: number;
  busy: number;
  running: number;
  waiting: number;
  /** Records a second over all batches. */
  rate: number;
  freeDisk: number;
  /** Credits that are left, and those of them that pages at work may still use up. */
  balance: number;
  reserved: number;
  /** Folders of batches that cannot be opened, with why. */
  troubles: Trouble[];
}
export interface Trouble {
  folder: string;
  code: FailureCode;
  message: string;
}
export interface Settings {
  workers: number;
  slots: number;
  /** Days; null: for ever. */
  retention: number | null;
  prices: Readonly<Record<string, number>>;
}
/** What a tool says of one value: a text per column of its face. */
export interface Trial {
  values: string[];
  failure: { code: string; message: string } | null;
  charged: number;
}
export interface Blocked {
  /** Records that wait for a key in all. */
  records: number;
  keys: {
    entity: string;
    key: string;
    /** Records that name this key, and batches they are in. */
    waiting: number;
    batches: string[];
    /** Records in all that can go on once it is there, those behind them included. */
    unblocks: number;
  }[];
}
export interface EntityListing {
  totalCount: number;
  /** Without `entity` in the question. */
  entities: { entity: string; keys: number }[];
  /** With it: rows in the order of their keys. */
  rows: { key: string; uuid: string; batch: string; data: Record<string, string> }[];
}
export interface Credits {
  balance: number;
  reserved: number;
  totalCount: number;
  data: CreditEntry[];
}
/** What became of a damaged batch. */
export interface Salvage {
  row: BatchRow;
  /** Records whose results were kept, and those that run again. */
  kept: number;
  again: number;
  /** Where the damaged database lies now. */
  damaged: string;
}
export interface Delivery {
  file: string;
  rows: number;
  bytes: number;
  /** Records of the batch when the file holds only those finished so far; null when it is complete. */
  partialOf: number | null;
}

export interface EngineAnswers extends AttachmentAnswers, ProfileAnswers, BundleAnswers {
  tools: ToolFace[];
  designs: DesignRow[];
  design: Design;
  saveDesign: DesignRow;
  removeDesign: { name: string };
  suggest: Suggestion;
  preview: Preview;
  forecast: Forecast;
  inspect: Inspection;
  checkList: ListCheck;
  create: BatchRow;
  edit: BatchRow;
  resubmit: BatchRow;
  repair: RepairPreview;
  alike: Alike;
  beginAlike: AlikeSearching;
  alikeSearch: AlikeSearching;
  alikeRows: { total: number; rows: Alike['rows'] };
  endAlike: { token: string };
  exportAlike: Delivery;
  arrange: Arrangement;
  arrangement: Arrangement;
  disarrange: { token: string };
  compare: Comparison;
  beginComparison: Comparing;
  comparison: Comparing;
  differences: { total: number; rows: Comparison['rows'] };
  endComparison: { token: string };
  exportComparison: Delivery;
  runChanges: BatchRow;
  list: Listing;
  show: BatchDetail;
  row: BatchRow;
  records: { message: string; totalCount: number; data: RecordRow[] };
  record: { row: RecordRow; history: Attempt[] };
  log: LogSlice;
  receipt: Receipt | null;
  report: BatchReport;
  rejects: { totalCount: number; data: Reject[] };
  act: BatchRow;
  rename: BatchRow;
  describe: BatchRow;
  restore: BatchRow;
  verify: Verification;
  verifying: { done: number; of: number } | null;
  salvage: Salvage;
  blocked: Blocked;
  entities: EntityListing;
  credits: Credits;
  topUp: Credits;
  try: Trial;
  /** Batches that were cleaned up. */
  sweep: { cleaned: string[] };
  export: Delivery;
  status: EngineStatus;
  settings: Settings;
  configure: Settings;
}

/** The engine seen from a client. */
export type EngineApi = { [V in EngineVerb]: (argument: Asked<V>) => Promise<EngineAnswers[V]> };
/** The engine seen from inside: arguments are checked and complete. */
export type EngineHandlers = {
  [V in EngineVerb]: (argument: Given<V>) => EngineAnswers[V] | Promise<EngineAnswers[V]>;
};

/** What the engine tells unasked, at most ten times a second. */
export interface EngineEvents {
  batches: BatchRow[];
  removed: string[];
  status: EngineStatus;
  /** Batches that will be cleaned up within three days, told once a day. */
  expiring: { id: string; label: string; expires: string }[];
}
