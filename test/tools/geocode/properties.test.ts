import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geocodeTool } from '#tools/geocode/tool.ts';
import { prepareGeocode } from './known.ts';

const words = fc.constantFrom(
  ...'Berlin Paris TX IL Springfield 10117 SW1A 2AA Main St 12a # Apt 5 Germany UK , ; - . ( ) / \n 東京 ß İ'.split(
    ' ',
  ),
  '\ud800',
  '\ufffd',
);
const nearAddress = fc.array(words, { maxLength: 14 }).map((list) => list.join(' '));
const anything = fc.oneof(nearAddress, nearAddress, fc.string({ unit: 'binary', maxLength: 60 }), fc.lorem());

const fields = ['text', 'street', 'zip', 'city', 'state', 'country'];
const runs = [
  prepareGeocode({}, fields),
  prepareGeocode({ default_country: 'US', country_only_counts: true }, fields),
  prepareGeocode(
    {
      street_column: 'street',
      postcode_column: 'zip',
      city_column: 'city',
      region_column: 'state',
      country_column: 'country',
    },
    fields,
  ),
];

describe('whatever is analysed', () => {
  it('gives one text per column, fails exactly when its state says so, and never throws', () => {
    const row = fc.tuple(anything, nearAddress, words, words, words, words);
    fc.assert(
      fc.property(row, (texts) => {
        for (const run of runs) {
          const { values, failure, found } = run(texts);
          expect(values).toHaveLength(geocodeTool.columns.length);
          expect(values.every((text) => typeof text === 'string')).toBe(true);
          expect(found['query']).toBe(texts[0]);
          expect(found['geocoding_state']).toBe(failure ? 'FailedGeoCoding' : 'GeoCodingSuccessful');
          expect(found['error_code']).toBe(failure?.code ?? '');
          if (!failure) expect(found['latitude']).toMatch(/^-?\d+\.\d{5}$/);
        }
      }),
      { numRuns: 1500, seed: 7 },
    );
  });

  it.each([
    ['commas', ','.repeat(1000)],
    ['short lines', 'a,'.repeat(500)],
    ['digits', '1'.repeat(1000)],
    ['numbers', '1 '.repeat(500)],
    ['postcodes', '12345 '.repeat(160)],
    ['house numbers', `${'1-1/'.repeat(240)} St`],
    ['units', 'apt 1 '.repeat(160)],
    ['spaces', ' '.repeat(1000)],
    ['states', 'TX '.repeat(330)],
    ['countries', 'Germany '.repeat(125)],
    ['American streets', `1 ${'st n ave apt 1 '.repeat(20)}, Austin, TX`],
    ['joined marks', '\u0301'.repeat(999)],
    ['cities', 'Springfield '.repeat(80)],
  ])('is done in no time when it is made of %s', (_, hostile) => {
    const start = process.cpuUsage();
    for (let round = 0; round < 20; round++) runs[1]?.([hostile]);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
