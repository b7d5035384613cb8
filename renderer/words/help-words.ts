/** The sections of the help, in order. */
import { t } from '#contract/language/language.ts';

export const helpSections = [
  { id: 'start', label: t('First steps') },
  { id: 'shortcuts', label: t('Keyboard shortcuts') },
  { id: 'batch-states', label: t('States of a batch') },
  { id: 'record-states', label: t('States of a record') },
  { id: 'failures', label: t('Failure codes') },
  { id: 'formats', label: t('File formats') },
  { id: 'trouble', label: t('When something is wrong') },
] as const;

export type HelpSection = (typeof helpSections)[number]['id'];
