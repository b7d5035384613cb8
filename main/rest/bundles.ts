/** Recipes: the bundle of a batch, and batches made of bundles. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { bundleEnding, bundleVerbs } from '#contract/bundle.ts';
import { Failure } from '#contract/failure.ts';
import { allowedFile } from './allowed-folder.ts';
import type { Answer, FileAnswer } from './answer.ts';
import { batchFor, whileThere } from './batch-access.ts';
import { bodyType } from './body.ts';
import { makeHeaders, readHeaders } from './create.ts';
import { disposition } from './files.ts';
import { batchId } from './lists.ts';
import { badRequest } from './refusal.ts';
import { type Call, route } from './route.ts';
import { parseTexts } from './texts.ts';
import { receiveForm } from './upload.ts';
import { madeBatch } from './words.ts';
import { workFields } from './work.ts';

const { data, mask } = bundleVerbs.exportBundle.shape;
const wanted = z.strictObject({
  data: data.describe('With its whole input.'),
  mask: mask.describe('Columns whose letters become x and whose digits become 0; * for all.'),
});
const form = z.strictObject({
  label: workFields.shape.label,
  path: z
    .string()
    .min(1)
    .max(4_096)
    .optional()
    .describe('A file in one of the folders that the server allows, to be taken instead of the data of the recipe.'),
  reading: workFields.shape.reading.unwrap().optional(),
});
const sha256 = z.string().nullable().describe('The SHA-256 that the output has to have; null: it cannot be told.');

export const bundleRoutes = [
  route({
    method: 'GET',
    path: '/batches/{id}/bundle',
    operation: 'readBundle',
    summary: 'Reads the recipe of a batch: how it was made, with its data where asked.',
    params: batchId,
    query: wanted,
    status: 200,
    said: { types: ['application/zip'] },
    refusals: [404, 409, 507],
    answer: sendBundle,
  }),
  route({
    method: 'POST',
    path: '/bundles',
    operation: 'createBatchOfBundle',
    summary:
      'Makes a batch of a recipe, of its own data or of a file. Interfaces and flows of the workspace stay as they are.',
    params: z.strictObject({}),
    query: z.strictObject({}),
    headers: makeHeaders,
    form,
    status: 201,
    said: { schema: madeBatch.extend({ output: sha256 }) },
    refusals: [409, 413, 415, 507],
    answer: makeOfBundle,
  }),
];

type Asked = Call<z.output<typeof batchId>, z.output<typeof wanted>, unknown>;

async function sendBundle({ api, person, workspace, params, query }: Asked): Promise<FileAnswer> {
  const { id, label } = await batchFor(api, person, params.id, 'read');
  const folder = join(workspace, 'outgoing', randomUUID());
  const gone = () => rm(folder, { recursive: true, force: true });
  try {
    await mkdir(folder, { recursive: true });
    const order = { id, file: join(folder, `recipe${bundleEnding}`), ...query };
    const { file, bytes } = await whileThere(api, id, () => api.exportBundle(order));
    const handle = await open(file);
    return {
      status: 200,
      stream: handle.createReadStream(),
      headers: {
        'content-type': 'application/zip',
        'content-length': String(bytes),
        'content-disposition': disposition(`${label.replaceAll(/[/\\]/g, '_')}${bundleEnding}`),
        'content-security-policy': 'sandbox',
      },
      done: gone,
    };
  } catch (error) {
    await gone();
    // A column that is not there: the address was right, what it was asked is not.
    if (error instanceof Failure && error.code === 'not-found' && query.mask.length > 0 && (await api.row({ id })))
      throw badRequest({ path: 'query.mask', message: error.message });
    throw error;
  }
}

async function makeOfBundle(call: Call<unknown, unknown, unknown>): Promise<Answer> {
  const { api, person, request, workspace, allow, say } = call;
  bodyType(request.headers, ['multipart/form-data']);
  // Asked before gigabytes come in.
  const asked = readHeaders(call);
  const { fields, file } = await receiveForm(request, join(workspace, 'incoming'));
  try {
    const { label, path, reading } = parseTexts('body', form, Object.entries(fields));
    const own = path === undefined ? undefined : await allowedFile(path, allow);
    const { row, output } = await api.importBundle({
      file: file.path,
      label,
      // The batch carries its own: whoever may make batches may not thereby change what others find.
      designs: false,
      run: asked.run,
      ownership: { owner: person.name, organisation: person.organisation },
      ...(own === undefined ? {} : { source: { kind: 'file', file: own, name: basename(own).slice(-255) } }),
      ...(reading === undefined ? {} : { reading }),
      ...(asked.id === undefined ? {} : { id: asked.id }),
    });
    if (row === null) throw badRequest({ path: 'body.path', message: 'this recipe holds no data: name a file' });
    const said = { message: 'ok', batchId: row.id, data: { ...row, state: say(row.state) }, output };
    return { status: 201, data: said, headers: { location: `/batches/${row.id}` } };
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found')
      throw badRequest({ path: 'body', message: error.message });
    throw error;
  } finally {
    await rm(file.path, { force: true });
  }
}
