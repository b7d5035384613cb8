import { afterEach, expect, it } from 'vitest';
import { saidAgain, speak } from '#contract/language/language.ts';
import { compileSchema } from '#flows/schema-check.ts';
import { schemaSentence } from '#flows/schema-words.ts';
import { german } from '../../scripts/texts.mjs';

afterEach(() => speak('en', {}));

/** A schema for the field `x`, and a value that does not meet it. */
const broken: readonly [schema: object, value: unknown][] = [
  [{ pattern: '^a' }, 'b'],
  [{ format: 'email' }, 'b'],
  [{ minLength: 3 }, 'b'],
  [{ maxLength: 1 }, 'bb'],
  [{ minimum: 3 }, 1],
  [{ maximum: 3 }, 7],
  [{ exclusiveMinimum: 3 }, 1],
  [{ exclusiveMaximum: 3 }, 7],
  [{ multipleOf: 2 }, 3],
  [{ enum: ['a'] }, 'b'],
  [{ const: 'a' }, 'b'],
  [{ type: 'string' }, 7],
  [{ type: 'integer' }, 'b'],
  [{ type: 'number' }, 'b'],
  [{ type: 'boolean' }, 'b'],
  [{ type: 'array' }, 'b'],
];

it('what the library says of a field is kept word for word, and said in German where it is shown', () => {
  speak('de', german());
  const found = broken.map(([schema, value]) => compileSchema({ properties: { x: schema } })({ x: value }));
  found.push(compileSchema({ required: ['x'] })({}));
  found.push(compileSchema({ properties: {}, additionalProperties: false })({ x: 1 }));
  for (const { firstMessage } of found) {
    const kept = schemaSentence('x', firstMessage);
    expect(kept).toBe(`“x” ${firstMessage}.`);
    expect(saidAgain(kept)).toMatch(/^„x“ /);
  }
});

it('what it says in words that are not known here stays as it is', () => {
  expect(schemaSentence('x', 'must pass "then" keyword schema')).toBe('“x” must pass "then" keyword schema.');
});
