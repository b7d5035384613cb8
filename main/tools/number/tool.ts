/** The number tool: one way of writing for numbers that come in many. It never guesses what a lone comma means. */
import type { Tool } from '#contract/tool.ts';
import { answering, countInvalidOption, lineTrouble } from '#tools/answer.ts';
import { messages, numberColumns, numberLook } from './analysis.ts';
import type { DecimalSign } from './grouping.ts';

const longestLine = 200;

export const numberTool: Tool = {
  name: 'number',
  label: 'Numbers',
  summary: 'Reads numbers with the separators of many countries, currencies and percent signs, to the last digit.',
  element: 'number',
  hints: [
    'amount',
    'price',
    'total',
    'sum',
    'quantity',
    'qty',
    'cost',
    'balance',
    'revenue',
    'salary',
    'turnover',
    'unit_price',
    'unit price',
    'percent',
    'percentage',
    'betrag',
    'preis',
    'summe',
    'montant',
    'prix',
    'importe',
    'precio',
    'importo',
    'prezzo',
    'bedrag',
  ],
  columns: numberColumns,
  facets: ['verdict', 'error_code', 'currency', 'is_percent', 'detected_locale'],
  options: [
    {
      name: 'decimal_sign',
      kind: 'choice',
      choices: [
        { value: 'detect', label: 'Find out: refuse ambiguous numbers' },
        { value: 'dot', label: 'Dot: 1,234.50' },
        { value: 'comma', label: 'Comma: 1.234,50' },
      ],
      label: 'Decimal sign',
      help: 'How to read 1,234 and 1.234. Most other numbers show by themselves which sign begins the decimals.',
      default: 'detect',
    },
    countInvalidOption('numbers'),
  ],
  sources: [
    {
      name: 'Unicode CLDR number formats, in the ICU of this program',
      version: process.versions['icu'] ?? '',
      licence: 'Unicode-3.0',
    },
  ],
  check(value) {
    const trouble = lineTrouble(value, longestLine);
    return trouble ?? (/\p{Nd}/u.test(value) ? undefined : 'There is no digit.');
  },
  prepare(options) {
    const signs: Readonly<Record<string, DecimalSign>> = { dot: '.', comma: ',' };
    const look = numberLook(signs[String(options['decimal_sign'])]);
    const countInvalid = options['count_invalid_as_error'] === true;
    return answering({ columns: numberColumns, messages, countInvalid }, look);
  },
};
