/** The result of one phone number as a row of texts: the columns, and what stands in each. */

import { countryName } from '#tools/country/countries.ts';
import type { Analysis, Reading } from './analysis.ts';
import { messages, possibilityOfProblem } from './codes.ts';
import { isGeographical } from './identity.ts';
import { invalid, isPossible, judge } from './judgement.ts';
import { placeOf } from './places.ts';
import { writeNumber } from './writings.ts';

export const columns = [
  'phone',
  'default_country_used',
  'verdict',
  'score',
  'error_code',
  'error_message',
  'is_possible',
  'possibility',
  'is_valid',
  'e164',
  'international_format',
  'national_format',
  'rfc3966',
  'country_calling_code',
  'country_code',
  'country_name',
  'national_number',
  'extension',
  'number_type',
  'is_geographical',
  'location',
  'carrier',
  'time_zones',
  'utc_offset_minutes',
  'risk_reasons',
] as const;

export interface RowContext {
  readonly defaultCountry: string;
  readonly offsetOf: (zones: string) => string;
}

export interface Row {
  readonly values: readonly string[];
  /** Two records with the same one are the same number. */
  readonly key: string | undefined;
}

const yes = (value: boolean) => (value ? 'true' : 'false');

/** The row of something that could not be read as a number. */
export function unreadRow(phone: string, { code, problem, reasons }: Analysis, context: RowContext): Row {
  const text = phone.trim();
  const said = code === '' ? '' : messages[code];
  const possibility = problem === undefined ? '' : possibilityOfProblem[problem];
  const head = [
    phone,
    context.defaultCountry,
    invalid.verdict,
    String(invalid.score),
    code,
    said,
    'false',
    possibility,
    'false',
  ];
  const values = [...head, ...Array<string>(columns.length - head.length - 1).fill(''), list(reasons, [])];
  return { values, key: text === '' ? undefined : text };
}

export function numberRow(phone: string, analysis: Analysis, reading: Reading, context: RowContext): Row {
  const { number, identity, possibility } = reading;
  const { verdict, score, reasons } = judge(reading, analysis.code, context.defaultCountry);
  const written = writeNumber(number);
  const place = placeOf(number, identity);
  const values = [
    phone,
    context.defaultCountry,
    verdict,
    String(score),
    analysis.code,
    analysis.code === '' ? '' : messages[analysis.code],
    yes(isPossible(possibility)),
    possibility,
    yes(identity.type !== 'unknown'),
    written.e164,
    written.international,
    written.national,
    written.rfc3966,
    number.callingCode.text,
    identity.region,
    countryName(identity.region),
    number.national,
    number.extension,
    identity.type,
    yes(isGeographical(number, identity.type)),
    place.location,
    place.carrier,
    place.zones,
    context.offsetOf(place.zones),
    list(analysis.reasons, reasons),
  ];
  return { values, key: `${written.e164};${number.extension}` };
}

function list(some: readonly string[], more: readonly string[]): string {
  return some.length + more.length === 0 ? '' : [...some, ...more].sort().join(';');
}
