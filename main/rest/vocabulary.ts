/** Answers in the words of older batch systems: whoever asks with Accept-Vocabulary reads the states by their old names. */
import { alias, type Dialect, dialects } from '#contract/alias.ts';
import { type BatchState, batchStates } from '#contract/batch-state.ts';
import { badRequest } from './refusal.ts';

/** The fourth system has words for records alone, and they are ours. */
const vocabularies: Readonly<Record<string, Dialect | undefined>> = {
  s1: 'list-tools',
  s2: 'wizard',
  s3: 'pages',
  s4: undefined,
};
export const vocabularyNames = Object.keys(vocabularies);

/** Every word that a state may have in an answer. */
export const stateWords = [
  ...new Set(batchStates.flatMap((state) => [state, ...dialects.flatMap((dialect) => alias(state, dialect) ?? [])])),
] as [string, ...string[]];

export type Say = (state: BatchState) => string;

/** A state that a vocabulary has no word for keeps its own. */
export function vocabularyOf(header: string | string[] | undefined): Say {
  if (header === undefined) return (state) => state;
  const name = String(header).trim().toLowerCase();
  if (!vocabularyNames.includes(name))
    throw badRequest({ path: 'headers.accept-vocabulary', message: `one of ${vocabularyNames.join(', ')}` });
  const dialect = vocabularies[name];
  return (state) => (dialect && alias(state, dialect)) ?? state;
}
