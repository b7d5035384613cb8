import { describe, expect, it } from 'vitest';
import { messages } from '#tools/phone/codes.ts';
import { analyse } from './analysis.ts';

const cases: readonly [code: string, text: string, country: string, verdict: string, possibility: string][] = [
  ['EMPTY_INPUT', ' \u00a0 ', 'DE', 'invalid', ''],
  ['TOO_LONG_INPUT', '1'.repeat(1001), 'DE', 'invalid', ''],
  ['BAD_ENCODING', '030 12\ufffd456', 'DE', 'invalid', ''],
  ['BAD_ENCODING', '030 12\ud83d3456', 'DE', 'invalid', ''],
  ['NOT_A_NUMBER', 'nobody', 'DE', 'invalid', ''],
  ['NOT_A_NUMBER', '+49 30 +49 40 1234', 'DE', 'invalid', ''],
  ['INVALID_COUNTRY_CODE', '030 123456', '', 'invalid', 'invalid_country_code'],
  ['INVALID_COUNTRY_CODE', '+210 3456 56789', 'DE', 'invalid', 'invalid_country_code'],
  ['TOO_SHORT_AFTER_IDD', '0049', 'DE', 'invalid', 'too_short'],
  ['TOO_SHORT_NSN', '+493', 'DE', 'invalid', 'too_short'],
  ['TOO_LONG', '+49 30 123456789012345678', 'DE', 'invalid', 'too_long'],
  ['TOO_LONG', '+1 201 555 01234', '', 'invalid', 'too_long'],
  ['TOO_LONG', `+49 ${'1'.repeat(250)}`, '', 'invalid', 'too_long'],
  ['TOO_SHORT', '+1 20155', '', 'invalid', 'too_short'],
  ['INVALID_LENGTH', '+685 1234 5678', '', 'invalid', 'invalid_length'],
  ['INVALID_NUMBER', '+1 204 000 0000', '', 'possible', 'is_possible'],
  ['SPREADSHEET_NUMBER', '4.15555E+09', 'US', 'invalid', ''],
  ['SHORT_CODE', '112', '', 'invalid', 'invalid_country_code'],
  ['SHORT_CODE', '911', '', 'invalid', 'invalid_country_code'],
  ['SHORT_CODE', '112', 'FR', 'invalid', 'too_short'],
  ['SHORT_CODE', '000', 'AU', 'invalid', 'too_short'],
  ['SHORT_CODE', '911', 'US', 'invalid', 'too_short'],
];

describe('the code of a number', () => {
  it.each(cases)('is %s', (code, text, country, verdict, possibility) => {
    const { row } = analyse(text, { default_country: country });
    expect(row).toMatchObject({ error_code: code, verdict, possibility, is_valid: 'false' });
    expect(row['score']).toBe(verdict === 'possible' ? '40' : '0');
    expect(row['error_message']).toBe(Reflect.get(messages, code));
  });

  it('exists for every sentence', () => {
    expect(new Set(cases.map(([code]) => code))).toEqual(new Set(Object.keys(messages)));
  });
});

describe('a record', () => {
  it.each(['EMPTY_INPUT', 'TOO_LONG_INPUT', 'BAD_ENCODING', 'INVALID_NUMBER'])('fails with %s', (code) => {
    const [, text = '', country = ''] = cases.find(([name]) => name === code) ?? [];
    const { failure } = analyse(text, { default_country: country });
    expect(failure).toEqual({ state: 'FailedValidation', code, message: Reflect.get(messages, code) });
  });

  it('is a result, not a failure, with any other code', () => {
    const failing = ['EMPTY_INPUT', 'TOO_LONG_INPUT', 'BAD_ENCODING', 'INVALID_NUMBER'];
    for (const [code, text, country] of cases.filter(([name]) => !failing.includes(name)))
      expect([code, analyse(text, { default_country: country }).failure]).toEqual([code, undefined]);
  });

  it('does not fail with a number that is not assigned when that shall be no error', () => {
    const { failure, row } = analyse('12040000000', { default_country: 'US', count_invalid_as_error: false });
    expect(failure).toBeUndefined();
    expect(row).toMatchObject({ error_code: 'INVALID_NUMBER', verdict: 'possible', score: '40' });
  });

  it('fails with the eleven digits that look like a number and are none', () => {
    expect(analyse('12040000000', { default_country: 'US' }).failure?.code).toBe('INVALID_NUMBER');
  });
});
