/** The VAT tool: form and check digits of one VAT number. It asks no register, so it cannot know who uses a number. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Tool } from '#contract/tool.ts';
import { answering, countInvalidOption, lineTrouble } from '#tools/answer.ts';
import { messages, vatColumns, vatLook } from './analysis.ts';
import { countryOfPrefix } from './country.ts';

const longestLine = 64;

export const vatTool: Tool = {
  name: 'vat',
  label: 'VAT numbers',
  summary: 'Checks form and check digits of the VAT numbers of 34 countries. It asks no register such as VIES.',
  element: 'VAT number',
  hints: [
    'vat',
    'vat_number',
    'vat number',
    'vat_id',
    'vat id',
    'vatin',
    'vat_no',
    'vat_code',
    'eu_vat',
    'tax_id',
    'tax id',
    'tax_number',
    'tax number',
    'ust_id',
    'ustid',
    'ust-id',
    'ust_idnr',
    'umsatzsteuer-id',
    'tva',
    'numero_tva',
    'btw',
    'btw_nummer',
    'partita_iva',
    'piva',
    'nif',
  ],
  columns: vatColumns,
  facets: ['verdict', 'error_code', 'country_code'],
  options: [
    {
      name: 'default_country',
      kind: 'country',
      label: 'Default country',
      help: 'Numbers without the code of a country are read as numbers of this country.',
      default: '',
    },
    countInvalidOption('VAT numbers'),
  ],
  sources: [{ name: 'jsvat', version: '2.5.4', licence: 'MIT' }],
  check(value) {
    const trouble = lineTrouble(value, longestLine);
    return trouble ?? (/\d\D*\d/.test(value) ? undefined : 'There are fewer than 2 digits.');
  },
  prepare(options) {
    const home = String(options['default_country'] ?? '');
    if (home !== '' && !countryOfPrefix(home))
      throw new Failure(
        'bad-input',
        sentence`VAT numbers of “${home}” cannot be checked here. Choose no default country.`,
      );
    const countInvalid = options['count_invalid_as_error'] === true;
    return answering({ columns: vatColumns, messages, countInvalid }, vatLook(home));
  },
};
