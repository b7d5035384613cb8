/**
 * The card tool: brand, length and check digit of one card number. It shows only masked numbers. Records that fail are
 * listed with their input, so nothing that could be a card number fails here, and there is no option to let it.
 */
import { english } from '#contract/language/sentence.ts';
import type { Tool } from '#contract/tool.ts';
import { answering } from '#tools/answer.ts';
import { cardColumns, cardLook, messages, shownCard } from './analysis.ts';

const fewestDigits = 8;

export const cardTool: Tool = {
  name: 'card',
  label: 'Card numbers',
  summary: 'Checks payment card numbers and finds their brand. Results show the first six and last four digits only.',
  element: 'card number',
  hints: [
    'card_number',
    'card number',
    'cardnumber',
    'card',
    'credit_card',
    'credit card',
    'creditcard',
    'credit_card_number',
    'cc_number',
    'ccnumber',
    'cc',
    'pan',
    'payment_card',
    'debit_card',
    'kartennummer',
    'kreditkarte',
    'numero_carte',
    'número_tarjeta',
  ],
  columns: cardColumns,
  confidential: true,
  facets: ['verdict', 'error_code', 'card_brand', 'luhn_valid'],
  options: [],
  sources: [{ name: 'card-validator', version: '10.0.4', licence: 'MIT' }],
  check(value) {
    const found = value.match(/\p{Nd}/gu)?.length ?? 0;
    return found < fewestDigits ? english`There are fewer than ${fewestDigits} digits.` : undefined;
  },
  prepare: () => answering({ columns: cardColumns, messages, countInvalid: false, shown: shownCard }, cardLook),
};
