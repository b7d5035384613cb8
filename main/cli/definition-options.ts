/** What a batch is and does with its records, as it is typed: the same options make a batch and change a draft. */
import type { Command } from 'commander';
import type { Asked } from '#contract/engine-api.ts';
import { type AfterOptions, addAfter, afterOf } from './after-options.ts';
import { type GivenFields, given } from './given.ts';
import { addInsert, type InsertOptions, insertOf } from './insert-options.ts';
import { addReading, parseThreshold, parseWhole, type ReadingOptions } from './options.ts';
import { addRetry, type RetryOptions, retryOf } from './retry-option.ts';
import { addTool, type ToolWords } from './tool-options.ts';

export interface DefinitionOptions extends ReadingOptions, ToolWords, RetryOptions, InsertOptions, AfterOptions {
  column?: string;
  label?: string;
  description?: string;
  pageSize?: number;
  threshold?: number | 'off';
}

export function addDefinition(command: Command): Command {
  addTool(command);
  addReading(command)
    .option('--label <text>', 'name of the batch')
    .option('--description <text>', 'what it is for')
    .option('--page-size <number>', 'records worked on at a time (500)', parseWhole(1, 5000))
    .option('--threshold <percent>', 'share of failed records that stops the batch, or “off” (20)', parseThreshold);
  return addAfter(addInsert(addRetry(command)));
}

type Definition = GivenFields<
  Pick<
    Asked<'create'>,
    'tool' | 'column' | 'label' | 'description' | 'pageSize' | 'threshold' | 'retry' | 'insert' | 'after'
  >
>;

/** Reading and options of the tool are left to those who know what they change. */
export function definitionOf(options: DefinitionOptions): Definition {
  const { tool, column, label, description, pageSize, threshold } = options;
  return given({
    tool,
    column,
    label,
    description,
    pageSize,
    threshold: threshold === 'off' ? null : threshold,
    retry: retryOf(options),
    insert: insertOf(options),
    after: options.after === false ? [] : afterOf(options),
  });
}
