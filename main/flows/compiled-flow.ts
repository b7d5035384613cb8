/**
 * What a batch does with each record, made ready: a batch of one tool is the simplest flow, one with an interface and
 * stages the fullest. `shape` makes the fields (validate, transform), then the engine looks whether the record may be
 * stored yet, then `analyze` runs the tools.
 */
import type { Confidential } from '#contract/confidential.ts';
import type { RetryRule } from '#contract/retry.ts';
import type { Tool, ToolFailure, Verdict } from '#contract/tool.ts';

export interface CompiledFlow {
  /** Result columns in order, without the batch-wide ones. */
  columns: readonly string[];
  /** Columns whose values are counted. */
  facets: readonly string[];
  sources: Tool['sources'];
  /** The tools it runs, for prices; with repetitions. */
  tools: readonly string[];
  retry: RetryRule | undefined;
  /** Names of the fields that `shape` gives: what can be stored, and what references name. */
  fields: readonly string[];
  /** What neither files nor screens may show whole. */
  confidential: Confidential;
  /** The output holds these columns alone: the fields of the records are among them. */
  whole: boolean;
  /** Whether a line of a list can become a record. */
  check(value: string): string | undefined;
  prepare(now: number): PreparedFlow;
}

export interface PreparedFlow {
  shape(row: readonly string[]): Shaped;
  analyze(fields: readonly string[], row: readonly string[], attempt: number): Verdict;
}

export interface Shaped {
  fields: readonly string[];
  failure?: ToolFailure | undefined;
}
