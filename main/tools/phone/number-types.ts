/** What a phone number is for. */

/** In the order in which a number is tried against them; the first that fits counts. */
export const exactTypes = [
  'premium_rate',
  'toll_free',
  'shared_cost',
  'voip',
  'personal_number',
  'pager',
  'uan',
  'voicemail',
] as const;
export type ExactType = (typeof exactTypes)[number];

/** `unknown` means: not assigned. */
export type NumberType = ExactType | 'fixed_line' | 'mobile' | 'fixed_line_or_mobile' | 'unknown';
