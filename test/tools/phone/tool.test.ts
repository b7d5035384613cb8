import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeOptions, duplicateColumns } from '#contract/tool.ts';
import { phoneTool } from '#tools/phone/tool.ts';
import { analyse, winter } from './analysis.ts';

const german = { default_country: 'DE' };

describe('the phone tool', () => {
  it('fills every column of a valid number', () => {
    expect(analyse('(0151) 2345 6789 ext. 7', german).row).toEqual({
      phone: '(0151) 2345 6789 ext. 7',
      default_country_used: 'DE',
      verdict: 'valid',
      score: '100',
      error_code: '',
      error_message: '',
      is_possible: 'true',
      possibility: 'is_possible',
      is_valid: 'true',
      e164: '+4915123456789',
      international_format: '+49 1512 3456789 ext. 7',
      national_format: '01512 3456789 ext. 7',
      rfc3966: 'tel:+49-1512-3456789;ext=7',
      country_calling_code: '49',
      country_code: 'DE',
      country_name: 'Germany',
      national_number: '15123456789',
      extension: '7',
      number_type: 'mobile',
      is_geographical: 'false',
      location: 'Germany',
      carrier: 'T-Mobile',
      time_zones: 'Europe/Berlin',
      utc_offset_minutes: '60',
      risk_reasons: '',
    });
  });

  it('leaves the columns that need the whole batch to the engine', () => {
    for (const column of duplicateColumns) expect(phoneTool.columns).not.toContain(column);
    expect(phoneTool.columns).toHaveLength(25);
    for (const facet of phoneTool.facets) expect(phoneTool.columns).toContain(facet);
  });

  it('gives the input back as it was', () => {
    const value = '\u00a0 +49 30 123456;\t';
    expect(analyse(value).row['phone']).toBe(value);
  });

  it('keeps the leading zero of Italian numbers', () => {
    const { row } = analyse('+39 02 3661 8300');
    expect(row).toMatchObject({ e164: '+390236618300', national_number: '0236618300', location: 'Milan' });
  });

  it('knows the networks that belong to no country', () => {
    const { row } = analyse('+800 1234 5678');
    expect(row).toMatchObject({ verdict: 'valid', country_code: '001', country_name: '', number_type: 'toll_free' });
  });

  it('takes the offset of the time zone from the clock of the batch', () => {
    const summer = Date.UTC(2026, 6, 15);
    expect(analyse('+49 30 123456').row['utc_offset_minutes']).toBe('60');
    expect(analyse('+49 30 123456', {}, summer).row['utc_offset_minutes']).toBe('120');
    expect(analyse('+91 22 2345 6789').row['utc_offset_minutes']).toBe('330');
    expect(analyse('+1 212 555 0123').row['utc_offset_minutes']).toBe('-300');
    expect(analyse('+44 20 7946 0958').row['utc_offset_minutes']).toBe('0');
  });
});

describe('the key of a number', () => {
  it('is the same for every writing of it and differs by extension', () => {
    const key = '+493012345678;';
    for (const text of ['030 12345678', '+49 (0)30 12345678', '0049 30/12345678', '+４９３０１２３４５６７８'])
      expect(analyse(text, german).key).toBe(key);
    expect(analyse('030 12345678 ext. 9', german).key).toBe('+493012345678;9');
  });

  it('is the text itself when it is no number, and nothing when it is empty', () => {
    expect(analyse('  none  ').key).toBe('none');
    expect(analyse(' \t').key).toBeUndefined();
  });
});

describe('whatever is analysed', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(..."+0123456789() -./xX#,;:eE'ext=tel٣３".split('')), maxLength: 40 }),
    fc.string({ minLength: 230, maxLength: 1100 }),
  );
  const runs = ['', 'DE', 'US', 'AR', 'SM', 'NF'].map((country) => {
    const options = { default_country: country, country_column: 'land', try_with_plus: true };
    return phoneTool.prepare(completeOptions(phoneTool, options), { fields: ['phone', 'land'], now: winter });
  });

  it('gives one text per column and never throws', () => {
    fc.assert(
      fc.property(anything, fc.string({ maxLength: 12 }), (value, country) => {
        for (const run of runs) {
          const { values } = run(value, [value, country]);
          expect(values).toHaveLength(phoneTool.columns.length);
          expect(values.every((text) => typeof text === 'string')).toBe(true);
          expect(values[0]).toBe(value);
        }
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  it.each([
    ['digits that never end', `${'1'.repeat(120)}!${'1'.repeat(120)}`],
    ['extensions of extensions', `111${' ext'.repeat(60)}!1`],
    ['commas', '1,'.repeat(124)],
    ['separators', '1, '.repeat(330)],
    ['a context without end', `tel:1;phone-context=${'a-'.repeat(110)}!`],
  ])('is done with %s in no time', (_, value) => {
    const before = performance.now();
    runs[0]?.(value, [value, '']);
    expect(performance.now() - before).toBeLessThan(200);
  });

  it('takes less than a tenth of a second for a page of 500', () => {
    const [, run] = runs;
    const page = Array.from({ length: 500 }, (_, n) => `+49 30 ${1_000_000 + n * 7919}`);
    for (const text of page) run?.(text, [text, '']);
    const before = performance.now();
    for (const text of page) run?.(text, [text, '']);
    expect(performance.now() - before).toBeLessThan(100);
  });
});
