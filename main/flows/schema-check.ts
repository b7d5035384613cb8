/** Checks a record against a JSON schema (draft 07 or 2020-12), all errors at once. */
import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { coercionOf } from './schema-coercion.ts';
import { schemaPattern } from './schema-pattern.ts';

export interface SchemaFindings {
  isValid: boolean;
  errorCount: number;
  /** A JSON pointer; '' is the record itself. A field that is missing, or should be, is pointed at as if it were there. */
  firstPath: string;
  firstKeyword: string;
  firstMessage: string;
  /** The first hundred errors as a list of path, keyword and message. */
  errorsJson: string;
}

export interface SchemaOptions {
  /** Texts are read as the numbers and truths that the schema asks for, before the check. */
  readonly coerce?: boolean;
}

export type SchemaCheck = (record: Record<string, unknown>) => SchemaFindings;

/** Unknown keywords and formats are notes, as the standard has it. */
const options: Options = { allErrors: true, strict: false, logger: false, code: { regExp: schemaPattern } };
const mostListed = 100;
const sound: SchemaFindings = {
  isValid: true,
  errorCount: 0,
  firstPath: '',
  firstKeyword: '',
  firstMessage: '',
  errorsJson: '[]',
};

/** Throws a Failure for a schema that cannot be understood. */
export function compileSchema(schema: unknown, { coerce = false }: SchemaOptions = {}): SchemaCheck {
  const validate = validator(schema);
  const prepare = coerce ? coercionOf(schema) : (record: unknown) => record;
  return (record) => (validate(prepare(record)) ? sound : findings(validate.errors ?? []));
}

function validator(schema: unknown): ValidateFunction {
  if (typeof schema !== 'boolean' && (typeof schema !== 'object' || schema === null || Array.isArray(schema)))
    throw new Failure('bad-input', 'A JSON schema is an object with keywords such as “type” and “properties”.');
  const ajv = draftOf(schema) === '2020-12' ? new Ajv2020(options) : new Ajv(options);
  formats(ajv);
  try {
    const validate = ajv.compile(schema);
    if (!('$async' in validate)) return validate;
  } catch (error) {
    // The compiler goes as deep as the schema does, and says so with an error of the host.
    const why = error instanceof RangeError ? 'it is nested too deeply' : reasonOf(error);
    throw new Failure('bad-input', sentence`The JSON schema cannot be understood: ${why}.`, { cause: error });
  }
  throw new Failure('bad-input', 'The JSON schema asks to be checked asynchronously (“$async”): take that out.');
}

/** Refusals of the library begin with words that say nothing to people. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/^schema is invalid: /, '')
    .replace(/\bdata\//g, '/')
    .replace(/\.$/, '');
}

const drafts: Readonly<Record<string, string>> = {
  'json-schema.org/draft-07/schema': '07',
  'json-schema.org/schema': '07',
  'json-schema.org/draft/2020-12/schema': '2020-12',
};

function draftOf(schema: object | boolean): string {
  if (typeof schema === 'boolean' || !('$schema' in schema)) return '07';
  const name = String(schema.$schema);
  const draft = drafts[name.replace(/^https?:\/\//, '').replace(/#$/, '')];
  if (draft !== undefined) return draft;
  throw new Failure(
    'bad-input',
    sentence`The JSON schema is written in “${name}”. Understood are draft 07 and 2020-12: change “$schema” to one of them.`,
  );
}

function findings(errors: readonly ErrorObject[]): SchemaFindings {
  const listed = errors.slice(0, mostListed).map((error) => ({
    path: pathOf(error),
    keyword: error.keyword,
    message: error.message ?? 'does not meet its schema',
  }));
  const [first] = listed;
  return {
    isValid: false,
    errorCount: errors.length,
    firstPath: first?.path ?? '',
    firstKeyword: first?.keyword ?? '',
    firstMessage: first?.message ?? 'does not meet its schema',
    errorsJson: JSON.stringify(listed),
  };
}

function pathOf({ instancePath, params }: ErrorObject): string {
  const details: Readonly<Record<string, unknown>> = params;
  const field = details['missingProperty'] ?? details['additionalProperty'] ?? details['unevaluatedProperty'];
  if (typeof field !== 'string') return instancePath;
  return `${instancePath}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
