import { describe, expect, it } from 'vitest';
import { interfaceSchema } from '#contract/interface.ts';
import { compileMapping } from '#flows/mapping.ts';

const columns = ['Name', 'E-Mail', 'tags', 'zip'];
const mapping = (fields: object[], more = {}) =>
  compileMapping(interfaceSchema.parse({ name: 'People', fields, ...more }), columns);
const row = ['Anna', 'anna@example.com', '[{"name":"a","n":12345678901234567890},"b"]', '00123'];

describe('the fields of a record', () => {
  it('come from columns, constants and expressions, with defaults for what is empty', () => {
    const { fields, map } = mapping([
      { name: 'name', source: 'Name' },
      { name: 'mail', source: 'E-Mail' },
      { name: 'origin', constant: 'import' },
      { name: 'greeting', expression: '"Dear " + name' },
      { name: 'country', source: 'missing', default: 'DE' },
    ]);
    expect(fields.map(({ name }) => name)).toEqual(['name', 'mail', 'origin', 'greeting', 'country']);
    expect(map(row)).toEqual(['Anna', 'anna@example.com', 'import', 'Dear Anna', 'DE']);
  });

  it('keep every character of what they take', () => {
    const { map } = mapping([{ name: 'zip' }, { name: 'name', source: 'name' }]);
    expect(map(['=1+1\t“x”\r\n', '', '', ' 00123 '])).toEqual([' 00123 ', '=1+1\t“x”\r\n']);
  });

  it('are dates as yyyy-mm-dd, in whatever order the column has them', () => {
    const { map, problem } = mapping([{ name: 'born', source: 'zip', type: 'date', dates: 'mdy' }]);
    const born = (text: string) => map(['', '', '', text]);
    expect(born('2/3/1999')).toEqual(['1999-02-03']);
    expect(problem(born('2/3/1999'))).toBeUndefined();
    expect(problem(born('31/12/1999'))?.message).toBe('“born” is not a date with the month first: “31/12/1999”.');
    expect(problem(born('soon'))?.message).toBe('“born” is not a date with the month first: “soon”.');
  });

  it('may lie inside a column of JSON text', () => {
    const { map } = mapping([
      { name: 'first', source: 'tags[0].name' },
      { name: 'second', source: 'tags[1]' },
      { name: 'digits', source: 'tags[0].n' },
      { name: 'all', source: 'tags[0]' },
      { name: 'none', source: 'tags[9].name' },
    ]);
    expect(map(row)).toEqual(['a', 'b', '12345678901234567890', '{"name":"a","n":12345678901234567890}', '']);
    expect(map(['', '', 'not json', ''])).toEqual(['', '', '', '', '']);
  });

  it('leave other columns out, or take them along', () => {
    expect(mapping([{ name: 'name', source: 'Name' }]).map(row)).toEqual(['Anna']);
    const kept = mapping([{ name: 'name', source: 'Name' }], { keepOthers: true });
    expect(kept.fields.map(({ name }) => name)).toEqual(['name', 'E-Mail', 'tags', 'zip']);
    expect(kept.map(row)).toEqual(row);
  });

  it('say what is wrong, and with which field', () => {
    const { map, problem } = mapping([
      { name: 'name', source: 'Name', required: true },
      { name: 'zip', type: 'integer', max: '99' },
    ]);
    expect(problem(map(row))).toMatchObject({ field: 'zip', code: 'TOO_LARGE' });
    expect(problem(map(['', '', '', '1']))).toMatchObject({ field: 'name', code: 'REQUIRED' });
    expect(problem(map(['A', '', '', '1']))).toBeUndefined();
  });

  it('need their column when they are required', () => {
    expect(() => mapping([{ name: 'phone', required: true }])).toThrow(/needs a column “phone”/);
  });
});

describe('an interface', () => {
  it.each([
    [[{ name: 'a' }, { name: 'a' }], /two fields “a”/],
    [[{ name: 'a', source: 'x', constant: 'y' }], /more than one/],
    [[{ name: 'a', constant: 'y', unique: true }], /cannot be unique/],
  ])('that contradicts itself is refused: %j', (fields, sentence) => {
    expect(interfaceSchema.safeParse({ name: 'x', fields }).error?.message).toMatch(sentence);
  });
});
