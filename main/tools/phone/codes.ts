/** What can be wrong with a phone number, in one word for machines and one sentence for people. */
import type { Possibility, Problem } from './number.ts';

export const messages = {
  EMPTY_INPUT: 'There is no phone number here.',
  TOO_LONG_INPUT: 'This text is longer than 1,000 characters and cannot be a phone number.',
  BAD_ENCODING: 'This text was damaged when it was decoded: choose another encoding for the file.',
  NOT_A_NUMBER: 'This does not look like a phone number.',
  INVALID_COUNTRY_CODE:
    'It has no known country code: write it with + and the code of its country, or choose a default country.',
  TOO_SHORT_AFTER_IDD: 'Hardly anything follows the international prefix: digits are missing.',
  TOO_SHORT_NSN: 'Hardly anything follows the country code: digits are missing.',
  TOO_LONG: 'It has more digits than any number of its country.',
  TOO_SHORT: 'It has fewer digits than any number of its country.',
  INVALID_LENGTH: 'No number of its country has this many digits.',
  INVALID_NUMBER: 'It has the right length, but no such number is assigned in its country.',
  SPREADSHEET_NUMBER: 'A spreadsheet has rounded this number and its digits are lost: export the column as text.',
  SHORT_CODE: 'This is a short service number, such as an emergency call, and reaches nobody from abroad.',
} as const;

export type PhoneCode = keyof typeof messages;

/** What the length of a number that is not assigned says about it; a local number is no mistake. */
export const codeOfLength: Readonly<Record<Possibility, PhoneCode | ''>> = {
  is_possible: 'INVALID_NUMBER',
  is_possible_local_only: '',
  too_short: 'TOO_SHORT',
  too_long: 'TOO_LONG',
  invalid_length: 'INVALID_LENGTH',
};

/** What a text that could not be read as a number lacks, in the words of the lengths. */
export const possibilityOfProblem: Readonly<Record<Problem, Possibility | 'invalid_country_code' | ''>> = {
  NOT_A_NUMBER: '',
  INVALID_COUNTRY_CODE: 'invalid_country_code',
  TOO_SHORT_AFTER_IDD: 'too_short',
  TOO_SHORT_NSN: 'too_short',
  TOO_LONG: 'too_long',
};
