/** Does an answer agree with the description of the API? Asked of every answer in these tests. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { apiDescription } from '#rest/routes.ts';

interface Operation {
  responses: Record<string, { content?: Record<string, unknown> }>;
}
export const description = apiDescription() as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
};
const ajv = new Ajv2020({ strict: false, allErrors: false });
(addFormats as unknown as (to: Ajv2020) => void)(ajv);
ajv.addSchema(description, 'api');

const encode = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

export interface Told {
  status: number;
  headers: Headers;
  json: unknown;
}

/** Of addresses and methods that it does not have, only 4xx in the shape of every refusal are expected. */
export function disagreement(method: string, path: string, { status, headers, json }: Told): string | undefined {
  const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
  const plain = path.split('?')[0] ?? '';
  const pattern = Object.keys(description.paths).find(
    (each) => fits(each, plain) && description.paths[each]?.[method.toLowerCase()],
  );
  if (pattern === undefined)
    return status >= 400 && status < 500 ? refusalShape(json) : `${status} at no known address`;
  const said = description.paths[pattern]?.[method.toLowerCase()]?.responses[status];
  if (!said) return `${method} ${pattern} answers ${status}, which is not described`;
  if (!said.content?.[type]) return `${method} ${pattern} ${status} answers ${type}, which is not described`;
  if (type !== 'application/json' || json === undefined) return undefined;
  const way = ['paths', pattern, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema'];
  return wrong(`api#/${way.map(encode).join('/')}`, json);
}

const refusalShape = (json: unknown) => wrong('api#/components/schemas/Refusal', json);

function wrong(schema: string, json: unknown): string | undefined {
  const check = ajv.getSchema(schema);
  if (!check) return `${schema} is not there`;
  return check(json)
    ? undefined
    : `${schema}: ${ajv.errorsText(check.errors)} in ${JSON.stringify(json).slice(0, 500)}`;
}

function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith('{') || part === given[at]);
}

export function describedBy(method: string, path: string, told: Told): void {
  const trouble = disagreement(method, path, told);
  if (trouble) throw new Error(trouble);
}
