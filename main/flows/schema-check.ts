/** Checks a record against a JSON schema (draft 07 or 2020-12), all errors at once. */
import { Ajv, type ErrorObject, type Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { RE2JS } from 're2js';
import { Failure } from '#contract/failure.ts';

export interface SchemaFindings {
  isValid: boolean;
  errorCount: number;
  /** A JSON pointer; '' is the record itself. */
  firstPath: string;
  firstKeyword: string;
  firstMessage: string;
  errorsJson: string;
}

/** Patterns come from people: matched in linear time, so that none can hang a batch. */
const regExp = Object.assign(
  (pattern: string, _flags: string) => {
    const compiled = RE2JS.compile(pattern);
    return { test: (text: string) => compiled.matcher(text).find() };
  },
  { code: 'require("re2js")' },
);
const options: Options = { allErrors: true, strict: false, validateFormats: true, code: { regExp } };
const sound: SchemaFindings = {
  isValid: true,
  errorCount: 0,
  firstPath: '',
  firstKeyword: '',
  firstMessage: '',
  errorsJson: '[]',
};

/** Throws a Failure for a schema that cannot be understood. */
export function compileSchema(schema: unknown): (record: Record<string, unknown>) => SchemaFindings {
  try {
    const ajv = is2020(schema) ? new Ajv2020(options) : new Ajv(options);
    formats(ajv);
    const validate = ajv.compile(schema as object);
    return (record) => (validate(record) ? sound : findings(validate.errors ?? []));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure('bad-input', `The JSON schema cannot be understood: ${why}.`, { cause: error });
  }
}

function is2020(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null || !('$schema' in schema)) return false;
  return String(schema.$schema).includes('2020-12');
}

function findings(errors: readonly ErrorObject[]): SchemaFindings {
  const [first] = errors;
  return {
    isValid: false,
    errorCount: errors.length,
    firstPath: first?.instancePath ?? '',
    firstKeyword: first?.keyword ?? '',
    firstMessage: first?.message ?? 'does not meet its schema',
    errorsJson: JSON.stringify(
      errors.map(({ instancePath, keyword, message }) => ({ instancePath, keyword, message })),
    ),
  };
}
