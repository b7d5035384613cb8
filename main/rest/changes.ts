/** What changes a batch: its words, whether it is kept, what it is to do, and its end. Everything is checked before anything changes. */
import { z } from 'zod';
import { type BatchAction, type BatchState, next, refusal } from '#contract/batch-state.ts';
import { engineVerbs } from '#contract/engine-api.ts';
import { ok } from './answer.ts';
import { batchFor } from './batch-access.ts';
import { batchId } from './lists.ts';
import { badRequest, Refusal } from './refusal.ts';
import { route } from './route.ts';
import { oneBatch } from './words.ts';

const change = z.strictObject({
  label: engineVerbs.rename.shape.label.min(1).optional(),
  description: engineVerbs.describe.shape.description.optional(),
  keep: z.boolean().optional().describe('true: clean-up leaves it alone.'),
  action: z.enum(['run', 'pause', 'resume', 'retry']).optional().describe('retry: its post-batch step.'),
});

export const changeRoutes = [
  route({
    method: 'PATCH',
    path: '/batches/{id}',
    operation: 'changeBatch',
    summary: 'Changes label and description, keeps it, runs, pauses or resumes it, or retries its post-batch step.',
    params: batchId,
    query: z.strictObject({}),
    json: change,
    status: 200,
    said: { schema: oneBatch },
    refusals: [404, 409, 413, 415, 507],
    async answer({ api, person, params, json = {}, say }) {
      const row = await batchFor(api, person, params.id, 'patch');
      const { label, description, keep, action } = json;
      if (Object.keys(json).length === 0) throw badRequest({ path: 'body', message: 'nothing to change' });
      const pin: BatchAction[] = keep === undefined || keep === row.kept ? [] : [keep ? 'keep' : 'release'];
      const actions = [...(action ? [action] : []), ...pin];
      follow(row.state, actions);
      const { id } = row;
      if (actions.length > 0) await api.act({ id, actions });
      if (label !== undefined) await api.rename({ id, label });
      if (description !== undefined) await api.describe({ id, description });
      const now = await api.row({ id });
      return ok({ message: 'ok', data: { ...now, state: say(now.state) } });
    },
  }),
  route({
    method: 'DELETE',
    path: '/batches/{id}',
    operation: 'cancelBatch',
    summary: 'Cancels a batch: what is at work comes home first. With purge, deletes a draft or one that has ended.',
    params: batchId,
    query: z.strictObject({
      purge: z.boolean().optional(),
      resume: z.boolean().optional().describe('Of a paused batch: resumes and cancels it in one step.'),
    }),
    status: 202,
    said: { schema: oneBatch },
    refusals: [404, 409, 507],
    async answer({ api, person, params, query, say }) {
      const { id } = await batchFor(api, person, params.id, 'delete');
      if (query.purge && query.resume) throw badRequest({ path: 'query.resume', message: 'not together with purge' });
      const actions: BatchAction[] = query.purge ? ['delete'] : query.resume ? ['resume', 'cancel'] : ['cancel'];
      const row = await api.act({ id, actions });
      return { status: 202, data: { message: 'ok', data: { ...row, state: say(row.state) } } };
    },
  }),
];

/** Refuses what the first or any later action would be refused for. */
function follow(from: BatchState, actions: readonly BatchAction[]): void {
  let state = from;
  for (const action of actions) {
    const to = next(state, action);
    if (!to || to === 'Gone') throw new Refusal(409, refusal(state, action));
    state = to;
  }
}
