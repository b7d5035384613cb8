/** The description of the API in OpenAPI 3.1, made from the same schemas that requests are checked with. */
import { z } from 'zod';
import { bodyTypes } from './body.ts';
import type { Route, Said } from './route.ts';
import { vocabularyNames } from './vocabulary.ts';
import { refusalAnswer } from './words.ts';

type Json = Record<string, unknown>;

const reasons: Readonly<Record<number, string>> = {
  400: 'The request makes no sense; details say where.',
  401: 'No token, or one that nobody has.',
  403: 'A right is missing, or the request comes from a page of a browser.',
  404: 'There is no such thing.',
  409: 'Its state forbids it; the sentence says why.',
  413: 'Too large.',
  415: 'A kind of body that is not taken.',
  421: 'The name of the host is not this machine’s.',
  429: 'Too many requests; Retry-After says when to come again.',
  431: 'Its header fields are too large.',
  500: 'A fault of this program.',
  503: 'The engine is just changing hands; Retry-After says when to come again.',
  507: 'The disk is full.',
};
const always = [400, 401, 403, 421, 429, 431, 500, 503];

export function describeApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  const parts: Json = {};
  for (const route of routes) {
    const path = paths[route.path] ?? {};
    path[route.method.toLowerCase()] = operationOf(route, parts);
    paths[route.path] = path;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Batchmill',
      version: '1',
      description: 'Batches of this machine. It answers to this machine alone.',
    },
    security: [{ token: [] }],
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, schemas: parts },
  };
}

function operationOf(route: Route, parts: Json): Json {
  const { operation, summary, params, query, headers, json, form, status, said, refusals } = route;
  const body = json || form ? { requestBody: { required: true, content: contentOf(json, form, parts) } } : {};
  const refused = [...new Set([...always, ...refusals])].sort((a, b) => a - b);
  return {
    operationId: operation,
    summary,
    parameters: [
      ...parametersOf('path', params, parts),
      ...parametersOf('query', query, parts),
      ...(headers ? parametersOf('header', headers, parts) : []),
      vocabulary,
    ],
    ...body,
    responses: {
      [status]: { description: 'Done.', content: saidContent(said, parts) },
      ...Object.fromEntries(refused.map((each) => [each, refusalOf(each, parts)])),
    },
  };
}

const vocabulary = {
  name: 'accept-vocabulary',
  in: 'header',
  required: false,
  description: 'Whose words the states of batches are told in.',
  schema: { type: 'string', enum: vocabularyNames },
};

function parametersOf(place: 'path' | 'query' | 'header', schema: z.ZodObject, parts: Json): Json[] {
  const { properties = {}, required = [] } = shapeOf(schema, 'input', parts) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: required.includes(name),
    ...(each['type'] === 'array' ? { style: 'form', explode: false } : {}),
    schema: each,
  }));
}

function contentOf(json: z.ZodType | undefined, form: z.ZodObject | undefined, parts: Json): Json {
  const [asJson, asForm] = bodyTypes;
  return {
    ...(json ? { [asJson]: { schema: shapeOf(json, 'input', parts) } } : {}),
    ...(form ? { [asForm]: { schema: formOf(shapeOf(form, 'input', parts)) } } : {}),
  };
}

function formOf(shape: Json): Json {
  const { properties = {}, required = [] } = shape as { properties?: Json; required?: string[] };
  const file = { type: 'string', contentMediaType: 'application/octet-stream' };
  return { ...shape, properties: { ...properties, file }, required: [...required, 'file'] };
}

function saidContent(said: Said, parts: Json): Json {
  if ('schema' in said) return { 'application/json': { schema: shapeOf(said.schema, 'output', parts) } };
  return Object.fromEntries(
    said.types.map((type) => [type, { schema: type === 'application/json' ? {} : { type: 'string' } }]),
  );
}

function refusalOf(status: number, parts: Json): Json {
  const description = reasons[status] ?? 'Refused.';
  return { description, content: { 'application/json': { schema: shapeOf(refusalAnswer, 'output', parts) } } };
}

/** Shapes that have a name are written once, among the parts, and pointed at. */
function shapeOf(schema: z.ZodType, io: 'input' | 'output', parts: Json): Json {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  const { $schema: _schema, $defs = {}, ...rest } = made as { $defs?: Json } & Json;
  const { $ref } = rest as { $ref?: string };
  const text = (value: unknown) => JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/');
  for (const [name, part] of Object.entries($defs as Json)) parts[name] = withoutId(JSON.parse(text(part)) as Json);
  const { id, ...root } = JSON.parse(text(rest)) as Json;
  if (typeof id !== 'string' || $ref) return root;
  parts[id] = root;
  return { $ref: `#/components/schemas/${id}` };
}

function withoutId({ id: _id, ...part }: Json): Json {
  return part;
}
