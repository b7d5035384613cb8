import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsForAnyText } from '#test/tools/any-text.ts';
import { lookWith } from '#test/tools/look-with.ts';
import { vatTool } from '#tools/vat/tool.ts';

const look = lookWith(vatTool);
const rowOf = (value: string) => look(value).row;

/** Published as examples by tax offices, or printed by large companies. */
const valid = `
  ATU13585627 BE0428759497 BG175074752 CY10259033P CZ25123891 CZ7103192745 DE136695976 DK13585628 EE100931558
  EL094259216 ESB58378431 ESB64717838 FI20774740 FR40303265045 FR23334175221 HR33392005961 HU12892312 IE6433435F
  IE8D79739I IT00743110157 LT119511515 LT100001919017 LU15027442 LV40003521600 LV16117519997 MT11679112
  NL004495445B01 PL8567346215 PT501964843 RO18547290 SE123456789701 SI50223054 SK2022749619 GB980780684
  NO995525828MVA CHE107787577IVA RU7707083893 RS101134702 BR16727230000197`
  .trim()
  .split(/\s+/);

/** The same with a wrong digit. */
const wrong = `
  ATU13585626 BE0428759496 BG175074751 CY10259033Z CZ25123890 DE136695978 DK13585627 EE100931559 EL094259217
  FI20774741 FR84323140391 HR33392005962 HU12892313 IE6433435E IT00743110158 LT100001919018 LU15027443 LV40003521601
  LV16117519998 MT11679113 PL8567346216 PT501964842 RO18547291 SE123456789101 SI50223055 SK2022749618
  GB802311781 CHE107787578 RU7707083894 RS101134703`
  .trim()
  .split(/\s+/);

describe('the VAT tool', () => {
  it('fills every column of a valid number', () => {
    expect(look(' gr 094.259.216')).toEqual({
      key: 'EL094259216',
      failure: undefined,
      row: {
        vat_number: ' gr 094.259.216',
        verdict: 'valid',
        is_valid: 'true',
        is_supported_country: 'true',
        error_code: '',
        error_message: '',
        country_code: 'GR',
        country_name: 'Greece',
        normalized_vat: 'EL094259216',
        checksum_ok: 'true',
      },
    });
  });

  it.each(valid)('finds %s valid', (text) => {
    expect(rowOf(text)).toMatchObject({ verdict: 'valid', is_valid: 'true', normalized_vat: text });
  });

  it.each(wrong)('finds that the check digits of %s do not fit', (text) => {
    expect(rowOf(text)).toMatchObject({ verdict: 'invalid', error_code: 'CHECKSUM_FAILED', checksum_ok: 'false' });
  });

  it.each([
    ['DE136695', 'BAD_FORMAT'],
    ['DE', 'BAD_FORMAT'],
    ['ATX13585627', 'BAD_FORMAT'],
    ['CZ25123891123', 'BAD_FORMAT'],
    ['US123456789', 'UNKNOWN_COUNTRY'],
    ['136695976', 'UNKNOWN_COUNTRY'],
    ['—', 'UNKNOWN_COUNTRY'],
  ])('refuses %s with %s', (text, code) => {
    expect(rowOf(text)).toMatchObject({ verdict: 'invalid', error_code: code, checksum_ok: '' });
  });

  it('knows which countries it can check', () => {
    expect(rowOf('US123456789')).toMatchObject({ is_supported_country: 'false', country_code: '', normalized_vat: '' });
    expect(rowOf('DE1')).toMatchObject({ is_supported_country: 'true', country_code: 'DE', country_name: 'Germany' });
  });

  it('reads numbers of Northern Ireland by the British rules', () => {
    expect(rowOf('XI 980 7806 84')).toMatchObject({
      verdict: 'valid',
      country_code: 'GB',
      normalized_vat: 'XI980780684',
    });
    expect(rowOf('XI 980 7806 85')['error_code']).toBe('CHECKSUM_FAILED');
  });

  it.each(['FI20770740', 'PL8564346210', 'FR40393265040', 'PT009964843', 'CZ7133192748', 'LV40007521600'])(
    'is not content with %s, which the library takes',
    (text) => {
      expect(rowOf(text)['error_code']).toBe('CHECKSUM_FAILED');
    },
  );

  it('takes a Latvian code of a person as valid only with its check digit and a day that was', () => {
    expect(rowOf('LV32000000001')['verdict']).toBe('valid');
    expect(rowOf('LV16137519990')['error_code']).toBe('CHECKSUM_FAILED');
  });

  it.each(['VAT No. DE 136 695 976', 'USt-IdNr. DE136695976', 'VAT: de-136695976', 'DE 136,695 976'])(
    'reads what people write around the number: %s',
    (text) => {
      expect(look(text).key).toBe('DE136695976');
    },
  );

  it('reads numbers without a prefix as those of the default country', () => {
    const german = lookWith(vatTool, { default_country: 'DE' });
    expect(german('136695976').row).toMatchObject({ verdict: 'valid', normalized_vat: 'DE136695976' });
    expect(german('ATU13585627').row['country_code']).toBe('AT');
    expect(lookWith(vatTool, { default_country: 'GR' })('094259216').row['normalized_vat']).toBe('EL094259216');
    expect(() => lookWith(vatTool, { default_country: 'US' })).toThrow('“US”');
  });

  it('lets only what could be a number into a list', () => {
    expect(vatTool.check('DE 136695976')).toBeUndefined();
    for (const line of ['name', '12\u0001', '1'.repeat(65)]) expect(vatTool.check(line)).toBeDefined();
  });
});

const near = fc
  .tuple(fc.constantFrom(...valid), fc.nat(14), fc.constantFrom(...'0A9 -.+*ß'.split('')))
  .map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at + 1));
holdsForAnyText(vatTool, near);
