/**
 * Expressions that people write, in the Common Expression Language: no loops but over lists, no assignments, nothing
 * of the program within reach. Checked before a batch is run, so that most mistakes are told before any record is.
 */
import { Environment } from '@marcbachmann/cel-js';
import { Failure } from '#contract/failure.ts';
import type { FieldType } from '#contract/interface.ts';
import { sentence } from '#contract/language/sentence.ts';
import { registerFunctions } from './expression-functions.ts';
import { typedValue } from './value-types.ts';

/** `fields`: the values of the fields known here, by place; `row`: those of the input's columns. */
export type Evaluate<T> = (fields: readonly string[], row: readonly string[]) => T;

export interface Names {
  /** Fields that an expression may name, in the order of their values. */
  fields: readonly { name: string; type: FieldType }[];
  /** The input's columns, reached as `input["name"]`. */
  columns: readonly string[];
}

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;
const reserved = new Set(['input', 'field', 'true', 'false', 'null', 'in', 'has', 'cel', 'optional', 'dyn', 'type']);

/** An expression whose result becomes the text of a field. `owner`: for sentences, “the field “total””. */
export function compileText(source: string, names: Names, owner: string): Evaluate<string> {
  const evaluate = compile(source, names, owner).evaluate;
  return (fields, row) => textOf(evaluate(fields, row));
}

/** An expression that is either true or false. */
export function compileTruth(source: string, names: Names, owner: string): Evaluate<boolean> {
  const { evaluate, type } = compile(source, names, owner);
  if (type !== 'bool' && type !== 'dyn')
    throw new Failure('bad-input', sentence`The expression of ${owner} gives ${type}; it has to be true or false.`);
  return (fields, row) => evaluate(fields, row) === true;
}

function compile(source: string, names: Names, owner: string): { evaluate: Evaluate<unknown>; type: string } {
  const environment = new Environment({
    homogeneousAggregateLiterals: false,
    enableOptionalTypes: true,
    limits: { maxAstNodes: 5_000, maxDepth: 100 },
  });
  registerFunctions(environment);
  environment.registerVariable('input', 'map');
  environment.registerVariable('field', 'map');
  // Names of fields that are no identifiers are reached as field["…"].
  const direct = names.fields.flatMap(({ name, type }, at) =>
    identifier.test(name) && !reserved.has(name) ? [{ name, type, at }] : [],
  );
  for (const { name, type } of direct)
    environment.registerVariable(name, type === 'text' || type === 'date' ? 'string' : 'dyn');
  const { type, parsed } = parse(environment, source, owner);

  const words = new Set(source.match(/[A-Za-z_][A-Za-z0-9_]*/g));
  const used = direct.filter(({ name }) => words.has(name));
  const needsInput = words.has('input');
  const needsFields = words.has('field');
  return {
    type,
    evaluate(fields, row) {
      const context: Record<string, unknown> = {};
      for (const { name, type, at } of used) context[name] = typedValue(type, fields[at] ?? '');
      if (needsInput) context['input'] = new Map(names.columns.map((name, at) => [name, row[at] ?? '']));
      if (needsFields)
        context['field'] = new Map(
          names.fields.map(({ name, type }, at) => [name, typedValue(type, fields[at] ?? '')]),
        );
      return parsed(context);
    },
  };
}

function parse(environment: Environment, source: string, owner: string) {
  try {
    const result = environment.check(source);
    if (!result.valid) throw result.error;
    return { type: String(result.type), parsed: environment.parse(source) };
  } catch (error) {
    throw new Failure('bad-input', sentence`The expression of ${owner} cannot be understood: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** The first line of what the language says, without its drawing of the source. */
export function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** The text of any result: numbers without an exponent, nothing as '', lists and maps as JSON. */
function textOf(result: unknown): string {
  if (typeof result === 'string') return result;
  if (result === null || result === undefined) return '';
  if (typeof result === 'bigint' || typeof result === 'boolean') return String(result);
  if (typeof result === 'number') return numberText(result);
  if (result instanceof Date) return result.toISOString();
  return JSON.stringify(result, (_key, value: unknown) =>
    typeof value === 'bigint' ? numberOf(value) : value instanceof Map ? Object.fromEntries(value) : value,
  );
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`The result is not a number (${value})`);
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function numberOf(value: bigint): number | string {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value);
}
