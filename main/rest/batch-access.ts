/** A batch that a request names, once it is certain that its sender may do this with it. */
import type { BatchRow } from '#contract/batch.ts';
import type { EngineApi } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { judge, type Profile, type RightVerb } from '#contract/rights.ts';
import { Refusal } from './refusal.ts';

export async function batchFor(api: EngineApi, person: Profile, id: string, verb: RightVerb): Promise<BatchRow> {
  const row = await api.row({ id });
  const verdict = judge(person, row, verb);
  if (!verdict.allowed) throw new Refusal(403, verdict.reason);
  return row;
}

/** Whatever goes wrong because somebody deletes the batch meanwhile is told as what it is: the batch is not there. */
export async function whileThere<T>(api: EngineApi, id: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && error.code !== 'not-found') await api.row({ id });
    throw error;
  }
}
