import { describe, expect, it } from 'vitest';
import { repairsSchema } from '#contract/repair.ts';
import { commonOf, compileRepairs, familyOf } from '#flows/repair.ts';

const columns = ['id', 'Mail', 'zip'];
const row = ['1', ' Anna@Exmaple.com ', '123'];
const mended = (repairs: object[], record = 1, family = '') =>
  compileRepairs(repairsSchema.parse(repairs), columns)(record, family, row);
const mail = (change: object, more = {}) => mended([{ column: 'mail', change, ...more }])[1];

describe('a repair', () => {
  it.each([
    [{ kind: 'set', value: 'x' }, 'x'],
    [{ kind: 'trim' }, 'Anna@Exmaple.com'],
    [{ kind: 'lower' }, ' anna@exmaple.com '],
    [{ kind: 'upper' }, ' ANNA@EXMAPLE.COM '],
    [{ kind: 'replace', find: 'Exmaple', by: 'Example' }, ' Anna@Example.com '],
    [{ kind: 'replace', find: '@', by: '$&' }, ' Anna$&Exmaple.com '],
    [{ kind: 'replace', find: '(?i)^\\s*(\\w+)@.*', by: '$1', pattern: true }, 'Anna'],
    [{ kind: 'map', values: { ' Anna@Exmaple.com ': 'a@b.c' } }, 'a@b.c'],
    [{ kind: 'map', values: { other: 'a@b.c' } }, ' Anna@Exmaple.com '],
    [{ kind: 'compute', expression: 'Mail.trim().lower()' }, 'anna@exmaple.com'],
    [{ kind: 'compute', expression: 'id + "@" + zip' }, '1@123'],
    [{ kind: 'compute', expression: 'string(1 / (size(id) - 1))' }, ' Anna@Exmaple.com '],
  ])('%j makes “%s” of the value', (change, text) => {
    expect(mail(change)).toBe(text);
  });

  it('holds for a family, for some records, or for all that failed', () => {
    const change = { kind: 'set', value: 'x' };
    expect(mended([{ column: 'zip', change, family: 'a' }], 1, 'b')).toBe(row);
    expect(mended([{ column: 'zip', change, family: 'a' }], 1, 'a')[2]).toBe('x');
    expect(mended([{ column: 'zip', change, records: [2] }])).toBe(row);
    expect(mended([{ column: 'zip', change, records: [1, 2] }])[2]).toBe('x');
  });

  it('sees what those before it made, and leaves the row of the batch alone', () => {
    const both = [
      { column: 'Mail', change: { kind: 'trim' } },
      { column: 'Mail', change: { kind: 'compute', expression: 'Mail + "|" + field["zip"]' } },
    ];
    expect(mended(both)[1]).toBe('Anna@Exmaple.com|123');
    expect(row[1]).toBe(' Anna@Exmaple.com ');
  });

  it.each([
    [{ column: 'phone', change: { kind: 'trim' } }, /no column “phone”/],
    [{ column: 'zip', change: { kind: 'replace', find: '(', by: '', pattern: true } }, /pattern “\(”/],
    [{ column: 'zip', change: { kind: 'compute', expression: 'nobody' } }, /Unknown variable/],
  ])('that makes no sense is refused: %j', (repair, sentence) => {
    expect(() => mended([repair])).toThrow(sentence);
  });
});

describe('failures', () => {
  it('are of one family when only their values differ', () => {
    const failure = { stage: 'validate', code: 'PATTERN', field: 'zip' };
    const one = familyOf({ ...failure, message: '“zip” does not have its form: “1”.' });
    expect(familyOf({ ...failure, message: '“zip” does not have its form: “x “y” z”.' })).toBe(one);
    expect(familyOf({ ...failure, field: 'id', message: '“id” does not have its form: “1”.' })).not.toBe(one);
    expect(commonOf('Waits 12 times for line 3.')).toBe('Waits # times for line #.');
  });
});
