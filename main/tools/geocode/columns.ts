/** The result of one address as a row of texts: the columns, and what stands in each. */
import { english } from '#contract/language/sentence.ts';
import { countryName } from '#tools/country/countries.ts';
import type { Analysis } from './analysis.ts';
import { countryAloneMessage, type GeocodeCode, messages } from './codes.ts';
import { fold } from './folding.ts';
import { gazetteer, type Place } from './gazetteer.ts';
import { fitsCountry } from './postcode.ts';
import { scoreOf } from './score.ts';

export const columns = [
  'query',
  'verdict',
  'geocoding_state',
  'match_quality',
  'score',
  'latitude',
  'longitude',
  'matched_name',
  'country_code',
  'country_name',
  'admin1_code',
  'population',
  'time_zone',
  'geonames_id',
  'is_ambiguous',
  'candidate_count',
  'street',
  'house_number',
  'unit',
  'postal_code',
  'postal_code_valid',
  'city',
  'region',
  'error_code',
  'error_message',
] as const;

export interface Row {
  readonly values: readonly string[];
  /** Two records with the same one are the same address. */
  readonly key: string | undefined;
  readonly code: GeocodeCode | '';
  readonly message: string;
}

const yes = (value: boolean) => (value ? 'true' : 'false');

export function rowOf(query: string, analysis: Analysis, countryCounts: boolean): Row {
  const { quality, reading, country, street, region } = analysis;
  const capital = quality === 'country_only' ? capitalOf(country) : undefined;
  const code = capital && countryCounts ? '' : analysis.code;
  const message = messageOf(code, analysis);
  const place = reading?.place;
  const isAmbiguous = reading?.match?.isAmbiguous === true;
  const fits = analysis.postcode === '' ? undefined : fitsCountry(analysis.postcode, country);
  const values = [
    query,
    isAmbiguous ? 'ambiguous' : code === '' ? 'found' : 'not_found',
    code === '' ? 'GeoCodingSuccessful' : 'FailedGeoCoding',
    quality,
    String(scoreOf(analysis, fits === false)),
    ...coordinatesOf(place ?? capital),
    place?.name ?? (capital ? countryName(country) : ''),
    country,
    countryName(country),
    place?.region ?? '',
    place && place.population > 0 ? String(place.population) : '',
    place?.zone ?? '',
    place ? String(place.id) : '',
    reading ? yes(isAmbiguous) : '',
    reading ? String(reading.match?.candidates.length ?? 0) : '',
    street.street,
    street.house,
    street.unit,
    analysis.postcode,
    fits === undefined ? '' : yes(fits),
    reading?.city ?? '',
    region,
    code,
    message,
  ];
  return { values, key: keyOf(query, analysis), code, message };
}

function coordinatesOf(place: Place | undefined): [string, string] {
  return place ? [place.latitude.toFixed(5), place.longitude.toFixed(5)] : ['', ''];
}

/** A country alone is put where its capital is. */
function capitalOf(country: string): Place | undefined {
  const capital = gazetteer().capitalOf(country);
  return capital === undefined ? undefined : gazetteer().place(capital);
}

function keyOf(query: string, { reading, street, postcode, code }: Analysis): string | undefined {
  if (!reading?.place || code !== '') return query.trim() === '' ? undefined : fold(query) || query.trim();
  return [reading.place.id, ...[street.street, street.house, street.unit, postcode].map(fold)].join(';');
}

const mostNamed = 5;

function messageOf(code: GeocodeCode | '', { quality, reading }: Analysis): string {
  if (code === '') return '';
  if (quality === 'country_only') return countryAloneMessage;
  if (code !== 'AMBIGUOUS') return messages[code];
  const places = (reading?.match?.candidates ?? []).map(({ place }) => gazetteer().place(place));
  const named = places.slice(0, mostNamed).map(({ name, country, region }) => `${name} (${country}, ${region})`);
  const list = `${named.join('; ')}${places.length > mostNamed ? '; …' : '.'}`;
  return english`Several places are meant equally well: give the country or the region. ${list}`;
}
