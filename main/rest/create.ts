/** New batches: of records in the request, of a file sent with it, or of a file of this machine that may be named. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Asked } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { designName } from '#contract/interface.ts';
import type { Source } from '#contract/source.ts';
import { allowedFile } from './allowed-folder.ts';
import type { Answer } from './answer.ts';
import { bodyType } from './body.ts';
import { badPart, badRequest } from './refusal.ts';
import { type Call, route } from './route.ts';
import { parseTexts } from './texts.ts';
import { receiveForm } from './upload.ts';
import { madeBatch } from './words.ts';
import { createBody, interfaceBody, type Records, type Work, workFields, workOfInterface } from './work.ts';

export const makeHeaders = z.object({
  'x-batch-status': z.enum(['READY', 'DRAFT']).optional().describe('READY: it is run at once. Left out: a draft.'),
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, '1 to 200 signs of ASCII without spaces')
    .optional()
    .describe('The same key of the same profile gives the same batch, however often it is sent.'),
});
const common = { headers: makeHeaders, status: 201, said: { schema: madeBatch }, refusals: [409, 413, 415, 507] };

interface Order {
  work: Work;
  source: Source;
}
type AnyCall = Pick<Call<unknown, unknown, unknown>, 'api' | 'person' | 'request' | 'say' | 'workspace' | 'allow'>;

export const createRoute = route({
  ...common,
  method: 'POST',
  path: '/batches',
  operation: 'createBatch',
  summary: 'Makes a batch, as a draft or run at once.',
  params: z.strictObject({}),
  query: z.strictObject({}),
  json: createBody,
  form: workFields,
  async answer(call) {
    const { records, path, ...work } = call.json ?? { records: undefined, path: undefined };
    if (call.json) return make(call, await orderOf(call, workFields.parse(work), { records, path }));
    return makeOfForm(call, (texts) => parseTexts('body', workFields, texts));
  },
});

const inQuery = z.strictObject({
  flow: designName.optional(),
  tool: workFields.shape.tool,
  column: workFields.shape.column,
  label: workFields.shape.label.optional(),
});

export const interfaceRoutes = (['v1', 'v2'] as const).map((version) =>
  route({
    ...common,
    method: 'POST',
    path: `/${version}/interfaces/{id}/batch`,
    operation: `createBatchOfInterface${version.toUpperCase()}`,
    summary: 'Makes a batch of records that have the fields of this interface.',
    params: z.strictObject({ id: designName }),
    query: inQuery,
    json: interfaceBody,
    form: workOfInterface,
    refusals: [404, ...common.refusals],
    async answer(call) {
      const { api, params, query, json } = call;
      const { name } = await api.design({ kind: 'interface', name: params.id });
      const said = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
      const whole = (work: object): Work => ({ ...workFields.parse(said), ...work, interface: name });
      if (json === undefined)
        return makeOfForm(call, (texts) => whole(given(parseTexts('body', workOfInterface, texts), texts)));
      if (Array.isArray(json)) return make(call, await orderOf(call, whole({}), { records: json }));
      const { records, path, ...work } = json;
      return make(
        call,
        await orderOf(call, whole({ ...said, ...work, label: work.label || query.label || '' }), { records, path }),
      );
    },
  }),
);

/** What a form says itself, so that what it does not say may be said in the address. */
function given(work: object, texts: readonly (readonly [string, string])[]): object {
  const names = new Set(texts.map(([name]) => name));
  return Object.fromEntries(Object.entries(work).filter(([name]) => names.has(name)));
}

async function orderOf(
  { allow }: AnyCall,
  work: Work,
  { records, path }: { records?: Records | undefined; path?: string | undefined },
): Promise<Order> {
  if (records) return sourceOf(work, records);
  const file = await allowedFile(path ?? '', allow);
  return { work, source: { kind: 'file', file, name: basename(file).slice(-255) } };
}

function sourceOf(work: Work, records: Records): Order {
  if (records.every((each) => typeof each === 'string')) {
    const broken = records.findIndex((each) => /[\r\n]/.test(each));
    if (broken >= 0) throw badRequest({ path: `body.records.${broken}`, message: 'one element has no line break' });
    const text = `${records.join('\n')}\n`;
    return {
      work: { ...work, reading: { ...work.reading, format: 'list' } },
      source: { kind: 'text', text, name: 'records.txt' },
    };
  }
  if (records.some((each) => typeof each === 'string'))
    throw badRequest({ path: 'body.records', message: 'texts or objects, not both' });
  const reading = { ...work.reading, format: 'json' as const, path: '' };
  return { work: { ...work, reading }, source: { kind: 'text', text: textOf(records), name: 'records.json' } };
}

/** What is nested deeper than the machine can follow is refused like everything else that cannot be read. */
function textOf(records: Records): string {
  try {
    return JSON.stringify(records);
  } catch (error) {
    if (error instanceof RangeError) throw badRequest({ path: 'body.records', message: 'nested too deeply' });
    throw error;
  }
}

async function makeOfForm(call: AnyCall, read: (texts: [string, string][]) => Work): Promise<Answer> {
  bodyType(call.request.headers, ['multipart/form-data']);
  // Asked before gigabytes come in.
  const asked = readHeaders(call);
  const { fields, file } = await receiveForm(call.request, join(call.workspace, 'incoming'));
  try {
    const work = read(Object.entries(fields));
    return await make(call, { work, source: { kind: 'file', file: file.path, name: file.name, take: true } }, asked);
  } catch (error) {
    await rm(file.path, { force: true });
    throw error;
  }
}

async function make(call: AnyCall, { work, source }: Order, asked = readHeaders(call)): Promise<Answer> {
  const { api, person, say } = call;
  const { name: owner, organisation } = person;
  const request = {
    ...Object.fromEntries(Object.entries(work).filter(([, value]) => value !== undefined)),
    source,
    ownership: { owner, organisation },
    run: asked.run,
    ...(asked.id === undefined ? {} : { id: asked.id }),
  } as Asked<'create'>;
  try {
    const row = await api.create(request);
    const data = { message: 'ok', batchId: row.id, data: { ...row, state: say(row.state) } };
    return { status: 201, data, headers: { location: `/batches/${row.id}` } };
  } catch (error) {
    // A tool, a flow or a column that is not there: the address was right, what it was sent is not.
    if (error instanceof Failure && error.code === 'not-found')
      throw badRequest({ path: 'body', message: error.message });
    throw error;
  }
}

export function readHeaders({ request, person }: Pick<AnyCall, 'request' | 'person'>): {
  run: boolean;
  id: string | undefined;
} {
  const status = request.headers['x-batch-status'];
  const parsed = makeHeaders.safeParse({
    'x-batch-status': status === undefined ? undefined : String(status).trim().toUpperCase(),
    'idempotency-key': request.headers['idempotency-key'],
  });
  if (!parsed.success) throw badPart('headers', parsed.error);
  const key = parsed.data['idempotency-key'];
  const id = key === undefined ? undefined : batchIdOf(JSON.stringify([person.organisation, person.name, key]));
  return { run: parsed.data['x-batch-status'] === 'READY', id };
}

/** RFC 9562 version 8: from the SHA-256 of whose key it is and the key, so that it needs no list of keys. */
function batchIdOf(text: string): string {
  const bytes = createHash('sha256').update(`idempotency/${text}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
