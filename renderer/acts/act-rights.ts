/** Why the profile that the window acts as may not do something with a batch. Nobody in particular may do everything. */
import type { BatchRow } from '#contract/batch.ts';
import { tSentence } from '#contract/language/language.ts';
import { judge, type RightVerb } from '#contract/rights.ts';
import { useMe } from '#renderer/stores/me.ts';
import type { Act } from './legal-acts.ts';

const looking: ReadonlySet<Act> = new Set<Act>(['view', 'save-results', 'save-errors', 'save-recipe', 'compare']);
const ending: ReadonlySet<Act> = new Set<Act>(['cancel', 'resume-cancel', 'delete']);

function rightFor(act: Act): RightVerb {
  if (looking.has(act)) return 'read';
  return ending.has(act) ? 'delete' : 'patch';
}

export function refusalOf(row: BatchRow, act: Act): string | undefined {
  const verdict = judge(useMe.getState().me, row, rightFor(act));
  return verdict.allowed ? undefined : tSentence(verdict.sentence);
}
