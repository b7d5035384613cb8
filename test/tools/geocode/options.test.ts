import { describe, expect, it } from 'vitest';
import { Failure } from '#contract/failure.ts';
import { completeOptions } from '#contract/tool.ts';
import { geocodeTool } from '#tools/geocode/tool.ts';
import { geocode, prepareGeocode } from './known.ts';

describe('the options of the geocode tool', () => {
  it('take the parts of the address from columns of the record', () => {
    const fields = ['strasse', 'plz', 'ort', 'kanton', 'land'];
    const run = prepareGeocode(
      {
        street_column: 'strasse',
        postcode_column: 'plz',
        city_column: 'ort',
        region_column: 'kanton',
        country_column: 'land',
      },
      fields,
    );
    const { found } = run(['Bahnhofstrasse 1', '8001', 'Zürich', 'ZH', 'Schweiz'], 'Zürich');
    expect(found).toMatchObject({
      matched_name: 'Zürich',
      country_code: 'CH',
      street: 'Bahnhofstrasse',
      house_number: '1',
      postal_code: '8001',
      postal_code_valid: 'true',
      region: 'ZH',
    });
    expect(run(['1 Main St', '', 'Springfield', 'Illinois', 'USA'], '').found).toMatchObject({
      admin1_code: 'IL',
      verdict: 'found',
    });
    expect(run(['', '', 'Jordan', 'Minnesota', 'US'], '').found).toMatchObject({ admin1_code: 'MN', verdict: 'found' });
    expect(run(['', '', 'Zürich', '', 'Atlantis'], 'Zürich').failure?.code).toBe('UNKNOWN_COUNTRY');
    expect(run(['', '', '', '', ''], '').failure?.code).toBe('EMPTY_INPUT');
    expect(run(['', '', '', '', 'Chile'], '').found['match_quality']).toBe('country_only');
  });

  it('let the text be the street when the city has a column of its own', () => {
    const run = prepareGeocode({ city_column: 'city', country_column: 'country' }, ['address', 'city', 'country']);
    expect(run(['Unter den Linden 77, Berlin', 'Berlin', 'DE']).found).toMatchObject({
      matched_name: 'Berlin',
      street: 'Unter den Linden',
      house_number: '77',
    });
  });

  it('look for places without a country in the default country alone', () => {
    expect(geocode('Paris', { default_country: 'US' })).toMatchObject({ country_code: 'US', admin1_code: 'TX' });
    expect(geocode('Hambrug', { default_country: 'Germany' })).toMatchObject({ match_quality: 'fuzzy', score: '65' });
    expect(geocode('Lyon, France', { default_country: 'US' })['country_code']).toBe('FR');
    expect(geocode('Austin, TX', { default_country: 'DE' })['country_code']).toBe('US');
  });

  it('are refused when they make no sense', () => {
    const refusal = (options: Record<string, string>) => {
      try {
        geocodeTool.prepare(completeOptions(geocodeTool, options), { fields: ['text'], now: 0 });
      } catch (error) {
        if (error instanceof Failure) return error;
        throw error;
      }
      throw new Error('nothing was refused');
    };
    expect(refusal({ city_column: 'ort' }).message).toContain('“ort”');
    expect(refusal({ city_column: 'ort' }).message).toContain('text');
    expect(refusal({ default_country: 'Atlantis' }).message).toContain('ISO 3166');
  });
});
