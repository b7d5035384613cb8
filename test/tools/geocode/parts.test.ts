/** The parts that an address is taken into: postcodes, regions, streets, ends. */
import { describe, expect, it } from 'vitest';
import { fold } from '#tools/geocode/folding.ts';
import { gazetteer } from '#tools/geocode/gazetteer.ts';
import { findPostcode, fitsCountry } from '#tools/geocode/postcode.ts';
import { readRegion, regionsNamed } from '#tools/geocode/regions.ts';
import { readStreet } from '#tools/geocode/street.ts';
import { stateOfZip } from '#tools/geocode/zip-states.ts';

describe('a folded name', () => {
  it.each([
    ['Zürich', 'zurich'],
    ['ŁÓDŹ', 'lodz'],
    ['Sankt-Gallen', 'st gallen'],
    ['St. Gallen', 'st gallen'],
    ["L'Aquila", 'laquila'],
    ['İzmir', 'izmir'],
    ['Straße', 'strasse'],
    ['  東京  ', '東京'],
    ['Ελλάδα', 'ελλαδα'],
    ['!?', ''],
  ])('of %s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('a postcode', () => {
  it.each([
    ['10117', 'DE', true],
    ['D-10117', 'DE', true],
    ['1010', 'DE', false],
    ['90210-1234', 'US', true],
    ['SW1A 2AA', 'GB', true],
    ['W1A 0AX', 'GB', true],
    ['M5H2N2', 'CA', true],
    ['1012 js', 'NL', true],
    ['00-901', 'PL', true],
    ['1100-148', 'PT', true],
    ['C1064', 'AR', true],
    ['01310-200', 'BR', true],
    ['111 51', 'SE', true],
    ['999', 'US', false],
    ['77', 'HK', undefined],
    ['77', 'XX', undefined],
  ])('%s in %s: %s', (code, country, fits) => {
    expect(fitsCountry(code, country)).toBe(fits);
  });

  it('is found before, behind and between', () => {
    expect(findPostcode('10117 Berlin', 'DE')).toMatchObject({ code: '10117', before: '', after: 'Berlin' });
    expect(findPostcode('Tokyo 100-8111', 'JP')).toMatchObject({ code: '100-8111', before: 'Tokyo' });
    expect(findPostcode('Am Markt 1 04109 Leipzig', 'DE')).toMatchObject({ code: '04109', before: 'Am Markt 1' });
    expect(findPostcode('London SW1A 2AA', undefined)).toMatchObject({ code: 'SW1A 2AA', country: 'GB' });
    expect(findPostcode('10250 Santa Monica Blvd', 'US')).toBeUndefined();
    expect(findPostcode('Berlin', 'DE')).toBeUndefined();
  });

  it.each([
    ['62701', 'IL'],
    ['90210', 'CA'],
    ['10118-0110', 'NY'],
    ['00501', 'NY'],
    ['99950', 'AK'],
    ['20500', 'DC'],
    ['75460', 'TX'],
    ['73301', 'TX'],
    ['00100', ''],
    ['1234', ''],
  ])('%s lies in the state “%s”', (code, state) => {
    expect(stateOfZip(code)).toBe(state);
  });
});

describe('a region', () => {
  it('is read from its letters and its names', () => {
    expect(readRegion('tx', 'US')).toBe('TX');
    expect(readRegion('Colombie-Britannique', 'CA')).toBe('02');
    expect(readRegion('Île-de-France', 'FR')).toBe('11');
    expect(readRegion('Bayern', 'AT')).toBeUndefined();
    expect(regionsNamed('WA').map(({ country }) => country)).toEqual(['US', 'AU']);
  });

  it.each([
    ['US', 'Illinois', 'Chicago'],
    ['CA', 'Nova Scotia', 'Halifax'],
    ['AU', 'Tasmania', 'Hobart'],
    ['GB', 'Wales', 'Cardiff'],
    ['DE', 'Sachsen', 'Leipzig'],
    ['DE', 'Lower Saxony', 'Hannover'],
    ['AT', 'Styria', 'Graz'],
    ['CH', 'Vaud', 'Lausanne'],
    ['FR', 'Occitanie', 'Toulouse'],
    ['IT', 'Sicilia', 'Palermo'],
    ['ES', 'Andalucía', 'Sevilla'],
    ['BR', 'Bahia', 'Salvador'],
    ['MX', 'Jalisco', 'Guadalajara'],
    ['IN', 'Tamil Nadu', 'Chennai'],
  ])('has the code that the places of %s, %s have: %s', (country, region, city) => {
    const places = gazetteer()
      .find(fold(city))
      .map(({ place }) => gazetteer().place(place));
    const own = places.filter((place) => place.country === country);
    expect(own.some((place) => place.region === readRegion(region, country) && place.population > 50_000)).toBe(true);
  });
});

describe('a street', () => {
  it.each([
    ['US', ['1600 Pennsylvania Avenue Northwest'], 'Pennsylvania Ave NW', '1600', ''],
    ['US', ['350 5th Ave', 'Apt 5B'], '5th Ave', '350', 'Apt 5B'],
    ['US', ['Acme Inc', '100 N Main St #7'], 'N Main St', '100', '#7'],
    ['US', ['PO Box 123'], 'PO Box 123', '', ''],
    ['DE', ['Hauptstr. 12 a'], 'Hauptstr.', '12 a', ''],
    ['DE', ['Straße des 17. Juni 135'], 'Straße des 17. Juni', '135', ''],
    ['AT', ['Kärntner Straße 38/12'], 'Kärntner Straße', '38/12', ''],
    ['GB', ['Flat 3, 12 High Street'], 'High Street', '12', 'Flat 3'],
    ['GB', ['221B Baker Street'], 'Baker Street', '221B', ''],
    ['FR', ['12 bis rue de la Paix'], 'rue de la Paix', '12 bis', ''],
    ['ES', ['Calle Mayor', '5'], 'Calle Mayor', '5', ''],
    ['', ['Main Street'], 'Main Street', '', ''],
    ['', [], '', '', ''],
  ])('in %s: %j', (country, lines, street, house, unit) => {
    expect(readStreet(lines, country)).toEqual({ street, house, unit });
  });
});
