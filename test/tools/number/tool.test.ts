import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsForAnyText } from '#test/tools/any-text.ts';
import { lookWith } from '#test/tools/look-with.ts';
import { numberTool } from '#tools/number/tool.ts';

const look = lookWith(numberTool);
const rowOf = (value: string) => look(value).row;
const dot = lookWith(numberTool, { decimal_sign: 'dot' });
const comma = lookWith(numberTool, { decimal_sign: 'comma' });

describe('the number tool', () => {
  it('fills every column', () => {
    expect(look(' (1.234,50 €) ')).toEqual({
      key: '-1234.5EUR',
      failure: undefined,
      row: {
        number_input: ' (1.234,50 €) ',
        verdict: 'valid',
        value: '-1234.50',
        is_valid: 'true',
        currency: 'EUR',
        is_percent: 'false',
        detected_locale: 'de-DE',
        error_code: '',
        error_message: '',
      },
    });
  });

  it.each([
    ['0', '0', ''],
    ['007', '7', ''],
    ['-0', '0', ''],
    ['1234', '1234', ''],
    ['-12.5', '-12.5', 'en-US'],
    ['0.125', '0.125', 'en-US'],
    ['0,125', '0.125', 'de-DE'],
    ['.5', '0.5', 'en-US'],
    ['5.', '5', 'en-US'],
    ['1,5', '1.5', 'de-DE'],
    ['1234,567', '1234.567', 'de-DE'],
    ['1,234.50', '1234.50', 'en-US'],
    ['1.234,50', '1234.50', 'de-DE'],
    ['1 234,50', '1234.50', 'fr-FR'],
    ['1\u202f234\u202f567,8', '1234567.8', 'fr-FR'],
    ['1\u00a0234', '1234', 'fr-FR'],
    ["1'234.50", '1234.50', 'de-CH'],
    ['1’234’567', '1234567', 'de-CH'],
    ['1,234,567', '1234567', 'en-US'],
    ['1.234.567', '1234567', 'de-DE'],
    ['12,34,567', '1234567', 'en-IN'],
    ['1,23,45,678.90', '12345678.90', 'en-IN'],
    ['١٬٢٣٤٫٥', '1234.5', 'ar-EG'],
    ['۱۲۳۴', '1234', ''],
    ['१२,३४,५६७', '1234567', 'en-IN'],
    ['１，２３４．５', '1234.5', 'en-US'],
    ['\u22125', '-5', ''],
    ['5-', '-5', ''],
    ['+5', '5', ''],
    ['(1,234.50)', '-1234.50', 'en-US'],
    ['1e3', '1000', ''],
    ['-5E-3', '-0.005', ''],
    ['1.5e3', '1500', 'en-US'],
    ['1,234e2', '123.4', 'de-DE'],
    ['4.15555E+09', '4155550000', 'en-US'],
    ["'42", '42', ''],
    ['123456789012345678901234567890.12', '123456789012345678901234567890.12', 'en-US'],
    ['9007199254740993', '9007199254740993', ''],
    ['0.1000000000000000055511151231257827', '0.1000000000000000055511151231257827', 'en-US'],
  ])('reads %j as %s', (text, value, region) => {
    expect(rowOf(text)).toMatchObject({ value, detected_locale: region, is_valid: 'true', error_code: '' });
  });

  it.each([
    ['$1,234', '1234', 'USD'],
    ['-$5.00', '-5.00', 'USD'],
    ['$-5.00', '-5.00', 'USD'],
    ['US$ 12', '12', 'USD'],
    ['$ (1,234.50)', '-1234.50', 'USD'],
    ['($5.00)', '-5.00', 'USD'],
    ['(5,00) €', '-5.00', 'EUR'],
    ['R$ 1.234', '1234', 'BRL'],
    ['1 234,50 zł', '1234.50', 'PLN'],
    ['CHF 1’234.50', '1234.50', 'CHF'],
    ['1.234,50 EUR', '1234.50', 'EUR'],
    ['eur 5', '5', 'EUR'],
    ['£1,234', '1234', 'GBP'],
    ['£1.234', '1.234', 'GBP'],
    ['₹ 12,34,567.00', '1234567.00', 'INR'],
    ['100 kr', '100', ''],
    ['¥1,000', '1000', 'JPY'],
    ['Fr. 20', '20', 'CHF'],
  ])('reads %s as %s of %s', (text, value, currency) => {
    expect(rowOf(text)).toMatchObject({ value, currency, is_percent: 'false', error_code: '' });
  });

  it.each(['12%', '12 %', '%12', '12٪', '１２％'])('reads %s as twelve percent', (text) => {
    expect(rowOf(text)).toMatchObject({ value: '12', is_percent: 'true', currency: '' });
  });

  it.each([
    ['1,234', 'AMBIGUOUS_NUMBER', '1234', '1.234'],
    ['1.234', 'AMBIGUOUS_NUMBER', '1.234', '1234'],
    ['€1.234', 'AMBIGUOUS_NUMBER', '1.234', '1234'],
    ['12,345', 'AMBIGUOUS_NUMBER', '12345', '12.345'],
    ['1,23', '1.23', 'BAD_GROUPING', '1.23'],
    ['1,234.5', '1234.5', '1234.5', 'BAD_GROUPING'],
    ['1 234', '1234', '1234', '1234'],
  ])('reads %s by itself, with a dot, with a comma as %s, %s, %s', (text, alone, withDot, withComma) => {
    const answers = [look, dot, comma].map((each) => each(text).row['value'] || each(text).row['error_code']);
    expect(answers).toEqual([alone, withDot, withComma]);
  });

  it.each([
    ['1,2,3', 'BAD_GROUPING'],
    ['1.2.3', 'BAD_GROUPING'],
    ['1,234,56', 'BAD_GROUPING'],
    ['1,2345,678', 'BAD_GROUPING'],
    ['1.234,567.8', 'BAD_GROUPING'],
    ['1,234.567,8', 'BAD_GROUPING'],
    ['12 34', 'BAD_GROUPING'],
    ['1234 567', 'BAD_GROUPING'],
    ['0x1F', 'NOT_A_NUMBER'],
    ['NaN', 'NOT_A_NUMBER'],
    ['Infinity', 'NOT_A_NUMBER'],
    ['1/2', 'NOT_A_NUMBER'],
    ['½', 'NOT_A_NUMBER'],
    ['10²', 'NOT_A_NUMBER'],
    ['12 apples', 'NOT_A_NUMBER'],
    ['5k', 'NOT_A_NUMBER'],
    ['--5', 'NOT_A_NUMBER'],
    ['-5-', 'NOT_A_NUMBER'],
    ['(-5)', 'NOT_A_NUMBER'],
    ['-(5)', 'NOT_A_NUMBER'],
    ['((5))', 'NOT_A_NUMBER'],
    ['(5', 'NOT_A_NUMBER'],
    ['()', 'NOT_A_NUMBER'],
    ['$5 USD', 'NOT_A_NUMBER'],
    ['$5%', 'NOT_A_NUMBER'],
    ['1..2', 'NOT_A_NUMBER'],
    ['.', 'NOT_A_NUMBER'],
    ['$', 'NOT_A_NUMBER'],
    ['e5', 'NOT_A_NUMBER'],
    ['1e', 'NOT_A_NUMBER'],
    ['1_000', 'NOT_A_NUMBER'],
    ['192.168.0.1', 'BAD_GROUPING'],
    ['1e1001', 'OUT_OF_RANGE'],
  ])('refuses %j with %s', (text, code) => {
    expect(rowOf(text)).toMatchObject({ verdict: 'invalid', is_valid: 'false', error_code: code, value: '' });
  });

  it('gives equal numbers the same key, and others another', () => {
    expect(new Set(['1,234.50', '1234.5', '1.234,500', '12345e-1'].map((text) => look(text).key)).size).toBe(1);
    expect(look('12%').key).not.toBe(look('12').key);
    expect(look('$12').key).not.toBe(look('12').key);
  });

  it('lets only what could be a number into a list', () => {
    expect(numberTool.check('(٢٩)')).toBeUndefined();
    for (const line of ['none', '1\u0001', '1'.repeat(201)]) expect(numberTool.check(line)).toBeDefined();
  });
});

const near = fc
  .array(fc.constantFrom(..."0 1 23 456 789 , . ' - + ( ) % $ € zł EUR e E5 \u00a0 \u2212 ٣ ٫ ٬".split(' '), ' '), {
    maxLength: 9,
  })
  .map((parts) => parts.join(''));
holdsForAnyText(numberTool, near);

describe('a number that another program wrote', () => {
  const digits = (least: number, most: number) =>
    fc.array(fc.nat(9), { minLength: least, maxLength: most }).map((list) => list.join(''));
  /** Seven digits and more, so that the groups tell themselves apart from decimals. */
  const amounts = fc.tuple(fc.constantFrom('', '-'), fc.integer({ min: 1, max: 9 }), digits(6, 30), digits(2, 2));

  it.each(['en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'pt-BR', 'sv-SE', 'ru-RU', 'pl-PL', 'ar-EG', 'fa-IR', 'hi-IN'])(
    'in the manner of %s comes back digit by digit',
    (region) => {
      const format = new Intl.NumberFormat(region, { minimumFractionDigits: 2 });
      fc.assert(
        fc.property(amounts, ([sign, first, rest, decimals]) => {
          const value = `${sign}${first}${rest}.${decimals}` as `${number}`;
          expect(rowOf(format.format(value))).toMatchObject({ value, error_code: '' });
        }),
      );
    },
  );
});
