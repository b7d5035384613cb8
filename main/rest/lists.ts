/** Lists: batches, and the messages (records) of a batch. One path has both, as the system it comes from had it. */
import { z } from 'zod';
import type { BatchRow } from '#contract/batch.ts';
import { batchStateSchema } from '#contract/batch.ts';
import { recordStates } from '#contract/record-state.ts';
import { reach } from '#contract/rights.ts';
import { type DataAnswer, ok } from './answer.ts';
import { batchFor, whileThere } from './batch-access.ts';
import { type Call, route } from './route.ts';
import { batchList, messageList, oneDetail } from './words.ts';

const skip = z.number().int().min(0).max(1_000_000_000).optional();
const limit = z.number().int().min(1).max(1_000).optional();
const day = z.iso.date().optional();
export const batchId = z.strictObject({ id: z.uuid() });

const batchFilters = {
  batchId: z.uuid().optional(),
  createdFrom: day,
  createdTo: day,
  createdAt: day,
  state: z.array(batchStateSchema).max(20).optional(),
  skip,
  limit,
};
const messageFilters = {
  status: z.array(z.enum(recordStates)).max(20).optional(),
  missingDependencies: z.boolean().optional(),
  skip,
  limit,
};
const listQuery = z.strictObject(batchFilters);
const messageQuery = z.strictObject(messageFilters);
type Asking<Q> = Pick<Call<unknown, Q, unknown>, 'api' | 'person' | 'query' | 'say'>;

export const listRoutes = [
  route({
    method: 'GET',
    path: '/batches',
    operation: 'listBatches',
    summary: 'Lists batches, newest first.',
    params: z.strictObject({}),
    query: listQuery,
    status: 200,
    said: { schema: batchList },
    refusals: [],
    answer: listBatches,
  }),
  route({
    method: 'GET',
    path: '/batch',
    operation: 'listBatchesOrMessages',
    summary: 'Lists batches, or with id the messages of one batch.',
    params: z.strictObject({}),
    query: z.strictObject({ id: z.uuid().optional(), ...batchFilters, ...messageFilters }),
    status: 200,
    said: { schema: z.union([batchList, messageList]) },
    refusals: [404, 409],
    answer: (call) => (call.query.id === undefined ? listBatches(call) : listMessages(call, call.query.id)),
  }),
  route({
    method: 'GET',
    path: '/batches/{id}',
    operation: 'showBatch',
    summary: 'Shows a batch with everything about it.',
    params: batchId,
    query: z.strictObject({}),
    status: 200,
    said: { schema: oneDetail },
    refusals: [404, 409],
    async answer({ api, person, params, say }) {
      const { id } = await batchFor(api, person, params.id, 'read');
      const { folder: _folder, ...detail } = await whileThere(api, id, () => api.show({ id }));
      return ok({ message: 'ok', data: { ...detail, row: { ...detail.row, state: say(detail.row.state) } } });
    },
  }),
  route({
    method: 'GET',
    path: '/batches/{id}/messages',
    operation: 'listMessages',
    summary: 'Lists the messages (records) of a batch, in the order of its input.',
    params: batchId,
    query: messageQuery,
    status: 200,
    said: { schema: messageList },
    refusals: [404, 409],
    answer: (call) => listMessages(call, call.params.id),
  }),
];

async function listBatches({ api, person, query, say }: Asking<z.output<typeof listQuery>>): Promise<DataAnswer> {
  const { batchId: wanted, createdFrom, createdTo, createdAt, state, skip: from = 0, limit: most = 100 } = query;
  const asked = {
    ...reach(person),
    ...(createdFrom === undefined ? {} : { createdFrom }),
    ...(createdTo === undefined ? {} : { createdTo }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(state === undefined ? {} : { states: state }),
  };
  const shown = (rows: BatchRow[]) => rows.map((row) => ({ ...row, state: say(row.state) }));
  if (wanted === undefined) {
    const { message, totalCount, data } = await api.list({ ...asked, skip: from, limit: most });
    return ok({ message, totalCount, data: shown(data) });
  }
  const { data } = await api.list({ ...asked, search: wanted.toLowerCase(), limit: 1_000 });
  const found = data.filter(({ id }) => id === wanted.toLowerCase());
  return ok({ message: 'ok', totalCount: found.length, data: shown(found.slice(from, from + most)) });
}

async function listMessages(
  { api, person, query }: Asking<z.output<typeof messageQuery>>,
  id: string,
): Promise<DataAnswer> {
  const row = await batchFor(api, person, id, 'read');
  const { status, missingDependencies, skip: from = 0, limit: most = 100 } = query;
  const asked = {
    id: row.id,
    skip: from,
    limit: most,
    ...(status === undefined ? {} : { states: status }),
    ...(missingDependencies === undefined ? {} : { missingDependencies }),
  };
  const { message, totalCount, data } = await whileThere(api, row.id, () => api.records(asked));
  return ok({ message, totalCount, data });
}
