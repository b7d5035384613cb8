/** What is asked of workers before a batch may run: a plan, its records, and a look at how they would come out. */
import type { Flow, Insert } from '#contract/flow.ts';
import type { Interface } from '#contract/interface.ts';
import type { RetryRule } from '#contract/retry.ts';
import type { Layout, Reading } from '#contract/source.ts';
import type { ToolOptions } from '#contract/tool.ts';
import type { Definition } from '#store/definition.ts';
import type { Page } from '#store/page.ts';
import type { RejectRow } from '#store/reject.ts';
import type { Repeat } from '#store/repeat.ts';
import type { Work } from './bench.ts';

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

/** `name`: of the interface that is proposed when none is given. */
export interface SuggestOrder {
  file: string;
  name: string;
  reading: Reading;
  interface: Interface | null;
}
