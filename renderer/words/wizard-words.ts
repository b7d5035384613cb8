/** The six steps of the wizard: their names, what each holds in a few words, and how far each is. */
import { fileNameProblem } from '#contract/file-name.ts';
import { lacking, sourceOf, type Wizard, type WizardStep } from '#renderer/stores/wizard.ts';
import { formatWords } from './file-words.ts';
import { countOf } from './numbers.ts';

export const stepLabels: Readonly<Record<WizardStep, string>> = {
  information: 'Information',
  format: 'Format',
  work: 'Interface and flow',
  source: 'Upload or paste',
  names: 'File names',
  overview: 'Overview and run',
};

export type Progress = 'done' | 'current' | 'open' | 'wrong';
export const progressWords: Readonly<Record<Progress, string>> = {
  done: 'done',
  current: 'you are here',
  open: 'to do',
  wrong: 'needs a change',
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
      return wizard.label.trim() || 'No name yet';
    case 'format':
      return formatSummary(wizard);
    case 'work':
      return [wizard.interface, wizard.flow].filter((name) => name !== null).join(' → ') || 'Not chosen';
    case 'source':
      return sourceSummary(wizard);
    case 'names':
      return [names.input, withEnding(names.output ?? '')].filter(Boolean).join(', ') || 'The usual names';
    case 'overview':
      return 'Check and run';
  }
}

function formatSummary({ reading, suggestion }: Wizard): string {
  if (reading.format) return formatWords[reading.format];
  return suggestion ? `${formatWords[suggestion.layout.format]}, found by itself` : 'Found by itself';
}

function sourceSummary(wizard: Wizard): string {
  const source = sourceOf(wizard);
  if (source?.kind === 'file') return source.file.name;
  if (source) return countOf(source.text.trim().split('\n').length, 'pasted line');
  return wizard.sourceName || 'No records yet';
}

/** What is wrong with each of the two names. */
export function nameProblems(names: Wizard['names']): { input: string; output: string; any: boolean } {
  const { input = '', output = '' } = names;
  const problem = (name: string) => (name === '' ? '' : (fileNameProblem(name) ?? ''));
  const same = input !== '' && input.toLowerCase() === withEnding(output).toLowerCase();
  const found = {
    input: problem(input),
    output: problem(output) || (same ? 'Input and output need different names.' : ''),
  };
  return { ...found, any: found.input !== '' || found.output !== '' };
}

/** The results are a table: their name says so. */
export function withEnding(output: string): string {
  return output === '' || /\.csv$/i.test(output) ? output : `${output}.csv`;
}

/** What the batch is missing; empty: it can be made. */
export function whatIsMissing(wizard: Wizard): string {
  if (wizard.flow === null) return 'Choose a flow under “Interface and flow”.';
  if (wizard.id === null && !sourceOf(wizard)) return 'Choose a file or paste records under “Upload or paste”.';
  if (wizard.trouble) return 'The records cannot be read yet: see “Upload or paste”.';
  if (missing(wizard)) return 'The interface needs columns that are not there: see “Upload or paste”.';
  if (nameProblems(wizard.names).any) return 'A file name cannot be used: see “File names”.';
  return '';
}
