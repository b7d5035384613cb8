/** What the codes of failures mean that do not belong to one tool alone, and what to do about each. */
import { t } from '#contract/language/language.ts';

export interface CodeWords {
  code: string;
  means: string;
  remedy: string;
}

const fixField = t('Correct the values in Failures, or change the field of the interface.');

export const codeWords: readonly CodeWords[] = [
  { code: 'REQUIRED', means: t('A field that must be filled is empty.'), remedy: fixField },
  {
    code: 'WRONG_TYPE',
    means: t('A value is not of the type of its field, such as a number or a date.'),
    remedy: fixField,
  },
  { code: 'PATTERN', means: t('A value has not the form that its field asks for.'), remedy: fixField },
  { code: 'NOT_IN_LIST', means: t('A value is none of those that its field knows.'), remedy: fixField },
  { code: 'TOO_SMALL', means: t('A number or a text is below what its field allows.'), remedy: fixField },
  { code: 'TOO_LARGE', means: t('A number or a text is above what its field allows.'), remedy: fixField },
  {
    code: 'NOT_UNIQUE',
    means: t('Another record has the same value in a field that must be unique.'),
    remedy: fixField,
  },
  {
    code: 'RULE',
    means: t('A rule over several fields of the record is broken.'),
    remedy: t('The message names the rule. Correct the values, or the rule of the interface.'),
  },
  {
    code: 'SCHEMA',
    means: t('The record does not fit the JSON Schema of its flow.'),
    remedy: t('The message names the place. Correct the record, or the schema.'),
  },
  {
    code: 'EXPRESSION',
    means: t('An expression of the flow could not be worked out for this record.'),
    remedy: t('Try it on sample records in the flow, and make it ready for empty values.'),
  },
  {
    code: 'MISSING_KEY',
    means: t('The record names a key that is stored nowhere yet.'),
    remedy: t('Run the batch that brings the key. The record then goes on by itself.'),
  },
  {
    code: 'DEPENDENCY_CYCLE',
    means: t('Records wait for each other in a circle.'),
    remedy: t('Take one of the references out, and run these records again.'),
  },
  {
    code: 'KEY_EMPTY',
    means: t('The column with the key is empty.'),
    remedy: t('Fill the column, or choose another one as the key.'),
  },
  {
    code: 'KEY_TOO_LONG',
    means: t('A key has more characters than a key may have.'),
    remedy: t('Choose a shorter column as the key.'),
  },
  {
    code: 'CITY_NOT_FOUND',
    means: t('No place of this name is known.'),
    remedy: t('Check the spelling, and give the country or the postal code as well.'),
  },
  {
    code: 'EMPTY_INPUT',
    means: t('There is nothing in the value that the tool was given.'),
    remedy: t('Check that the right column is chosen.'),
  },
  {
    code: 'BAD_ENCODING',
    means: t('The value holds signs that were broken when its file was written or read.'),
    remedy: t('Choose another encoding for the file, or have it written anew.'),
  },
  {
    code: 'TOOL_TIMEOUT',
    means: t('A tool did not come to an end with this record.'),
    remedy: t('Look at the value; it is unusually large, or of another kind than the rest.'),
  },
  {
    code: 'WORKER_DIED',
    means: t('A worker ended while it had this record in hand, three times.'),
    remedy: t('Look at the value, and pass the diagnostics on.'),
  },
  {
    code: 'INPUT_LOST',
    means: t('The input of this record can no longer be read.'),
    remedy: t('Check the disk. The batch can be verified against its receipt.'),
  },
  {
    code: 'INTERNAL_ERROR',
    means: t('A mistake in the program met this record.'),
    remedy: t('The log has the details. Pass the diagnostics on.'),
  },
];
