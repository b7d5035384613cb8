/** Values made from a JSON schema: such as fit, and such as do not. */
import type { Chance } from './chance.ts';

export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}
export interface Values {
  fitting(schema: Schema, name?: string): unknown;
  broken(schema: Schema, name?: string): unknown;
}

const signs = [
  ...['', ' ', 'a', '0', '-1', '1e9', 'true', 'null', 'undefined', '__proto__', '../..', '%00', '\u0000', '\r\n', '\t'],
  ...['’', '𝕏', '\ud800', '"', "'", ';', ',', '<script>', '{}', '[]', '2026-02-30', '9'.repeat(40), 'x'.repeat(3_000)],
];
const patterned = ['2026-01-02', '1999-12-31', ',', ';', '\t', 'key-1', 'abc', 'Ab 1', '0'.repeat(64)];

/** `known`: words for fields of a name, such as ids of batches that are there. */
export function valuesOf(chance: Chance, parts: Record<string, Schema>, known: (name: string) => unknown): Values {
  const whole = (schema: Schema): Schema => {
    const name = schema.$ref?.split('/').at(-1);
    return name === undefined ? schema : whole(parts[name] ?? {});
  };

  function text({ pattern, format, minLength = 0, maxLength = 40 }: Schema): string {
    if (format === 'uuid') return `00000000-0000-4000-8000-${String(chance.below(1e12)).padStart(12, '0')}`;
    if (format === 'date') return `20${10 + chance.below(30)}-0${1 + chance.below(9)}-1${chance.below(10)}`;
    if (pattern !== undefined) {
      const fit = patterned.filter((each) => new RegExp(pattern, 'u').test(each));
      if (fit.length > 0) return chance.pick(fit);
    }
    const length = Math.max(minLength, Math.min(maxLength, chance.below(20)));
    return Array.from({ length }, () => chance.pick([...'abc xyz019@.ÄПあ'])).join('');
  }

  function fitting(given: Schema, name = ''): unknown {
    const schema = whole(given);
    const hint = chance.is(0.85) ? known(name) : undefined;
    if (hint !== undefined) return hint;
    if (schema.enum) return chance.pick(schema.enum);
    if (schema.const !== undefined) return schema.const;
    const either = schema.anyOf ?? schema.oneOf;
    if (either) return fitting(chance.pick(either), name);
    if (schema.allOf) return Object.assign({}, ...schema.allOf.map((each) => fitting(each, name)));
    const { minimum = 0, maximum = 100 } = schema;
    switch (schema.type) {
      case 'string':
        return text(schema);
      case 'integer':
        return minimum + chance.below(Math.min(maximum - minimum, 1_000) + 1);
      case 'number':
        return minimum + chance.next() * (Math.min(maximum, minimum + 100) - minimum);
      case 'boolean':
        return chance.is(0.5);
      case 'null':
        return null;
      case 'array':
        return list(schema, name);
      default:
        return object(schema);
    }
  }

  function list({ items = {}, minItems = 0, maxItems = 8 }: Schema, name: string): unknown[] {
    return Array.from({ length: Math.max(minItems, chance.below(Math.min(maxItems, 8))) }, () => fitting(items, name));
  }

  function object({ properties = {}, required = [], additionalProperties }: Schema): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const [name, each] of Object.entries(properties))
      if (required.includes(name) || chance.is(0.3)) made[name] = fitting(each, name);
    if (typeof additionalProperties === 'object')
      for (let i = chance.below(3); i > 0; i--) made[`field ${i}`] = fitting(additionalProperties);
    return made;
  }

  /** Fits but for one thing, or does not fit at all. */
  function broken(given: Schema, name = ''): unknown {
    const schema = whole(given);
    const fit = fitting(schema, name);
    if (typeof fit === 'object' && fit !== null && chance.is(0.7)) {
      const copy = structuredClone(fit) as Record<string, unknown>;
      const field = chance.pick([
        ...Object.keys(schema.properties ?? {}),
        ...Object.keys(copy),
        'odd',
        '__proto__',
        'constructor',
      ]);
      if (chance.is(0.3)) delete copy[field];
      else
        Object.defineProperty(copy, field, { value: anything(), enumerable: true, configurable: true, writable: true });
      return copy;
    }
    return anything();
  }

  function anything(): unknown {
    const odd = [null, true, -1, 0.5, 1e300, Number.MAX_SAFE_INTEGER, [], {}, [[[[]]]], { a: { b: [1] } }];
    return chance.is(0.6) ? chance.pick(signs) : chance.pick<unknown>(odd);
  }

  return { fitting, broken };
}
