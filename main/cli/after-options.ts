/** The post-batch step as it is typed: a file with the list of its actions, or a word for each of the usual ones. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type AfterStep, afterSchema, afterStepSchema } from '#contract/flow.ts';
import { checkedList, readJson, wrong } from './json-file.ts';

export interface AfterOptions {
  /** False: nothing follows. */
  after?: string | false;
  copyTo?: string;
  zip?: string;
  report?: string | true;
  fileAway?: string | true;
}

const kinds = afterStepSchema.options.map(({ shape }) => shape.kind.value);

export function addAfter(command: Command): Command {
  return command
    .option('--after <file>', 'JSON file with the list of actions that follow when all records are done')
    .option('--copy-to <folder>', 'afterwards, copy the files of the batch there')
    .option('--zip <file>', 'afterwards, put the files of the batch into this archive')
    .option('--report [folder]', 'afterwards, write a report into the batch’s folder, or into this one')
    .option('--file-away [folder]', 'afterwards, move the input to a folder “done” beside it, or to this one');
}

/** Undefined when nothing was said of it. Those of the file come first, and what vouches for a file before its copy. */
export function afterOf({ after, copyTo, zip, report, fileAway }: AfterOptions): AfterStep[] | undefined {
  const words = [copyTo, zip, report, fileAway].filter((word) => word !== undefined);
  if (after === undefined && words.length === 0) return undefined;
  const steps = typeof after === 'string' ? readAfter(after) : [];
  const made = report === undefined ? [] : (['report'] as const);
  const results = ['output', 'error', 'process', 'receipt', ...made] as const;
  if (report !== undefined) steps.push({ kind: 'report', ...folderOf(report) });
  if (copyTo !== undefined) steps.push({ kind: 'copy', files: [...results], folder: resolve(copyTo) });
  if (zip !== undefined) steps.push({ kind: 'zip', files: ['input', ...results], file: resolve(zip) });
  if (fileAway !== undefined) steps.push({ kind: 'file-away', ...folderOf(fileAway) });
  return steps;
}

const folderOf = (place: string | true) => (place === true ? {} : { folder: resolve(place) });

/** The actions of a file, with their paths made absolute: the engine may live in a process with another working folder. */
export function readAfter(file: string): AfterStep[] {
  const value = readJson(file);
  if (!Array.isArray(value)) throw wrong(file, 'It must hold a list of actions: [{"kind": "zip", …}, …].');
  value.forEach((step: { kind?: unknown } | null, at) => {
    const kind = typeof step === 'object' ? step?.kind : undefined;
    if (!kinds.some((known) => known === kind))
      throw wrong(file, `action ${at + 1}: “kind” must be one of ${kinds.join(', ')}.`);
  });
  return checkedList(file, 'action', afterSchema, value).map(absolute);
}

function absolute(step: AfterStep): AfterStep {
  if (step.kind === 'zip') return { ...step, file: resolve(step.file) };
  if (step.kind === 'batch' || step.folder === undefined) return step;
  return { ...step, folder: resolve(step.folder) };
}

/** “copy output, error to /x”. */
export function stepText(step: AfterStep): string {
  switch (step.kind) {
    case 'copy':
      return `copy ${step.files.join(', ')} to ${step.folder}`;
    case 'zip':
      return `put ${step.files.join(', ')} into ${step.file}`;
    case 'report':
      return `write a report${step.folder === undefined ? '' : ` into ${step.folder}`}`;
    case 'file-away':
      return `move the input to ${step.folder ?? 'a folder “done” beside it'}`;
    case 'batch':
      return `run the tool ${step.tool} over the output`;
  }
}
