/** A batch that a request names, once it is certain that its sender may do this with it. */
import type { BatchRow } from '#contract/batch.ts';
import type { EngineApi } from '#contract/engine-api.ts';
import { judge, type Profile, type RightVerb } from '#contract/rights.ts';
import { Refusal } from './refusal.ts';

export async function batchFor(api: EngineApi, person: Profile, id: string, verb: RightVerb): Promise<BatchRow> {
  const row = await api.row({ id });
  const verdict = judge(person, row, verb);
  if (!verdict.allowed) throw new Refusal(403, verdict.reason);
  return row;
}
