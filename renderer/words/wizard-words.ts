/** The six steps of the wizard: their names, what each holds in a few words, and how far each is. */
import { fileNameProblem } from '#contract/file-name.ts';
import { t, tn } from '#contract/language/language.ts';
import { lacking, sourceOf, type Wizard, type WizardStep } from '#renderer/stores/wizard.ts';
import { formatWords } from './file-words.ts';

export const stepLabels: Readonly<Record<WizardStep, string>> = {
  information: t('Information'),
  format: t('Format'),
  work: t('Interface and flow'),
  source: t('Upload or paste'),
  names: t('File names'),
  overview: t('Overview and run'),
};

export type Progress = 'done' | 'current' | 'open' | 'wrong';
export const progressWords: Readonly<Record<Progress, string>> = {
  done: t('done'),
  current: t('you are here'),
  open: t('to do'),
  wrong: t('needs a change'),
};

export function progressOf(step: WizardStep, wizard: Wizard): Progress {
  if (wizard.step === step) return 'current';
  const seen = wizard.seen.includes(step);
  switch (step) {
    case 'information':
    case 'format':
      return seen ? 'done' : 'open';
    case 'work':
      return wizard.flow !== null ? 'done' : seen ? 'wrong' : 'open';
    case 'source':
      if (wizard.trouble || missing(wizard)) return 'wrong';
      return wizard.id !== null || sourceOf(wizard) ? 'done' : seen ? 'wrong' : 'open';
    case 'names':
      return nameProblems(wizard.names).any ? 'wrong' : seen ? 'done' : 'open';
    case 'overview':
      return 'open';
  }
}

const missing = ({ mapped, columns }: Wizard) => lacking(mapped, columns).length > 0;

export function stepSummary(step: WizardStep, wizard: Wizard): string {
  const { names } = wizard;
  switch (step) {
    case 'information':
      return wizard.label.trim() || t('No name yet');
    case 'format':
      return formatSummary(wizard);
    case 'work':
      return [wizard.interface, wizard.flow].filter((name) => name !== null).join(' → ') || t('Not chosen');
    case 'source':
      return sourceSummary(wizard);
    case 'names':
      return [names.input, withEnding(names.output ?? '')].filter(Boolean).join(', ') || t('The usual names');
    case 'overview':
      return t('Check and run');
  }
}

function formatSummary({ reading, suggestion }: Wizard): string {
  if (reading.format) return formatWords[reading.format];
  return suggestion
    ? t('{format}, found by itself', { format: formatWords[suggestion.layout.format] })
    : t('Found by itself');
}

function sourceSummary(wizard: Wizard): string {
  const source = sourceOf(wizard);
  if (source?.kind === 'file') return source.file.name;
  if (source) return tn(source.text.trim().split('\n').length, '{n} pasted line', '{n} pasted lines');
  return wizard.sourceName || t('No records yet');
}

/** What is wrong with each of the two names. */
export function nameProblems(names: Wizard['names']): { input: string; output: string; any: boolean } {
  const { input = '', output = '' } = names;
  const problem = (name: string) => (name === '' ? '' : (fileNameProblem(name) ?? ''));
  const same = input !== '' && input.toLowerCase() === withEnding(output).toLowerCase();
  const found = {
    input: problem(input),
    output: problem(output) || (same ? t('Input and output need different names.') : ''),
  };
  return { ...found, any: found.input !== '' || found.output !== '' };
}

/** The results are a table: their name says so. */
export function withEnding(output: string): string {
  return output === '' || /\.csv$/i.test(output) ? output : `${output}.csv`;
}

/** What the batch is missing; empty: it can be made. */
export function whatIsMissing(wizard: Wizard): string {
  if (wizard.flow === null) return t('Choose a flow under “Interface and flow”.');
  if (wizard.id === null && !sourceOf(wizard)) return t('Choose a file or paste records under “Upload or paste”.');
  if (wizard.trouble) return t('The records cannot be read yet: see “Upload or paste”.');
  if (missing(wizard)) return t('The interface needs columns that are not there: see “Upload or paste”.');
  if (nameProblems(wizard.names).any) return t('A file name cannot be used: see “File names”.');
  return '';
}
