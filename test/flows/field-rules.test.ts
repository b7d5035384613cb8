import { describe, expect, it } from 'vitest';
import { fieldSchema } from '#contract/interface.ts';
import { compileField } from '#flows/field-rules.ts';

const ruleOf = (field: object) => compileField(fieldSchema.parse({ name: 'value', ...field }));
const codeOf = (field: object, text: string) => ruleOf(field)(text)?.code;

describe('a field', () => {
  it('may be empty unless it is required', () => {
    expect(codeOf({ type: 'integer', min: '5' }, '')).toBeUndefined();
    expect(codeOf({ required: true }, '')).toBe('REQUIRED');
  });

  it.each([
    ['integer', ['0', '-7', '+12', '00123', '9'.repeat(40)], ['1.0', '1e3', '0x10', ' 1', 'eins', '١']],
    ['decimal', ['1', '-1.50', '.5', '1e3', '12345678901234567890.123'], ['1,5', '1.2.3', 'NaN', 'Infinity', '--1']],
    ['boolean', ['true', 'FALSE', 'yes', 'No', '1', '0'], ['ja', '2', 'wahr', 't']],
    ['date', ['2024-02-29', '1999-12-31T23:59:59Z'], ['2023-02-29', '2024-13-01', '31.12.1999', '2024-1-1']],
  ])('of type %s takes what is one, and nothing else', (type, good, bad) => {
    for (const text of good) expect([text, codeOf({ type }, text)]).toEqual([text, undefined]);
    for (const text of bad) expect([text, codeOf({ type }, text)]).toEqual([text, 'WRONG_TYPE']);
  });

  it('has to match its pattern as a whole', () => {
    expect(codeOf({ pattern: '[A-Z]{2}\\d+' }, 'AB12')).toBeUndefined();
    expect(codeOf({ pattern: '[A-Z]{2}\\d+' }, 'xAB12')).toBe('PATTERN');
    expect(codeOf({ pattern: 'a|b' }, 'ab')).toBe('PATTERN');
  });

  it('answers at once where a pattern would make others think for years', () => {
    expect(codeOf({ pattern: '^(a+)+$' }, `${'a'.repeat(50_000)}!`)).toBe('PATTERN');
  });

  it('compares numbers of any length as numbers, dates as dates, and counts the characters of texts', () => {
    expect(codeOf({ type: 'integer', min: '10' }, '9')).toBe('TOO_SMALL');
    expect(codeOf({ type: 'integer', max: '9007199254740993' }, '9007199254740994')).toBe('TOO_LARGE');
    expect(codeOf({ type: 'decimal', min: '0', max: '1' }, '1.5')).toBe('TOO_LARGE');
    expect(codeOf({ type: 'date', min: '2020-01-01' }, '2019-12-31')).toBe('TOO_SMALL');
    expect(codeOf({ max: '2' }, '👩‍🚀')).toBe('TOO_LARGE');
    expect(codeOf({ max: '2' }, '👍👍')).toBeUndefined();
  });

  it('is one of its values, exactly', () => {
    expect(codeOf({ oneOf: ['new', 'old'] }, 'new')).toBeUndefined();
    expect(codeOf({ oneOf: ['new', 'old'] }, 'New')).toBe('NOT_IN_LIST');
  });

  it('says what is wrong with the name of the field, and only the beginning of a long value', () => {
    const { message } = ruleOf({ type: 'integer' })(`x${'y'.repeat(500)}`) ?? { message: '' };
    expect(message).toContain('“value”');
    expect(message.length).toBeLessThan(150);
  });

  it.each([
    [{ pattern: '(' }, /pattern of “value”/],
    [{ pattern: '(?=a)' }, /look-around/],
    [{ type: 'integer', min: 'ten' }, /limit “ten” of “value”/],
  ])('is refused with rules that make no sense: %j', (field, sentence) => {
    expect(() => ruleOf(field)).toThrow(sentence);
  });
});
