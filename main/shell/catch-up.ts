/** Asks the engine for what no event told: batches at work before this process looked, and those that moved unseen. */
import { batchStates, isActive } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import type { Activity } from './activity.ts';
import type { Engine } from './engine.ts';
import { log } from './log.ts';
import { isAtWork } from './outcome.ts';

export async function catchUp(engine: Engine, activity: Activity): Promise<void> {
  try {
    const { data } = await engine.ask('list', { states: batchStates.filter(isActive), limit: 1_000 });
    activity.update(data);
    const answered = new Set(data.map(({ id }) => id));
    const doubtful = activity.rows().filter((row) => isAtWork(row) && !answered.has(row.id));
    await Promise.all(doubtful.map(({ id }) => lookAt(id, engine, activity)));
  } catch (error) {
    // An engine that cannot be opened is told of elsewhere.
    log('The active batches are not known yet.', error);
  }
}

async function lookAt(id: string, engine: Engine, activity: Activity): Promise<void> {
  try {
    const { row } = await engine.ask('show', { id });
    activity.update([row]);
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'not-found')) throw error;
    activity.remove([id]);
  }
}
