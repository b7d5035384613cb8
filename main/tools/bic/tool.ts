/** The BIC tool: form and parts of one bank identifier. Whether the bank is a member today, only SWIFT knows. */
import type { Tool } from '#contract/tool.ts';
import { answering, countInvalidOption, lineTrouble } from '#tools/answer.ts';
import { bicColumns, bicLook, messages } from './analysis.ts';

const longestLine = 64;

export const bicTool: Tool = {
  name: 'bic',
  label: 'BICs (SWIFT codes)',
  summary: 'Checks bank identifier codes and takes them apart. Whether a bank still uses one, only SWIFT knows.',
  element: 'BIC',
  hints: ['bic', 'swift', 'bic_code', 'bic code', 'swift_code', 'swift code', 'swift_bic', 'bic_swift', 'bank_bic'],
  columns: bicColumns,
  facets: ['verdict', 'error_code', 'country_code', 'is_test_bic'],
  options: [countInvalidOption('BICs')],
  sources: [{ name: 'ISO 9362 and ISO 3166-1', version: '2022', licence: 'facts' }],
  check(value) {
    const trouble = lineTrouble(value, longestLine);
    return trouble ?? (/[a-z].*[a-z]/i.test(value) ? undefined : 'There are fewer than 2 letters.');
  },
  prepare(options) {
    const countInvalid = options['count_invalid_as_error'] === true;
    return answering({ columns: bicColumns, messages, countInvalid }, bicLook);
  },
};
