/** What texts of each type look like, and what expressions see of them. */
import type { FieldType } from '#contract/interface.ts';

interface ValueType {
  /** Whether a text that is not empty is one of this type. */
  is(text: string): boolean;
  /** What an expression works with. */
  value(text: string): unknown;
  /** For sentences: “is not …”. */
  called: string;
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);
const integer = /^[+-]?\d{1,1000}$/;
const decimal = /^[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[eE][+-]?\d{1,3})?$/;

export const valueTypes: Readonly<Record<FieldType, ValueType>> = {
  text: { is: () => true, value: (text) => text, called: 'a text' },
  integer: { is: (text) => integer.test(text), value: (text) => BigInt(text.replace(/^\+/, '')), called: 'an integer' },
  decimal: { is: (text) => decimal.test(text), value: Number, called: 'a decimal number' },
  boolean: {
    is: (text) => truths.has(text.toLowerCase()),
    value: (text) => truths.get(text.toLowerCase()) ?? false,
    called: 'true or false',
  },
  date: { is: isDate, value: (text) => text, called: 'a date as yyyy-mm-dd' },
};

/** What an expression sees of a field: nothing of an empty one, unless it is a text. */
export function typedValue(type: FieldType, text: string): unknown {
  if (type === 'text' || type === 'date') return text;
  return text === '' || !valueTypes[type].is(text) ? null : valueTypes[type].value(text);
}

/** A day of the calendar, alone or followed by a time. */
function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (!match) return false;
  const [, year = '', month = '', day = ''] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}
