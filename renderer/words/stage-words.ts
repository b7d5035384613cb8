/** The stages of a flow in their order, as people know them. */
import { type Stage, stages } from '#contract/flow.ts';

export const stageWords: Readonly<Record<Stage, { label: string; about: string }>> = {
  validate: { label: 'Validate rules', about: 'Expressions that have to be true. A record that breaks one fails.' },
  transform: { label: 'Transform', about: 'Fields that are set anew or added, one after the other.' },
  tool: { label: 'Tools', about: 'Each tool reads one field and adds its columns.' },
  geocode: { label: 'Geocode', about: 'Finds the place of a record.' },
  insert: { label: 'Store', about: 'Keeps each record under its key, once the keys it names are there.' },
};

export function stageWord(stage: string): string {
  const known = stages.find((name) => name === stage);
  return known ? stageWords[known].label : stage;
}
