/** The stages of a flow in their order, as people know them. */

import { type Stage, stages } from '#contract/flow.ts';
import { t } from '#contract/language/language.ts';

export const stageWords: Readonly<Record<Stage, { label: string; about: string }>> = {
  validate: {
    label: t('Validate rules'),
    about: t('Expressions that have to be true. A record that breaks one fails.'),
  },
  transform: { label: t('Transform'), about: t('Fields that are set anew or added, one after the other.') },
  tool: { label: t('Tools'), about: t('Each tool reads one field and adds its columns.') },
  geocode: { label: t('Geocode'), about: t('Finds the place of a record.') },
  insert: { label: t('Store'), about: t('Keeps each record under its key, once the keys it names are there.') },
};

export function stageWord(stage: string): string {
  const known = stages.find((name) => name === stage);
  return known ? stageWords[known].label : stage;
}
