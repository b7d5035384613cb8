import { describe, expect, it } from 'vitest';
import { isDamaged, tidyInput } from '#tools/phone/input.ts';
import { analyse } from './analysis.ts';

describe('what a spreadsheet did to a number', () => {
  it.each([
    ["'+49 30 123456", '+49 30 123456'],
    ['’030123456', '030123456'],
    ['4930123456.0', '4930123456'],
    ['+4930123456.00', '+4930123456'],
    ['4930123456,0', '4930123456'],
    ['4.930123456E+09', '4930123456'],
    ['4,930123456e9', '4930123456'],
    ['4.9301234560E+09', '4930123456'],
    ['030\t123456', '030 123456'],
  ])('is undone for %s', (value, text) => {
    expect(tidyInput(value)).toEqual({ text, reasons: ['input_repaired'] });
  });

  it.each(['4.15555E+09', '4,9E+12', '+4.9e12', '5E+10', '4.93012345678E+09'])('cannot be undone for %s', (value) => {
    expect(tidyInput(value).refusal).toBe('SPREADSHEET_NUMBER');
    expect(analyse(value).row).toMatchObject({ error_code: 'SPREADSHEET_NUMBER', e164: '', score: '0' });
  });

  it('is told among the risks', () => {
    const { row } = analyse("'493012345678.0", { try_with_plus: true });
    expect(row).toMatchObject({ e164: '+493012345678', verdict: 'valid', risk_reasons: 'input_repaired;plus_added' });
    expect(analyse("'+493012345678").row).toMatchObject({ verdict: 'valid', risk_reasons: 'input_repaired' });
  });
});

describe('the first of several numbers', () => {
  it.each([
    ['+59894238931 / 94238931', '+59894238931'],
    ['030 1234567; 030 7654321', '030 1234567'],
    ['030 1234567, 0151 23456789', '030 1234567'],
    ['030 1234567 or 030 7654321', '030 1234567'],
    ['030 1234567 OR 030 7654321', '030 1234567'],
    ['030 1234567\r\n030 7654321', '030 1234567'],
    ['Office, 030 1234567; 030 7654321', '030 1234567'],
    ['1-800-FLOWERS, 1-800-356-9377', '1-800-FLOWERS'],
  ])('is taken from %s', (value, text) => {
    expect(tidyInput(value)).toEqual({ text, reasons: ['multiple_numbers'] });
  });

  it.each([
    '040 / 123456',
    '(040) 123/456',
    '+1 201 555 0123, ext. 42',
    '+1 201 555 0123;ext=42',
    '+1 201 555 0123,,123456#',
    '+1 201 555 0123, 4242',
    '+1 201 555 0123 x 42',
    'tel:331-6005;phone-context=+64-3;isub=12',
    'Floor 3 or so',
  ])('is all of %s', (value) => {
    expect(tidyInput(value)).toEqual({ text: value, reasons: [] });
  });

  it('loses a separator that nothing follows, and what is no number', () => {
    expect(tidyInput('030 1234567;')).toEqual({ text: '030 1234567', reasons: [] });
    expect(tidyInput('Smith, 030 1234567').text).toBe('030 1234567');
  });

  it('is the one that is analysed', () => {
    const { row } = analyse('+59894238931 / 94238931');
    expect(row).toMatchObject({ e164: '+59894238931', verdict: 'valid', risk_reasons: 'multiple_numbers' });
  });
});

describe('a text', () => {
  it('is damaged by a replacement character and by half of a pair, not by a whole one', () => {
    expect(isDamaged('030 \ufffd')).toBe(true);
    expect(isDamaged('030 \ud83d')).toBe(true);
    expect(isDamaged('030 \udc00\ud83d')).toBe(true);
    expect(isDamaged('030 📞')).toBe(false);
  });
});
