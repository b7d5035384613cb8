import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '#contract/failure.ts';
import { compileSchema } from '#flows/schema-check.ts';

const draft07 = 'http://json-schema.org/draft-07/schema#';
const draft2020 = 'https://json-schema.org/draft/2020-12/schema';

function refusal(schema: unknown): Failure {
  try {
    compileSchema(schema);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const person = {
  $schema: draft07,
  type: 'object',
  required: ['name', 'age'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 2, pattern: '^\\p{Lu}' },
    age: { type: 'integer', minimum: 0 },
    email: { type: 'string', format: 'email' },
  },
};

describe('a record', () => {
  it('that meets its schema has no errors', () => {
    expect(compileSchema(person)({ name: 'Änne', age: 3, email: 'a@shop.de' })).toEqual({
      isValid: true,
      errorCount: 0,
      firstPath: '',
      firstKeyword: '',
      firstMessage: '',
      errorsJson: '[]',
    });
  });

  it('is told all its errors at once', () => {
    const found = compileSchema(person)({ name: 'x', age: -1, email: 'nobody' });
    expect(found).toMatchObject({ isValid: false, errorCount: 4 });
    const list: { path: string; keyword: string }[] = JSON.parse(found.errorsJson);
    expect(list.map(({ path, keyword }) => `${path} ${keyword}`).sort()).toEqual([
      '/age minimum',
      '/email format',
      '/name minLength',
      '/name pattern',
    ]);
    expect(`${found.firstPath} ${found.firstKeyword}`).toBe(`${list[0]?.path} ${list[0]?.keyword}`);
  });

  it('is pointed at the field that is missing, or one too many', () => {
    expect(compileSchema(person)({ name: 'Ada' })).toMatchObject({ firstPath: '/age', firstKeyword: 'required' });
    expect(compileSchema(person)({ name: 'Ada', age: 1, 'a/b~c': 1 })).toMatchObject({
      firstPath: '/a~1b~0c',
      firstKeyword: 'additionalProperties',
    });
  });

  it('lists at most a hundred errors and counts all of them', () => {
    const check = compileSchema({ properties: { list: { items: { type: 'number' } } } });
    const found = check({ list: Array.from({ length: 500 }, () => 'x') });
    expect(found.errorCount).toBe(500);
    expect(JSON.parse(found.errorsJson)).toHaveLength(100);
  });

  it('never makes the check throw', () => {
    const check = compileSchema(person, { coerce: true });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const { isValid, errorCount } = check(record);
        expect(isValid).toBe(errorCount === 0);
      }),
    );
  });
});

describe('the draft', () => {
  it('is 07 unless the schema says 2020-12', () => {
    const pair = { properties: { pair: { prefixItems: [{ type: 'number' }] } } };
    expect(compileSchema(pair)({ pair: ['x'] }).isValid).toBe(true);
    expect(compileSchema({ $schema: draft2020, ...pair })({ pair: ['x'] }).isValid).toBe(false);
    const old = { properties: { pair: { items: [{ type: 'number' }] } } };
    expect(compileSchema({ $schema: draft07, ...old })({ pair: ['x'] }).isValid).toBe(false);
  });

  it('is refused when it is another one', () => {
    const { code, message } = refusal({ $schema: 'http://json-schema.org/draft-04/schema#' });
    expect(code).toBe('bad-input');
    expect(message).toContain('draft-04');
    expect(message).toContain('2020-12');
  });
});

describe('a schema that makes no sense', () => {
  it.each([
    ['a keyword with a wrong value', { type: 'nmber' }, 'type'],
    ['a reference to nowhere', { $ref: '#/definitions/none' }, '#/definitions/none'],
    ['a reference to another place', { $ref: 'https://example.org/a.json' }, 'example.org'],
    ['a pattern that looks around', { properties: { a: { pattern: '(?=x)y' } } }, 'look-around'],
    ['a pattern that refers back', { properties: { a: { pattern: '(a)\\1' } } }, '(a)\\1'],
    ['a broken pattern', { patternProperties: { '(': { type: 'null' } } }, '('],
    ['an asynchronous one', { $async: true }, '$async'],
    ['a list', [], 'keywords'],
    ['a text', 'type: object', 'keywords'],
    ['nothing', null, 'keywords'],
  ])('is refused with a sentence: %s', (_, schema, hint) => {
    const { code, message } = refusal(schema);
    expect(code).toBe('bad-input');
    expect(message).toContain(hint);
    expect(message).toMatch(/\.$/);
  });

  it('is refused when it is nested without end', () => {
    let schema: object = { type: 'string' };
    for (let depth = 0; depth < 20_000; depth++) schema = { not: schema };
    expect(refusal(schema).code).toBe('bad-input');
  });
});

describe('a hostile schema or record', () => {
  const bomb = `${'a'.repeat(50_000)}!`;

  it.each(['^(a+)+$', '^(a|aa)+$', '(a*)*b', '^(\\w+\\s?)*$', '(.*a){12}$'])('is done in time: %s', (pattern) => {
    const check = compileSchema({
      properties: { text: { pattern } },
      patternProperties: { [pattern]: { type: ['string', 'number'] } },
    });
    const start = process.cpuUsage();
    const { errorCount } = check({ text: bomb, [bomb]: 1 });
    const { user, system } = process.cpuUsage(start);
    expect(errorCount).toBe(1);
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  it.each(
    'date time date-time duration uri uri-reference uri-template url email hostname ipv4 ipv6 uuid json-pointer byte'.split(
      ' ',
    ),
  )('is done in time by the format %s', (format) => {
    const check = compileSchema({ properties: { text: { format } } });
    const start = process.cpuUsage();
    for (const unit of ['a', 'a.', '-', '1:', '@a', '{a}', '%41', '/~1', 'P1D', '1'])
      check({ text: `${unit.repeat(10_000 / unit.length)}!` });
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  it('has patterns that read as they do everywhere else', () => {
    const matches = (pattern: string, text: string) =>
      compileSchema({ properties: { a: { pattern } } })({ a: text }).isValid;
    expect(matches('b', 'abc')).toBe(true);
    expect(matches('^b', 'abc')).toBe(false);
    expect(matches('^\\u00e4\\/\\d{2}$', 'ä/42')).toBe(true);
    expect(matches('^(?<year>\\d{4})-\\d\\d$', '2024-05')).toBe(true);
    expect(matches('^a$', 'a\n')).toBe(false);
  });
});
