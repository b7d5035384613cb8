import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsForAnyText } from '#test/tools/any-text.ts';
import { analyzeWith, lookWith } from '#test/tools/look-with.ts';
import { isLuhn } from '#tools/card/luhn.ts';
import { cardTool } from '#tools/card/tool.ts';

const look = lookWith(cardTool);
const rowOf = (value: string) => look(value).row;

/** The test numbers that payment services publish. */
const published = [
  ['4111111111111111', 'visa'],
  ['4012888888881881', 'visa'],
  ['4242424242424242', 'visa'],
  ['4222222222222', 'visa'],
  ['4000056655665556', 'visa'],
  ['5555555555554444', 'mastercard'],
  ['5105105105105100', 'mastercard'],
  ['2223003122003222', 'mastercard'],
  ['5200828282828210', 'mastercard'],
  ['378282246310005', 'american_express'],
  ['371449635398431', 'american_express'],
  ['378734493671000', 'american_express'],
  ['6011111111111117', 'discover'],
  ['6011000990139424', 'discover'],
  ['30569309025904', 'diners_club'],
  ['38520000023237', 'diners_club'],
  ['3056930009020004', 'diners_club'],
  ['36227206271667', 'diners_club'],
  ['3530111333300000', 'jcb'],
  ['3566002020360505', 'jcb'],
  ['6200000000000005', 'unionpay'],
  ['6759649826438453', 'maestro'],
] as const;

describe('the card tool', () => {
  it('fills every column of a valid number', () => {
    expect(rowOf(' 4111 1111-1111 1111 ')).toEqual({
      card_number_masked: '411111******1111',
      verdict: 'valid',
      is_valid: 'true',
      luhn_valid: 'true',
      length_ok: 'true',
      card_brand: 'visa',
      error_code: '',
      error_message: '',
      digits: '16',
    });
  });

  it.each(published)('finds %s valid, of brand %s', (digits, brand) => {
    expect(rowOf(digits)).toMatchObject({ verdict: 'valid', is_valid: 'true', card_brand: brand, length_ok: 'true' });
  });

  it.each(published)('finds %s invalid once a digit is wrong', (digits) => {
    for (let at = 0; at < digits.length; at++) {
      const other = (Number(digits[at]) + 1) % 10;
      const text = digits.slice(0, at) + other + digits.slice(at + 1);
      expect(rowOf(text)).toMatchObject({ verdict: 'invalid', error_code: 'CHECKSUM_FAILED', luhn_valid: 'false' });
    }
  });

  it.each([
    ['4111111111111111 x', 'BAD_CHARACTERS'],
    ['4111 1111 1111 1111 / 12/26', 'BAD_CHARACTERS'],
    ['79927398713', 'WRONG_LENGTH'],
    ['41111111111111111111', 'WRONG_LENGTH'],
    ['4.11111E+15', 'SPREADSHEET_NUMBER'],
    ['4,1111111E15', 'SPREADSHEET_NUMBER'],
  ])('refuses %s with %s', (text, code) => {
    expect(rowOf(text)).toMatchObject({ verdict: 'invalid', is_valid: 'false', error_code: code });
  });

  it('is careful with numbers of unknown brands and lengths', () => {
    expect(rowOf('0000000000000000')).toMatchObject({
      verdict: 'risky',
      is_valid: 'true',
      error_code: 'UNKNOWN_BRAND',
    });
    expect(rowOf('41111111111112')).toMatchObject({ verdict: 'invalid', length_ok: 'false' });
    expect(rowOf('41111111111114')).toMatchObject({ verdict: 'risky', error_code: 'LENGTH_OF_NO_CARD' });
  });

  it.each([
    ['4222222222222', '4222*****2222'],
    ['30569309025904', '30569*****5904'],
    ['378282246310005', '378282*****0005'],
    ['４１１１１１１１１１１１１１１１', '411111******1111'],
    ["'4111111111111111", '411111******1111'],
    ['4111111111111111 x', '**************** x'],
    ['41111111111111111111', '********************'],
    ['٤١١١', '****'],
  ])('shows %s as %s', (text, shown) => {
    expect(rowOf(text)['card_number_masked']).toBe(shown);
  });

  it('gives one number the same key however it is written', () => {
    expect(look('4111-1111-1111-1111').key).toBe(look(' 4111111111111111').key);
  });

  it('lets no line fail that could hold a card number', () => {
    for (const line of ['4111111111111111', '4111 1111 1111 1111 x\u0001', `${'1'.repeat(2000)}`])
      expect(cardTool.check(line)).toBeUndefined();
    expect(cardTool.check('1234567')).toBeDefined();
  });
});

describe('a card number', () => {
  const digits = fc.array(fc.nat(9), { minLength: 12, maxLength: 19 });
  const surrounding = fc.constantFrom('', ' ', 'PAN ', '\u0000', '\ufffd', 'x'.repeat(1000));
  const separators = fc.constantFrom('', ' ', '-', '.', '\u00a0');
  const analyze = analyzeWith(cardTool);

  it('never shows more than ten of its digits, and never leaves fewer than five hidden', () => {
    fc.assert(
      fc.property(digits, separators, surrounding, surrounding, (numbers, separator, before, after) => {
        const text = before + numbers.join(separator) + after;
        const { values, failure } = analyze(text, [text]);
        const shown = values.filter((_, at) => at !== cardTool.columns.indexOf('digits'));
        for (const each of [...shown, failure?.message ?? '']) {
          const kept = each.replace('12 to 19', '').replace('1,000', '').replace('UTF-8', '').replace(/\D/g, '').length;
          expect(kept).toBeLessThanOrEqual(Math.min(10, numbers.length - 5));
          expect(each.replace(/\D/g, '')).not.toContain(numbers.join(''));
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('is found wrong after any single wrong digit and most swaps', () => {
    fc.assert(
      fc.property(digits, fc.nat(18), fc.integer({ min: 1, max: 9 }), (numbers, place, change) => {
        const at = place % numbers.length;
        const other = numbers.map((digit, index) => (index === at ? (digit + change) % 10 : digit));
        expect(isLuhn(numbers.join('')) && isLuhn(other.join(''))).toBe(false);
      }),
    );
  });
});

const near = fc
  .tuple(fc.constantFrom(...published), fc.nat(18), fc.constantFrom(...'0A9 -.+*ß٣'.split('')))
  .map(([[text], at, sign]) => text.slice(0, at) + sign + text.slice(at + 1));
holdsForAnyText(cardTool, near);
