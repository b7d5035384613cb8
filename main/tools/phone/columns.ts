/** The result of one phone number as a row of texts: the columns, and what stands in each. */
import type { Analysis, Reading } from './analysis.ts';
import { messages, possibilityOfProblem } from './codes.ts';
import { countryName } from './countries.ts';
import { isGeographical } from './identity.ts';
import type { NumberType } from './number-types.ts';
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
  const head = [phone, context.defaultCountry, 'invalid', '0', code, said, 'false', possibility, 'false'];
  const values = [...head, ...Array<string>(columns.length - head.length - 1).fill(''), [...reasons].sort().join(';')];
  return { values, key: text === '' ? undefined : text };
}

export function numberRow(phone: string, analysis: Analysis, reading: Reading, context: RowContext): Row {
  const { code, reasons } = analysis;
  const { number, plan, identity, possibility } = reading;
  const written = writeNumber(number, plan);
  const place = placeOf(number, identity);
  const valid = identity.type !== 'unknown';
  const possible = possibility === 'is_possible' || possibility === 'is_possible_local_only';
  const abroad = context.defaultCountry !== '' && identity.region !== '' && identity.region !== context.defaultCountry;
  const verdict = valid ? 'valid' : possible && code !== 'SHORT_CODE' ? 'possible' : 'invalid';
  const risks = valid ? risksOf(identity.type, abroad) : noRisks;
  const values = [
    phone,
    context.defaultCountry,
    verdict,
    verdict === 'valid' ? String(100 - risks.points) : verdict === 'possible' ? '40' : '0',
    code,
    code === '' ? '' : messages[code],
    yes(possible),
    possibility,
    yes(valid),
    written.e164,
    written.international,
    written.national,
    written.rfc3966,
    String(number.callingCode),
    identity.region,
    countryName(identity.region),
    number.national,
    number.extension,
    identity.type,
    yes(isGeographical(number.callingCode, identity.type)),
    place.location,
    place.carrier,
    place.zones,
    context.offsetOf(place.zones),
    [...reasons, ...risks.reasons].sort().join(';'),
  ];
  return { values, key: `${written.e164};${number.extension}` };
}

const costly: Readonly<Partial<Record<NumberType, number>>> = {
  premium_rate: 30,
  shared_cost: 30,
  voip: 15,
  uan: 15,
  personal_number: 15,
  pager: 15,
};

interface Risks {
  readonly points: number;
  readonly reasons: readonly string[];
}
const noRisks: Risks = { points: 0, reasons: [] };

function risksOf(type: NumberType, abroad: boolean): Risks {
  const points = costly[type];
  if (points === undefined && !abroad) return noRisks;
  const reasons: string[] = points === undefined ? [] : [type];
  if (abroad) reasons.push('other_country');
  return { points: (points ?? 0) + (abroad ? 5 : 0), reasons };
}
