/** How the window names the actions of a post-batch step, done or to be done. */
import type { FileKind } from '#contract/batch.ts';
import type { AfterStep } from '#contract/flow.ts';

export type StepKind = AfterStep['kind'];

export const stepKinds: Readonly<Record<StepKind, { label: string; about: string }>> = {
  copy: { label: 'Copy files', about: 'Puts copies of the files into a folder.' },
  zip: { label: 'Pack files', about: 'Puts the files into one zip archive.' },
  report: { label: 'Write a report', about: 'Writes a summary of the batch, as a page to read and as data.' },
  'file-away': {
    label: 'File the original away',
    about: 'Moves the file the batch was made from into another folder.',
  },
  batch: { label: 'Start another batch', about: 'Makes a batch of the results and runs it.' },
};

/** “copy files”; nothing for a kind that this window does not know. */
export function stepKindWords(kind: string): string {
  const known = Object.entries(stepKinds).find(([name]) => name === kind);
  return known ? lowerFirst(known[1].label) : '';
}

const fileNouns: Readonly<Record<FileKind, string>> = {
  input: 'input',
  output: 'results',
  process: 'process log',
  error: 'errors',
  receipt: 'receipt',
  report: 'report',
};

/** “results, errors and receipt”. */
export function filesWords(kinds: readonly FileKind[]): string {
  const nouns = kinds.map((kind) => fileNouns[kind]);
  const last = nouns.at(-1) ?? '';
  return nouns.length < 2 ? last : `${nouns.slice(0, -1).join(', ')} and ${last}`;
}

/** One line for one action. `place` names a folder or file, `tool` a tool, as people know them. */
export function stepWords(step: AfterStep, place: (path: string) => string, tool: (name: string) => string): string {
  switch (step.kind) {
    case 'copy':
      return `Copy ${filesWords(step.files)} to ${place(step.folder)}`;
    case 'zip':
      return `Pack ${filesWords(step.files)} into ${place(step.file)}`;
    case 'report':
      return step.folder === undefined ? 'Write a report' : `Write a report to ${place(step.folder)}`;
    case 'file-away':
      return `File the original away in ${step.folder === undefined ? '“done” beside it' : place(step.folder)}`;
    case 'batch':
      return `Start another batch: ${step.label || tool(step.tool)}`;
  }
}

/** The last part of a path of any system. */
export function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
