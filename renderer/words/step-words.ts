/** How the window names the actions of a post-batch step, done or to be done. */
import type { FileKind } from '#contract/batch.ts';
import type { AfterStep } from '#contract/flow.ts';
import { language, t } from '#contract/language/language.ts';

export type StepKind = AfterStep['kind'];

export const stepKinds: Readonly<Record<StepKind, { label: string; about: string }>> = {
  copy: { label: t('Copy files'), about: t('Puts copies of the files into a folder.') },
  zip: { label: t('Pack files'), about: t('Puts the files into one zip archive.') },
  report: { label: t('Write a report'), about: t('Writes a summary of the batch, as a page to read and as data.') },
  'file-away': {
    label: t('File the original away'),
    about: t('Moves the file the batch was made from into another folder.'),
  },
  batch: { label: t('Start another batch'), about: t('Makes a batch of the results and runs it.') },
};

/** “copy files”; nothing for a kind that this window does not know. */
export function stepKindWords(kind: string): string {
  const known = Object.entries(stepKinds).find(([name]) => name === kind);
  return known ? lowerFirst(known[1].label) : '';
}

const fileNouns: Readonly<Record<FileKind, string>> = {
  input: t('input'),
  output: t('results'),
  process: t('process log'),
  error: t('errors'),
  receipt: t('receipt'),
  report: t('report'),
};

/** “results, errors and receipt”. */
export function filesWords(kinds: readonly FileKind[]): string {
  const nouns = kinds.map((kind) => fileNouns[kind]);
  const last = nouns.at(-1) ?? '';
  return nouns.length < 2 ? last : t('{list} and {last}', { list: nouns.slice(0, -1).join(', '), last });
}

/** One line for one action. `place` names a folder or file, `tool` a tool, as people know them. */
export function stepWords(step: AfterStep, place: (path: string) => string, tool: (name: string) => string): string {
  switch (step.kind) {
    case 'copy':
      return t('Copy {files} to {place}', { files: filesWords(step.files), place: place(step.folder) });
    case 'zip':
      return t('Pack {files} into {place}', { files: filesWords(step.files), place: place(step.file) });
    case 'report':
      return step.folder === undefined
        ? t('Write a report')
        : t('Write a report to {place}', { place: place(step.folder) });
    case 'file-away':
      return step.folder === undefined
        ? t('File the original away in “done” beside it')
        : t('File the original away in {place}', { place: place(step.folder) });
    case 'batch':
      return t('Start another batch: {label}', { label: step.label || tool(step.tool) });
  }
}

/** The last part of a path of any system. */
export function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}

/** Other languages write their nouns as they are. */
function lowerFirst(text: string): string {
  if (language() !== 'en') return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
