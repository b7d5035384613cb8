import { describe, expect, it } from 'vitest';
import type { FieldType } from '#contract/interface.ts';
import { compileText, compileTruth } from '#flows/expression.ts';

const fields: { name: string; type: FieldType }[] = [
  { name: 'first', type: 'text' },
  { name: 'last name', type: 'text' },
  { name: 'amount', type: 'integer' },
  { name: 'price', type: 'decimal' },
  { name: 'active', type: 'boolean' },
];
const names = { fields, columns: ['First', '__proto__', 'zip'] };
const row = ['Anna', 'p', '00123'];
const values = ['anna', 'van der Berg', '12', '1.50', 'yes'];

const textOf = (source: string, given = values) => compileText(source, names, 'the field “x”')(given, row);

describe('an expression', () => {
  it.each([
    ['first + "!"', 'anna!'],
    ['first.upper()', 'ANNA'],
    ['field["last name"].title()', 'Van Der Berg'],
    ['input["zip"]', '00123'],
    ['input.zip', '00123'],
    ['input["__proto__"]', 'p'],
    ['amount + 1', '13'],
    ['amount * 9007199254740993', '108086391056891916'],
    ['price * 2.0', '3'],
    ['active ? "on" : "off"', 'on'],
    ['"  a   b ".squeeze()', 'a b'],
    ['"+49 (30) 12".digits()', '493012'],
    ['"7".padLeft(3, "0")', '007'],
    ['"Müßig é".plain()', 'Mußig e'],
    ['coalesce("", first)', 'anna'],
    ['number("12") + 1', '13'],
    ['"a,b".split(",").map(x, x.upper()).join(";")', 'A;B'],
    ['[1, "a", true]', '[1,"a",true]'],
    ['{"a": 1}', '{"a":1}'],
    ['null', ''],
    ['round(2.345, 2)', '2.35'],
    ['1.0 / 3000000000.0', '0.00000000033333333333'],
  ])('%s gives “%s”', (source, text) => {
    expect(textOf(source)).toBe(text);
  });

  it('sees nothing of an empty number, and of a value that is none', () => {
    expect(textOf('amount == null ? "none" : "some"', ['', '', '', '', ''])).toBe('none');
    expect(textOf('price == null ? "none" : "some"', ['', '', '', 'much', ''])).toBe('none');
  });

  it.each([
    ['nobody', /Unknown variable: nobody/],
    ['first +', /the field “x” cannot be understood/],
    ['first * 2', /no such overload/],
    ['constructor', /cannot be understood/],
    ['first.constructor', /cannot be understood/],
    [`${'('.repeat(300)}1${')'.repeat(300)}`, /cannot be understood/],
  ])('that makes no sense is refused before any record is read: %s', (source, sentence) => {
    expect(() => textOf(source)).toThrow(sentence);
  });

  it('cannot reach anything but its values', () => {
    expect(() => textOf('input["constructor"]')).toThrow(/No such key/);
    expect(() => textOf('input["toString"]')).toThrow(/No such key/);
  });

  it('cannot fill the memory', () => {
    expect(() => textOf('"aaaaaaaaaa".replace("a", "x".padLeft(1000000, "x"))')).toThrow(/more than/);
    expect(textOf('"a".padLeft(99999999999, "b")')).toHaveLength(1_000_000);
  });
});

describe('a rule', () => {
  it('is true or false', () => {
    const truth = (source: string) => compileTruth(source, names, 'a rule')(values, row);
    expect(truth('amount > 10')).toBe(true);
    expect(truth('first.startsWith("b")')).toBe(false);
    expect(() => truth('first')).toThrow(/has to be true or false/);
  });
});
