/** Faces of two invented tools, shaped like the real ones. */
import type { ToolFace } from '#contract/tool.ts';

export const faces: ToolFace[] = [
  {
    name: 'email',
    label: 'E-mail check',
    summary: 'Checks syntax, domain and risk of an e-mail address, and brings it into one form.',
    element: 'e-mail address',
    hints: ['email', 'e-mail', 'mail', 'email_address'],
    columns: [
      ...['email', 'verdict', 'score', 'error_code', 'error_message', 'syntax_valid', 'syntax_class', 'local_part'],
      ...['domain', 'domain_ascii', 'normalized_email', 'canonical_email', 'is_disposable', 'is_free_provider'],
      ...['is_role_account', 'typo_suggestion', 'risk_reasons', 'md5_hash', 'sha256_hash'],
    ],
    facets: ['verdict', 'is_disposable', 'is_free_provider'],
    options: [
      {
        name: 'clean',
        kind: 'flag',
        label: 'Clean first',
        help: 'Takes off spaces, “mailto:” and names around the address.',
        default: true,
      },
      {
        name: 'strip_plus',
        kind: 'flag',
        label: 'Strip tags everywhere',
        help: 'Drops “+tag” for every provider.',
        default: false,
      },
    ],
    sources: [
      { name: 'disposable-email-domains', version: '1.0.62', licence: 'MIT' },
      { name: 'Public Suffix List (tldts)', version: '7.5.4', licence: 'MPL-2.0' },
    ],
  },
  {
    name: 'phone',
    label: 'Phone check',
    summary: 'Checks a phone number and tells its country, type, place, carrier and time zone.',
    element: 'phone number',
    hints: ['phone', 'telephone', 'mobile', 'tel'],
    columns: [
      ...['phone', 'verdict', 'score', 'error_code', 'error_message', 'is_valid', 'e164', 'international_format'],
      ...['country_code', 'country_name', 'number_type', 'location', 'carrier', 'time_zones'],
    ],
    facets: ['verdict', 'number_type', 'country_code'],
    options: [
      {
        name: 'default_country',
        kind: 'country',
        label: 'Default country',
        help: 'For numbers without a country code.',
        default: '',
      },
      {
        name: 'country_column',
        kind: 'field',
        label: 'Country column',
        help: 'Overrides the default record by record.',
        default: '',
      },
      {
        name: 'invalid_fails',
        kind: 'flag',
        label: 'Invalid counts as failed',
        help: 'Puts invalid numbers into the error file.',
        default: true,
      },
    ],
    sources: [{ name: 'libphonenumber metadata', version: '3.2.47', licence: 'Apache-2.0' }],
  },
];
