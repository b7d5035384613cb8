/** The IBAN tool: form, check digits and parts of one account number, without asking any bank. */
import type { Tool } from '#contract/tool.ts';
import { answering, countInvalidOption, lineTrouble } from '#tools/answer.ts';
import { ibanColumns, ibanLook, messages } from './analysis.ts';

const longestLine = 64;

export const ibanTool: Tool = {
  name: 'iban',
  label: 'IBANs',
  summary:
    'Checks international bank account numbers and takes them apart. Whether an account exists, only its bank knows.',
  element: 'IBAN',
  hints: [
    'iban',
    'iban_number',
    'iban number',
    'iban_code',
    'bank_account',
    'bank account',
    'account_iban',
    'account_number',
    'account number',
    'creditor_iban',
    'debtor_iban',
    'beneficiary_account',
    'bankverbindung',
    'kontonummer',
    'compte_bancaire',
    'cuenta_bancaria',
  ],
  columns: ibanColumns,
  facets: ['verdict', 'error_code', 'country_code', 'is_sepa', 'national_check'],
  options: [countInvalidOption('IBANs')],
  sources: [
    { name: 'IBAN registry', version: '2025', licence: 'facts of ISO 13616' },
    { name: 'ibantools', version: '4.5.4', licence: 'MIT OR MPL-2.0' },
  ],
  check(value) {
    const trouble = lineTrouble(value, longestLine);
    return trouble ?? (/\d\D*\d/.test(value) ? undefined : 'There are fewer than 2 digits.');
  },
  prepare(options) {
    const countInvalid = options['count_invalid_as_error'] === true;
    return answering({ columns: ibanColumns, messages, countInvalid }, ibanLook);
  },
};
