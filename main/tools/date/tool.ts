/** The date tool: one way of writing for dates that come in many. It never guesses which number is the month. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { Tool } from '#contract/tool.ts';
import { answering, countInvalidOption, lineTrouble } from '#tools/answer.ts';
import { dateColumns, dateLook } from './analysis.ts';
import { messages } from './calendar.ts';
import type { Order } from './numbers-part.ts';
import { patternReader } from './pattern.ts';
import { zoneClock } from './zone.ts';

const longestLine = 100;
const orders: readonly Order[] = ['DMY', 'MDY', 'YMD'];

export const dateTool: Tool = {
  name: 'date',
  label: 'Dates',
  summary: 'Reads dates and times in many writings and languages, and writes each as ISO 8601 in UTC.',
  element: 'date',
  hints: [
    'date',
    'datetime',
    'date_time',
    'timestamp',
    'created_at',
    'updated_at',
    'birth_date',
    'birthdate',
    'birthday',
    'date_of_birth',
    'date of birth',
    'dob',
    'order_date',
    'invoice_date',
    'due_date',
    'start_date',
    'end_date',
    'day',
    'datum',
    'geburtsdatum',
    'fecha',
    'date_naissance',
  ],
  columns: dateColumns,
  facets: ['verdict', 'error_code', 'detected_format'],
  options: [
    {
      name: 'order',
      kind: 'choice',
      choices: [
        { value: 'none', label: 'Not known: refuse ambiguous dates' },
        { value: 'DMY', label: 'Day, month, year' },
        { value: 'MDY', label: 'Month, day, year' },
        { value: 'YMD', label: 'Year, month, day' },
      ],
      label: 'Order',
      help: 'How to read 01/02/03. Where a number above 12 tells the day, or the year has four digits in front, no choice is needed.',
      default: 'none',
    },
    {
      name: 'formats',
      kind: 'text',
      label: 'Formats',
      help: 'Read only these formats, with a semicolon between them: dd.MM.yyyy; d MMM yyyy HH:mm. Empty: all that are known.',
      default: '',
    },
    {
      name: 'time_zone',
      kind: 'text',
      label: 'Time zone',
      help: 'Where the clock stood for times without an offset: UTC, or a name such as Europe/Berlin.',
      default: 'UTC',
    },
    {
      name: 'spreadsheet_numbers',
      kind: 'flag',
      label: 'Read spreadsheet numbers',
      help: 'Takes numbers of five digits as days counted by a spreadsheet: 45292 is 2024-01-01.',
      default: true,
    },
    countInvalidOption('dates'),
  ],
  sources: [
    {
      name: 'Unicode CLDR month names, in the ICU of this program',
      version: process.versions['icu'] ?? '',
      licence: 'Unicode-3.0',
    },
  ],
  check(value) {
    const trouble = lineTrouble(value, longestLine);
    return trouble ?? (/\p{Nd}/u.test(value) ? undefined : 'There is no digit.');
  },
  prepare(options) {
    const name = String(options['time_zone'] ?? 'UTC').trim() || 'UTC';
    const toUtc = zoneClock(name);
    if (!toUtc)
      throw new Failure(
        'bad-input',
        sentence`There is no time zone “${name}”. Write UTC, or a name such as Europe/Berlin.`,
      );
    const order = orders.find((each) => each === options['order']) ?? 'none';
    const pattern = patternReader(String(options['formats'] ?? ''));
    const manner = { order, takeSerials: options['spreadsheet_numbers'] !== false, pattern };
    const countInvalid = options['count_invalid_as_error'] === true;
    return answering({ columns: dateColumns, messages, countInvalid }, dateLook(manner, { name, toUtc }));
  },
};
