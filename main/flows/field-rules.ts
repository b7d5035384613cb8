/** The rules of one field, made ready: what is wrong with a text, if anything. */
import { Failure } from '#contract/failure.ts';
import type { DateOrder, Field } from '#contract/interface.ts';
import { sentence } from '#contract/language/sentence.ts';
import { compilePattern } from './pattern.ts';
import { valueTypes } from './value-types.ts';

export interface Problem {
  code: 'REQUIRED' | 'WRONG_TYPE' | 'PATTERN' | 'TOO_SMALL' | 'TOO_LARGE' | 'NOT_IN_LIST';
  message: string;
}
type Rule = (text: string) => Problem | undefined;

/** Throws a Failure for rules that make no sense. */
export function compileField(field: Field): Rule {
  const { name, type, required, dates } = field;
  const { is } = valueTypes[type];
  const called = dates && type === 'date' ? calledDates[dates] : valueTypes[type].called;
  const rules = [...rangeRules(field), ...patternRules(field), ...listRules(field)];
  return (text) => {
    if (text === '') return required ? { code: 'REQUIRED', message: `“${name}” is empty, but required.` } : undefined;
    if (!is(text)) return { code: 'WRONG_TYPE', message: `“${name}” is not ${called}: “${shortened(text)}”.` };
    for (const rule of rules) {
      const problem = rule(text);
      if (problem) return problem;
    }
    return undefined;
  };
}

const calledDates: Readonly<Record<DateOrder, string>> = {
  dmy: 'a date with the day first',
  mdy: 'a date with the month first',
  ymd: 'a date with the year first',
};

function patternRules({ name, pattern }: Field): Rule[] {
  if (pattern === undefined || pattern === '') return [];
  const matches = compilePattern(pattern, `“${name}”`);
  return [
    (text) =>
      matches(text)
        ? undefined
        : { code: 'PATTERN', message: `“${name}” does not have its form: “${shortened(text)}”.` },
  ];
}

function listRules({ name, oneOf }: Field): Rule[] {
  if (!oneOf) return [];
  const known = new Set(oneOf);
  return [
    (text) =>
      known.has(text)
        ? undefined
        : { code: 'NOT_IN_LIST', message: `“${name}” is none of the known values: “${shortened(text)}”.` },
  ];
}

function rangeRules({ name, type, min, max }: Field): Rule[] {
  const rules: Rule[] = [];
  const { measure, less, more } = measures[type];
  for (const [bound, code, beyond] of [
    [min, 'TOO_SMALL', (size, limit) => size < limit],
    [max, 'TOO_LARGE', (size, limit) => size > limit],
  ] as [string | undefined, Problem['code'], (size: Size, limit: Size) => boolean][]) {
    if (bound === undefined || bound === '') continue;
    const limit = type === 'text' ? Number(bound) : valueTypes[type].is(bound) ? measure(bound) : Number.NaN;
    if (Number.isNaN(limit))
      throw new Failure('bad-input', sentence`The limit “${bound}” of “${name}” is not ${limitOf(type)}.`);
    rules.push((text) =>
      beyond(measure(text), limit)
        ? { code, message: `“${name}” ${code === 'TOO_SMALL' ? less : more} ${bound}: “${shortened(text)}”.` }
        : undefined,
    );
  }
  return rules;
}

type Size = number | bigint | string;

interface Measure {
  measure(text: string): Size;
  /** For sentences: “age” is more than 150. */
  less: string;
  more: string;
}
const number = { less: 'is less than', more: 'is more than' };

const measures: Readonly<Record<Field['type'], Measure>> = {
  text: { measure: (text) => [...text].length, less: 'is shorter than', more: 'is longer than' },
  integer: { measure: (text) => BigInt(text.replace(/^\+/, '')), ...number },
  decimal: { measure: Number, ...number },
  boolean: { measure: () => 0, ...number },
  date: { measure: (text) => text.slice(0, 10), less: 'is earlier than', more: 'is later than' },
};

function limitOf(type: Field['type']): string {
  return type === 'text' ? 'a number of characters' : valueTypes[type].called;
}

/** Values in messages are for people: the beginning is enough. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).replace(/\p{Surrogate}$/u, '')}…` : text;
}
