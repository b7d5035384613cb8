/**
 * The files of a batch, at any moment: written to a folder of their own in the workspace, sent from there and removed.
 * The name under which a caller saves one is the batch's own name for it.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { z } from 'zod';
import type { FileKind, fileKinds } from '#contract/batch.ts';
import { type ExportFormat, isTable, tableShape } from '#contract/export-format.ts';
import type { FileAnswer } from './answer.ts';
import { batchFor, whileThere } from './batch-access.ts';
import { batchId } from './lists.ts';
import { badRequest } from './refusal.ts';
import { type Call, route } from './route.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.jsonl': 'application/x-ndjson',
  '.ndjson': 'application/x-ndjson',
  '.xml': 'application/xml',
  '.html': 'text/html; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const anyBytes = 'application/octet-stream';
const everyType = [...new Set([...Object.values(mediaTypes), anyBytes].map((each) => each.split(';')[0] ?? each))];

const kinds = ['input', 'output', 'process', 'error'] as const satisfies readonly FileKind[];
const common = { method: 'GET' as const, status: 200, said: { types: everyType }, refusals: [404, 409, 507] };

export const fileRoutes = [
  route({
    ...common,
    path: '/batches/{id}/files/{kind}',
    operation: 'readFile',
    summary: 'Reads a file of a batch, also while it runs: then the finished part of it.',
    params: batchId.extend({ kind: z.enum(kinds) }),
    query: z.strictObject(tableShape),
    answer: (call) => send(call, call.params.id, call.params.kind, call.query),
  }),
  ...(['report', 'receipt'] as const).map((kind) =>
    route({
      ...common,
      path: `/batches/{id}/${kind}`,
      operation: kind === 'report' ? 'readReport' : 'readReceipt',
      summary: kind === 'report' ? 'Reads the report of a batch, a page.' : 'Reads the receipt of a batch, in JSON.',
      said: { types: [kind === 'report' ? 'text/html' : 'application/json'] },
      params: batchId,
      query: z.strictObject({}),
      answer: (call) => send(call, call.params.id, kind, {}),
    }),
  ),
];

type Shape = { format?: ExportFormat | undefined; safe?: boolean; delimiter?: string; bom?: boolean };

async function send(
  { api, person, workspace }: Pick<Call<unknown, unknown, unknown>, 'api' | 'person' | 'workspace'>,
  asked: string,
  kind: (typeof fileKinds)[number],
  { format, ...shape }: Shape,
): Promise<FileAnswer> {
  const { id } = await batchFor(api, person, asked, 'read');
  if (format !== undefined && !isTable(kind))
    throw badRequest({ path: 'query.format', message: 'output and error have formats, this file has one form only' });
  const { files } = await whileThere(api, id, () => api.show({ id }));
  const named = files.find((each) => each.kind === kind)?.name ?? endingOf(kind);
  const name = format === undefined ? named : `${named.slice(0, named.length - extname(named).length)}.${format}`;
  const folder = join(workspace, 'outgoing', randomUUID());
  const gone = () => rm(folder, { recursive: true, force: true });
  try {
    await mkdir(folder, { recursive: true });
    const order = {
      id,
      kind,
      file: join(folder, `${kind}${extname(name)}`),
      ...shape,
      ...(format === undefined ? {} : { format }),
    };
    const delivery = await whileThere(api, id, () => api.export(order));
    const handle = await open(delivery.file);
    return {
      status: 200,
      stream: handle.createReadStream(),
      headers: {
        'content-type': mediaTypes[extname(name).toLowerCase()] ?? anyBytes,
        'content-length': String(delivery.bytes),
        'content-disposition': disposition(name),
        'content-security-policy': 'sandbox',
        ...(delivery.partialOf === null ? {} : { 'x-partial-of': String(delivery.partialOf) }),
      },
      done: gone,
    };
  } catch (error) {
    await gone();
    throw error;
  }
}

const endingOf = (kind: FileKind) =>
  ({ receipt: 'receipt.json', report: 'report.html' })[kind as 'report'] ?? `${kind}.csv`;

/** A name for old readers in plain signs, and the real one for the others. */
export function disposition(name: string): string {
  const plain = name.replaceAll(/[^\w .()-]/g, '_');
  const coded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}
