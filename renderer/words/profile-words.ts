/** What the functions of a profile let it do, in plain words. Of organisations only where there are several. */
import { t } from '#contract/language/language.ts';
import type { Profile, RightFunction } from '#contract/rights.ts';

export const functionWords: Readonly<Record<RightFunction, { label: string; alone: string; help: string }>> = {
  ADMIN_BATCHES: {
    label: t('Read all batches'),
    alone: t('Not only its own: those of the window and of other profiles too.'),
    help: t('Not only its own: all of its organisation.'),
  },
  ADMIN_BACKEND_SERVICES: {
    label: t('Change batches'),
    alone: t('Run, pause, resume, cancel and delete: its own, or all of them together with “Read all batches”.'),
    help: t('Run, pause, resume, cancel and delete: its own, or together with the others those that they add.'),
  },
  ADMIN_VIEW_ALL_ORGANISATIONS: {
    label: t('Read other organisations'),
    alone: '',
    help: t('Together with “Read all batches”: the batches of every organisation.'),
  },
  ADMIN_EDIT_ALL_ORGANISATIONS: {
    label: t('Change other organisations'),
    alone: '',
    help: t('Together with “Read all batches” and “Change batches”: the batches of every organisation.'),
  },
};

/** The two that mean something where there is one organisation. */
export const aloneFunctions: readonly RightFunction[] = ['ADMIN_BATCHES', 'ADMIN_BACKEND_SERVICES'];
export const allFunctions: readonly RightFunction[] = [
  ...aloneFunctions,
  'ADMIN_VIEW_ALL_ORGANISATIONS',
  'ADMIN_EDIT_ALL_ORGANISATIONS',
];

const ownAlone = t('Makes batches and reads its own');

export function functionsSentence({ functions }: Pick<Profile, 'functions'>, many: boolean): string {
  const shown = (many ? allFunctions : aloneFunctions).filter((each) => functions.includes(each));
  return shown.length === 0 ? ownAlone : shown.map((each) => functionWords[each].label).join(' · ');
}

/** A name as the engine takes it; undefined when it may stand. */
export function nameTrouble(name: string, taken: readonly string[]): string | undefined {
  const text = name.trim();
  if (text === '') return t('A name is missing.');
  if (text.length > 64) return t('A name has at most 64 characters.');
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._@-]*$/u.test(text))
    return t('A name begins with a letter or a digit; spaces and . _ @ - may follow.');
  if (text.toLowerCase() === 'system') return t('“system” is the program’s own profile.');
  return taken.includes(text) ? t('There is a profile of this name already.') : undefined;
}
