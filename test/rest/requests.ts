/** Requests made from the description of the API: most fit it, many are broken in one place or in all. */
import type { Chance } from './chance.ts';
import { type Schema, valuesOf } from './values.ts';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}
export interface Drawn {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer;
}

/** Making batches takes the longest: it is drawn less often than the rest. */
const weights: Readonly<Record<string, number>> = { get: 3, patch: 3, delete: 1, post: 2 };
const oddHeaders: readonly [string, string][] = [
  ['origin', 'http://evil.example'],
  ['sec-fetch-site', 'cross-site'],
  ['content-encoding', 'gzip'],
  ['content-type', 'text/plain'],
  ['accept-vocabulary', 's9'],
  ['x-batch-status', 'GO'],
  ['idempotency-key', ''],
  ['authorization', 'Bearer nobody'],
];

export function drawing(description: Description, chance: Chance, ids: readonly string[]): () => Drawn {
  const words: Readonly<Record<string, readonly unknown[]>> = {
    tool: ['email', 'phone', 'as-is', 'url'],
    interface: ['People'],
    flow: ['Check'],
    column: ['email', 'name'],
    records: [
      ['a@example.org', 'b@example.org', 'c@'],
      [{ name: 'Ada', email: 'ada@example.org' }, { name: 'Bob' }],
    ],
    'x-batch-status': ['READY', 'DRAFT'],
    body: [
      { records: ['a@example.org', 'b@example.org'], tool: 'email' },
      { records: [{ email: 'a@example.org' }, { email: '' }], tool: 'email', column: 'email', label: 'Ä' },
      { action: 'run' },
    ],
    form: [
      { tool: 'email', column: 'email' },
      { tool: 'as-is', column: 'name', label: 'Sent' },
    ],
    reading: [{}],
    options: [{}],
  };
  const known = (name: string) => {
    if ((name === 'id' || name === 'batchId') && ids.length > 0) return chance.pick(ids);
    return words[name] ? chance.pick(words[name]) : undefined;
  };
  const values = valuesOf(chance, description.components.schemas, known);
  const operations = Object.entries(description.paths).flatMap(([path, each]) =>
    Object.entries(each).flatMap(([method, operation]) =>
      Array.from({ length: weights[method] ?? 1 }, () => ({ path, method, operation })),
    ),
  );

  function bodyOf({ requestBody }: Operation, good: boolean): Pick<Drawn, 'body' | 'headers'> {
    if (!requestBody) return { headers: {} };
    const [type, { schema }] = chance.pick(Object.entries(requestBody.content));
    const name = type === 'application/json' ? 'body' : 'form';
    const value = good ? values.fitting(schema, name) : values.broken(schema, name);
    if (type !== 'application/json') return formOf(value as Record<string, unknown>, good);
    const text = JSON.stringify(value) ?? '';
    return { headers: { 'content-type': type }, body: good || chance.is(0.8) ? text : text.slice(1) };
  }

  function formOf(value: Record<string, unknown>, good: boolean): Pick<Drawn, 'body' | 'headers'> {
    const plain = (each: unknown) => (typeof each === 'string' ? each : (JSON.stringify(each) ?? ''));
    const parts = Object.entries(value ?? {}).flatMap(([name, each]) => {
      if (name === 'file') return [];
      return `--limit\r\ncontent-disposition: form-data; name="${name.replaceAll(/["\r\n]/g, '_')}"\r\n\r\n${plain(each)}\r\n`;
    });
    const file =
      '--limit\r\ncontent-disposition: form-data; name="file"; filename="l.csv"\r\n\r\nemail,name\na@example.org,Ada\n\r\n';
    const text = `${parts.join('')}${good || chance.is(0.7) ? file : ''}${good || chance.is(0.7) ? '--limit--\r\n' : ''}`;
    return {
      headers: {
        'content-type': `multipart/form-data; boundary=${good ? 'limit' : chance.pick(['limit', 'other', '"'])}`,
      },
      body: Buffer.from(text),
    };
  }

  return () => {
    const { path: pattern, method, operation } = chance.pick(operations);
    const good = chance.is(method === 'post' ? 0.4 : 0.6);
    const query = new URLSearchParams();
    const headers: Record<string, string> = {};
    let path = pattern;
    for (const { name, in: place, required, schema } of operation.parameters ?? []) {
      const wrong = !good && chance.is(0.3);
      if (place !== 'path' && !required && !wrong && chance.is(0.6)) continue;
      const value = wrong ? values.broken(schema, name) : values.fitting(schema, name);
      const text = Array.isArray(value) ? value.join(',') : String(value);
      if (place === 'path') path = path.replace(`{${name}}`, coded(text));
      else if (place === 'query') query.append(name, text);
      // Others cannot be sent at all.
      else if (/^[\x21-\x7e]+$/.test(text)) headers[name] = text;
    }
    const { headers: more, ...body } = bodyOf(operation, good);
    Object.assign(headers, more);
    if (!good && chance.is(0.1)) query.append(chance.pick(['odd', 'limit', '__proto__', '']), 'x');
    if (!good && chance.is(0.2)) Object.assign(headers, Object.fromEntries([chance.pick(oddHeaders)]));
    const verb = !good && chance.is(0.05) ? chance.pick(['PUT', 'OPTIONS', 'POST', 'DELETE']) : method.toUpperCase();
    const search = query.size > 0 ? `?${query}` : '';
    return { method: verb, path: path + search, headers, ...(verb === 'GET' ? {} : body) };
  };
}

/** As a part of a path, also of texts that are no proper Unicode. */
function coded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString()) || '%20';
}
