import fc from 'fast-check';
import { isValid } from 'iban';
import { describe, expect, it } from 'vitest';
import { holdsForAnyText } from '#test/tools/any-text.ts';
import { lookWith } from '#test/tools/look-with.ts';
import { registry, sepa } from '#tools/iban/registry.ts';
import { ibanTool } from '#tools/iban/tool.ts';
import { examples } from './examples.ts';

const look = lookWith(ibanTool);
const rowOf = (value: string) => look(value).row;

describe('the IBAN tool', () => {
  it('fills every column of a valid number', () => {
    const { row, key } = look(' gb29 nwbk 6016-1331-9268-19 ');
    expect(key).toBe('GB29NWBK60161331926819');
    expect(row).toEqual({
      iban: ' gb29 nwbk 6016-1331-9268-19 ',
      verdict: 'valid',
      is_valid: 'true',
      error_code: '',
      error_message: '',
      electronic_format: 'GB29NWBK60161331926819',
      print_format: 'GB29 NWBK 6016 1331 9268 19',
      country_code: 'GB',
      is_sepa: 'true',
      check_digits: '29',
      bban: 'NWBK60161331926819',
      bank_identifier: 'NWBK',
      branch_identifier: '601613',
      account_number: '31926819',
      national_check: 'not_available',
    });
  });

  it('has an example of every country', () => {
    expect(examples.map((text) => text.slice(0, 2))).toEqual([...registry.keys()]);
  });

  it.each(examples)('finds the registry’s example %s valid', (text) => {
    expect(rowOf(text)).toMatchObject({ verdict: 'valid', is_valid: 'true', electronic_format: text });
  });

  it.each([
    ['DE89370400440532013000', '37040044', '', '0532013000', 'not_available'],
    ['FR1420041010050500013M02606', '20041', '01005', '0500013M026', 'passed'],
    ['ES9121000418450200051332', '2100', '0418', '0200051332', 'passed'],
    ['IT60X0542811101000000123456', '05428', '11101', '000000123456', 'not_available'],
    ['NO9386011117947', '8601', '', '1117947', 'passed'],
    ['PL61109010140000071219812874', '109', '0101', '0000071219812874', 'passed'],
    ['CZ6508000000192000145399', '0800', '', '0000192000145399', 'passed'],
    ['MU17BOMM0101101030300200000MUR', 'BOMM01', '01', '101030300200', 'not_available'],
  ])('takes %s apart', (text, bank, branch, account, national) => {
    expect(rowOf(text)).toMatchObject({
      bank_identifier: bank,
      branch_identifier: branch,
      account_number: account,
      national_check: national,
    });
  });

  it.each([
    ['DE89 3704 0044 0532 0130 0!', 'BAD_CHARACTERS'],
    ['ДЕ89370400440532013000', 'BAD_CHARACTERS'],
    ['US12345678901234', 'UNKNOWN_COUNTRY'],
    ['89370400440532013000', 'UNKNOWN_COUNTRY'],
    ['DE', 'WRONG_LENGTH'],
    ['DE8937040044053201300', 'WRONG_LENGTH'],
    ['DE893704004405320130000', 'WRONG_LENGTH'],
    ['DE8937040044053201300A', 'BAD_STRUCTURE'],
    ['DEX937040044053201300A', 'BAD_STRUCTURE'],
    ['GB29NWB160161331926819', 'BAD_STRUCTURE'],
    ['DE88370400440532013000', 'CHECKSUM_FAILED'],
    ['DE89370400440532013001', 'CHECKSUM_FAILED'],
    ['GB29NWBK60161331926891', 'CHECKSUM_FAILED'],
  ])('refuses %s with %s', (text, code) => {
    expect(rowOf(text)).toMatchObject({ verdict: 'invalid', is_valid: 'false', error_code: code, national_check: '' });
  });

  it.each(['JO', 'GE'])('wants letters where a bank of %s has letters, whatever the check digits', (country) => {
    const rest = country === 'JO' ? '1BJO0010000000000131000302' : '1B0000000101904917';
    const fitting = Array.from({ length: 97 }, (_, n) => `${country}${String(n + 2).padStart(2, '0')}${rest}`);
    for (const text of fitting) expect(rowOf(text)['error_code']).toBe('BAD_STRUCTURE');
  });

  it('tells when only the check of the country fails', () => {
    const { row, failure } = lookWith(ibanTool, { count_invalid_as_error: true })('NO6686011117948');
    expect(row).toMatchObject({ verdict: 'risky', is_valid: 'true', error_code: 'NATIONAL_CHECK_FAILED' });
    expect(row['national_check']).toBe('failed');
    expect(failure).toBeUndefined();
  });

  it('reads what people write around the number', () => {
    for (const text of [
      'IBAN: DE89 3704 0044 0532 0130 00',
      'iban de89370400440532013000',
      'DE89.3704.0044.0532.0130.00',
    ])
      expect(look(text).key).toBe('DE89370400440532013000');
  });

  it('names only countries of the registry as members of SEPA', () => {
    expect([...sepa].filter((code) => !registry.has(code))).toEqual([]);
    expect(rowOf('AE070331234567890123456')['is_sepa']).toBe('false');
  });

  it('lets only what could be an IBAN into a list', () => {
    expect(ibanTool.check('DE89 3704 0044 0532 0130 00')).toBeUndefined();
    for (const line of ['name', '12\u0001', '1'.repeat(65)]) expect(ibanTool.check(line)).toBeDefined();
  });
});

describe('an example with other digits', () => {
  const elsewhere = new Set(['BI', 'DJ', 'FK', 'HN', 'LY', 'MN', 'NI', 'OM', 'RU', 'SD', 'SO', 'YE']);
  const known = examples.filter((text) => !elsewhere.has(text.slice(0, 2)));
  const changed = fc
    .tuple(fc.constantFrom(...known), fc.array(fc.tuple(fc.nat(33), fc.nat(9)), { minLength: 1, maxLength: 3 }))
    .map(([text, changes]) => {
      const letters = [...text];
      for (const [at, digit] of changes) if (/\d/.test(letters[at] ?? '')) letters[at] = String(digit);
      return letters.join('');
    });

  it('is valid when the library “iban” says so', () => {
    fc.assert(
      fc.property(changed, (text) => {
        expect([text, rowOf(text)['is_valid']]).toEqual([text, String(isValid(text))]);
      }),
      { numRuns: 5000 },
    );
  });
});

const near = fc
  .tuple(fc.constantFrom(...examples), fc.nat(35), fc.constantFrom(...'0A9 -.z!ß\u00a0'.split('')))
  .map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at + 1));
holdsForAnyText(ibanTool, near);
