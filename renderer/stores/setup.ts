/** What is set about a batch beside its records, the same for one that is being made and for a draft that is changed. */
import type { BatchDetail } from '#contract/batch.ts';
import type { AfterStep, Insert } from '#contract/flow.ts';
import { type RetryRule, usualRetry } from '#contract/retry.ts';
import type { ToolFace } from '#contract/tool.ts';

export type OptionValue = boolean | string;
/** By tool, so that going back and forth between tools loses nothing. */
export type OptionsByTool = Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;

export interface Setup {
  tool: string;
  options: OptionsByTool;
  label: string;
  description: string;
  threshold: number | null;
  pageSize: number;
  /** Null: the tool's own rule. */
  retry: RetryRule | null;
  insert: Insert | null;
  after: readonly AfterStep[];
}

export const usualSetup: Omit<Setup, 'tool' | 'options'> = {
  label: '',
  description: '',
  threshold: 20,
  pageSize: 500,
  retry: null,
  insert: null,
  after: [],
};

export function ruleOf(tool: ToolFace | undefined): RetryRule {
  return tool?.retry ?? usualRetry;
}

export function setupOf({ row, options, pageSize, retry, insert, after }: BatchDetail, tool?: ToolFace): Setup {
  return {
    tool: row.tool,
    options: { [row.tool]: options },
    label: row.label,
    description: row.description,
    threshold: row.threshold,
    pageSize,
    retry: sameRule(retry, ruleOf(tool)) ? null : retry,
    insert,
    after: after.map(({ step }) => step),
  };
}

export function sameRule(a: RetryRule, b: RetryRule): boolean {
  return (
    a.attempts === b.attempts &&
    a.first === b.first &&
    a.factor === b.factor &&
    a.most === b.most &&
    [...a.classes].sort().join() === [...b.classes].sort().join()
  );
}

/** Options that mean something here: one that names a column needs that column among the fields. */
export function fittingOptions(
  tool: ToolFace | undefined,
  options: OptionsByTool,
  fields: readonly string[],
): Record<string, OptionValue> {
  const chosen = Object.entries(options[tool?.name ?? ''] ?? {});
  const isField = (name: string) => tool?.options.find((option) => option.name === name)?.kind === 'field';
  return Object.fromEntries(chosen.filter(([name, value]) => !isField(name) || fields.includes(String(value))));
}
