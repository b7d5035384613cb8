/** The kinds of changes that a person may choose from, and what is said about each. */
import { t } from '#contract/language/language.ts';

export const changeKinds = ['set', 'empty', 'replace', 'map', 'trim', 'lower', 'upper', 'compute'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const kindWords: Readonly<Record<ChangeKind, { label: string; about: string }>> = {
  set: { label: t('Set a value'), about: t('Enter the value that all of these records get.') },
  empty: { label: t('Empty it'), about: t('The value is taken out.') },
  replace: { label: t('Replace text'), about: t('Enter the text that is replaced, wherever it stands in the value.') },
  map: { label: t('Replace values'), about: t('Enter the new value beside each old one. Values left blank stay.') },
  trim: { label: t('Trim spaces'), about: t('Spaces around the value go, several inside become one.') },
  lower: { label: t('Lower case'), about: t('All letters become small ones.') },
  upper: { label: t('Upper case'), about: t('All letters become capitals.') },
  compute: { label: t('Compute'), about: t('Enter an expression over the columns; text in quotation marks.') },
};
