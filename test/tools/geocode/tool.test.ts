import { describe, expect, it } from 'vitest';
import { duplicateColumns } from '#contract/tool.ts';
import { geocodeTool } from '#tools/geocode/tool.ts';
import { geocode, prepareGeocode } from './known.ts';

const one = prepareGeocode();

describe('the geocode tool', () => {
  it('fills every column of an address', () => {
    const { found, key, failure } = one(['350 Fifth Avenue, Apt 5B, New York, NY 10118']);
    expect(found).toEqual({
      query: '350 Fifth Avenue, Apt 5B, New York, NY 10118',
      verdict: 'found',
      geocoding_state: 'GeoCodingSuccessful',
      match_quality: 'alias',
      score: '90',
      latitude: '40.71427',
      longitude: '-74.00597',
      matched_name: 'New York City',
      country_code: 'US',
      country_name: 'United States',
      admin1_code: 'NY',
      population: '8804190',
      time_zone: 'America/New_York',
      geonames_id: '5128581',
      is_ambiguous: 'false',
      candidate_count: '1',
      street: 'Fifth Ave',
      house_number: '350',
      unit: 'Apt 5B',
      postal_code: '10118',
      postal_code_valid: 'true',
      city: 'New York',
      region: 'NY',
      error_code: '',
      error_message: '',
    });
    expect(key).toBe('5128581;fifth ave;350;apt 5b;10118');
    expect(failure).toBeUndefined();
  });

  it('leaves the columns that need the whole batch to the engine', () => {
    for (const column of duplicateColumns) expect(geocodeTool.columns).not.toContain(column);
    for (const facet of geocodeTool.facets) expect(geocodeTool.columns).toContain(facet);
  });

  it('writes coordinates with five decimals and nothing for a population that nobody has counted', () => {
    expect(geocode('Null, nowhere')['latitude']).toBe('');
    expect(geocode('Adamstown, Pitcairn')).toMatchObject({ latitude: '-25.06597', longitude: '-130.10147' });
  });
});

describe('what cannot be placed', () => {
  it('fails on the map with its values kept', () => {
    const { failure, found, key } = one(['12 Any Street, Xyzzyville, Germany']);
    expect(failure).toMatchObject({ state: 'FailedGeoCoding', stage: 'geocode', code: 'CITY_NOT_FOUND' });
    expect(found).toMatchObject({
      verdict: 'not_found',
      geocoding_state: 'FailedGeoCoding',
      match_quality: 'none',
      score: '0',
      country_code: 'DE',
      city: 'Xyzzyville',
      candidate_count: '0',
    });
    expect(key).toBe('12 any street xyzzyville germany');
  });

  it('is ambiguous when several places are about as large, and names up to five of them', () => {
    const { failure, found } = one(['Springfield']);
    expect(failure).toMatchObject({ state: 'FailedGeoCoding', stage: 'geocode', code: 'AMBIGUOUS' });
    expect(found).toMatchObject({ verdict: 'ambiguous', is_ambiguous: 'true', matched_name: 'Springfield' });
    expect(Number(found['candidate_count'])).toBeGreaterThan(20);
    expect(failure?.message).toContain('Springfield (US, MO); Springfield (US, MA); Springfield (US, IL)');
    expect(failure?.message.match(/Springfield/g)).toHaveLength(5);
  });

  it.each(['Cambridge', 'Valencia', 'Hamilton', 'Springfield, USA', 'San Fernando', 'Newcastle'])(
    'is ambiguous: %s',
    (query) => {
      expect(geocode(query)).toMatchObject({ verdict: 'ambiguous', error_code: 'AMBIGUOUS' });
    },
  );

  it.each(['London', 'Paris', 'Berlin', 'Birmingham', 'Moscow', 'Athens', 'Frankfurt', 'Islamabad', 'Bridgetown'])(
    'is not ambiguous where one place outweighs the others: %s',
    (query) => {
      expect(geocode(query)).toMatchObject({ verdict: 'found', is_ambiguous: 'false' });
    },
  );

  it.each(['Georgia, USA', 'California, US', 'Bavaria, Germany', 'Hambrug', '12345', '!!!'])(
    'is not guessed at: %s',
    (query) => {
      expect(geocode(query)).toMatchObject({ verdict: 'not_found', error_code: 'CITY_NOT_FOUND' });
    },
  );

  it('fails as input when it cannot be read at all', () => {
    const states = ['', ' \t', 'x'.repeat(1001), 'Berl\ufffdn'].map((text) => one([text]).failure);
    expect(states.map((failure) => failure?.code)).toEqual([
      'EMPTY_INPUT',
      'EMPTY_INPUT',
      'TOO_LONG_INPUT',
      'BAD_ENCODING',
    ]);
    for (const failure of states) expect(failure?.state).toBe('FailedValidation');
    expect(one(['']).key).toBeUndefined();
  });
});

describe('a country alone', () => {
  it('is not enough', () => {
    for (const query of ['Germany', 'Deutschland', 'México', '日本', 'USA'])
      expect(geocode(query)).toMatchObject({ match_quality: 'country_only', geocoding_state: 'FailedGeoCoding' });
    expect(geocode('Germany')['error_message']).toBe('Only a country is named here: give a city.');
  });

  it('is enough when the batch says so, with the coordinates of its capital', () => {
    expect(geocode('Deutschland', { country_only_counts: true })).toMatchObject({
      verdict: 'found',
      geocoding_state: 'GeoCodingSuccessful',
      match_quality: 'country_only',
      matched_name: 'Germany',
      latitude: '52.52437',
      geonames_id: '',
      error_code: '',
    });
    expect(geocode('Israel', { country_only_counts: true })).toMatchObject({ verdict: 'found', country_code: 'IL' });
    expect(geocode('Bouvet Island', { country_only_counts: true })['verdict']).toBe('not_found');
    expect(geocode('Xyzzyville, Germany', { country_only_counts: true })['verdict']).toBe('not_found');
  });

  it('is told from a region of the same name, unless the city lies in it', () => {
    for (const query of ['Ceuta, Spain', 'Fribourg, Switzerland', 'New York, USA', 'Zacatecas, Mexico'])
      expect(geocode(query)['verdict']).toBe('found');
    for (const query of ['Wyoming, USA', 'Indiana, US']) expect(geocode(query)['verdict']).toBe('not_found');
  });

  it('is a city where both are the same', () => {
    for (const query of ['Singapore', 'Monaco', 'Luxembourg', 'San Marino', 'Djibouti'])
      expect(geocode(query)).toMatchObject({ verdict: 'found', matched_name: query });
  });
});

describe('a city in the middle of its line', () => {
  it.each([
    ['Via Roma 10, 10121 Torino TO', 'Turin'],
    ['Marina Bay, Singapore 018956', 'Singapore'],
    ['10 Bayfront Avenue, Singapore', 'Singapore'],
    ['1 Boulevard Royal, L-2449 Luxembourg', 'Luxembourg'],
    ['Paris 8e', 'Paris'],
    ['Lyon 3e arrondissement', 'Lyon'],
    ['Dublin 2, Ireland', 'Dublin'],
    ['Tokyo, Japan 100-0005', 'Tokyo'],
    ['東京都千代田区丸の内1丁目', 'Tokyo'],
    ['Kuala Lumpur 50088 Malaysia', 'Kuala Lumpur'],
    ['New Yrok, NY', 'New York City'],
    ['Hauptstr. 5 Hambrug, Germany', 'Hamburg'],
  ])('is found: %s', (query, name) => {
    expect(geocode(query)).toMatchObject({ verdict: 'found', matched_name: name });
  });

  it('is not made of words of a street', () => {
    for (const query of ['12 Any Street, Germany', 'Main Platz, Germany', 'New Xyzzy, NY'])
      expect(geocode(query)['verdict']).toBe('not_found');
  });
});

describe('the key of an address', () => {
  it('is the same for every writing of it', () => {
    const key = one(['Kärntner Straße 38, 1010 Wien, Österreich']).key;
    for (const text of ['Kärntner Strasse 38, A-1010 Vienna, Austria', 'KÄRNTNER STRASSE 38\n1010 Wien'])
      expect(one([text]).key).toBe(key);
    expect(one(['Kärntner Straße 40, 1010 Wien']).key).not.toBe(key);
  });
});
