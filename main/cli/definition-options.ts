/** What a batch is and does with its records, as it is typed: the same options make a batch and change a draft. */
import type { Command } from 'commander';
import type { Asked } from '#contract/engine-api.ts';
import { type AfterOptions, addAfter, afterOf } from './after-options.ts';
import { addDesigns, type DesignOptions, designsOf } from './design-option.ts';
import { type GivenFields, given } from './given.ts';
import { addInsert, type InsertOptions, insertOf } from './insert-options.ts';
import { addReading, parseThreshold, parseWhole, type ReadingOptions } from './options.ts';
import { addRetry, type RetryOptions, retryOf } from './retry-option.ts';
import { addTool, type ToolWords } from './tool-options.ts';

export interface DefinitionOptions
  extends ReadingOptions,
    ToolWords,
    DesignOptions,
    RetryOptions,
    InsertOptions,
    AfterOptions {
  column?: string;
  label?: string;
  description?: string;
  pageSize?: number;
  inputName?: string;
  outputName?: string;
  threshold?: number | 'off';
}

export function addDefinition(command: Command): Command {
  addDesigns(addTool(command));
  addReading(command)
    .option('--label <text>', 'name of the batch')
    .option('--description <text>', 'what it is for')
    .option('--input-name <name>', 'what the input is called in the batch’s folder')
    .option('--output-name <name>', 'what the output is called there')
    .option('--page-size <number>', 'records worked on at a time (500)', parseWhole(1, 5000))
    .option('--threshold <percent>', 'share of failed records that stops the batch, or “off” (20)', parseThreshold);
  return addAfter(addInsert(addRetry(command)));
}

type Definition = GivenFields<
  Pick<
    Asked<'create'>,
    | 'tool'
    | 'column'
    | 'interface'
    | 'flow'
    | 'label'
    | 'description'
    | 'pageSize'
    | 'threshold'
    | 'retry'
    | 'insert'
    | 'after'
    | 'names'
  >
>;

/** Reading and options of the tool are left to those who know what they change. */
export function definitionOf(options: DefinitionOptions): Definition {
  const { tool, column, label, description, pageSize, threshold, inputName, outputName } = options;
  const names = given({ input: inputName, output: outputName });
  return given({
    tool,
    column,
    ...designsOf(options),
    label,
    description,
    pageSize,
    threshold: threshold === 'off' ? null : threshold,
    retry: retryOf(options),
    insert: insertOf(options),
    after: options.after === false ? [] : afterOf(options),
    names: Object.keys(names).length > 0 ? names : undefined,
  });
}
