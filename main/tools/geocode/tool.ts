/** The geocode tool: what it is called, what it can be told, and how it begins. Everything works offline. */
import type { Analyze, Tool, ToolContext, ToolOption, ToolOptions, Verdict } from '#contract/tool.ts';
import { analyzeAddress } from './analysis.ts';
import { checkPlace, type GeocodeCode } from './codes.ts';
import { columns, rowOf } from './columns.ts';
import { fallbackCountry, givenParts } from './given.ts';
import { postcodesVersion } from './postcode.ts';

const field = (name: string, label: string, help: string): ToolOption => ({
  name,
  kind: 'field',
  label,
  help,
  default: '',
});

export const geocodeTool: Tool = {
  name: 'geocode',
  label: 'Places and addresses',
  summary: 'Takes addresses apart and finds coordinates, country, region and time zone of their cities.',
  element: 'address',
  hints: [
    'address',
    'full_address',
    'full address',
    'location',
    'place',
    'city',
    'town',
    'adresse',
    'anschrift',
    'ort',
    'stadt',
    'ville',
    'dirección',
    'direccion',
    'ciudad',
    'indirizzo',
    'città',
    'endereço',
    'cidade',
  ],
  columns,
  facets: ['match_quality', 'country_code', 'error_code'],
  options: [
    {
      name: 'default_country',
      kind: 'country',
      label: 'Default country',
      help: 'Addresses that name no country are looked for in this one.',
      default: '',
    },
    field('street_column', 'Street column', 'A column with street and house number.'),
    field('postcode_column', 'Postcode column', 'A column with the postal code.'),
    field('city_column', 'City column', 'A column with the city, if it is not in the text itself.'),
    field('region_column', 'Region column', 'A column with the state, province or canton.'),
    field('country_column', 'Country column', 'A column with the country (code or name). It wins over the default.'),
    {
      name: 'country_only_counts',
      kind: 'flag',
      label: 'A country alone is enough',
      help: 'Texts that only name a country succeed, with the coordinates of its capital.',
      default: false,
    },
  ],
  sources: [
    { name: 'GeoNames', version: 'cities500 of 2023-03-05', licence: 'CC-BY-4.0' },
    { name: 'postal-codes-js', version: postcodesVersion, licence: 'Apache-2.0' },
    { name: 'Unicode CLDR country names', version: '48', licence: 'Unicode-3.0' },
  ],
  check: checkPlace,
  prepare,
};

function prepare(options: ToolOptions, context: ToolContext): Analyze {
  const partsOfRow = givenParts(options, context.fields);
  const fallback = fallbackCountry(options);
  const countryCounts = options['country_only_counts'] === true;
  return (value, row) => {
    const result = rowOf(value, analyzeAddress(value, partsOfRow(row), fallback), countryCounts);
    return { values: result.values, key: result.key, failure: failureOf(result.code, result.message) };
  };
}

/** What could not be read at all fails as any input does; what was read and not found fails on the map. */
const unreadable: ReadonlySet<GeocodeCode> = new Set<GeocodeCode>(['EMPTY_INPUT', 'TOO_LONG_INPUT', 'BAD_ENCODING']);

function failureOf(code: GeocodeCode | '', message: string): Verdict['failure'] {
  if (code === '') return undefined;
  if (unreadable.has(code)) return { state: 'FailedValidation', code, message };
  return { state: 'FailedGeoCoding', stage: 'geocode', code, message };
}
