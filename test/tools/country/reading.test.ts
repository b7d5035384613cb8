import { describe, expect, it } from 'vitest';
import { countries } from '#tools/country/countries.ts';
import { readCountry } from '#tools/country/reading.ts';

describe('a country', () => {
  it.each([
    ['DE', 'DE'],
    [' de ', 'DE'],
    ['DEU', 'DE'],
    ['Germany', 'DE'],
    ['GERMANY', 'DE'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['Österreich', 'AT'],
    ['Osterreich', 'AT'],
    ['España', 'ES'],
    ['日本', 'JP'],
    ['Россия', 'RU'],
    ['مصر', 'EG'],
    ['საქართველო', 'GE'],
    ['UK', 'GB'],
    ['U.S.A.', 'US'],
    ['United States of America', 'US'],
    ['Czech Republic', 'CZ'],
    ['Czechia', 'CZ'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['South Korea', 'KR'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Trinidad and Tobago', 'TT'],
    ['Bosnia & Herzegovina', 'BA'],
    ['the Netherlands', 'NL'],
    ['Kosovo', 'XK'],
    ['Éire', 'IE'],
    ['St. Lucia', 'LC'],
    ['Bundesrepublik Deutschland', 'DE'],
    ["People's Republic of China", 'CN'],
  ])('is read from %s', (text, code) => {
    expect(readCountry(text)).toBe(code);
  });

  it('is not read from anything else', () => {
    for (const text of ['', ' ', 'ZZ', 'Atlantis', '49', 'D', '001']) expect(readCountry(text)).toBeUndefined();
  });

  it('is read from its own code, three letters and English name', () => {
    for (const [code, { name, alpha3 }] of countries)
      expect([code, readCountry(code), readCountry(alpha3), readCountry(name)]).toEqual([code, code, code, code]);
  });
});
