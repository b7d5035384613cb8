/** The rules of one field, made ready: what is wrong with a text, if anything. */
import { Failure } from '#contract/failure.ts';
import type { DateOrder, Field } from '#contract/interface.ts';
import { english, sentence } from '#contract/language/sentence.ts';
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
  const wrong = dates && type === 'date' ? wrongDates[dates] : wrongTypes[type];
  const rules = [...rangeRules(field), ...patternRules(field), ...listRules(field)];
  return (text) => {
    if (text === '')
      return required ? { code: 'REQUIRED', message: english`“${name}” is empty, but required.` } : undefined;
    if (!is(text)) return { code: 'WRONG_TYPE', message: wrong(name, shortened(text)) };
    for (const rule of rules) {
      const problem = rule(text);
      if (problem) return problem;
    }
    return undefined;
  };
}

/** One sentence for each, so that every language can say it whole. */
type Told = (name: string, text: string) => string;

const wrongTypes: Readonly<Record<Field['type'], Told>> = {
  text: (name, text) => english`“${name}” is not a text: “${text}”.`,
  integer: (name, text) => english`“${name}” is not an integer: “${text}”.`,
  decimal: (name, text) => english`“${name}” is not a decimal number: “${text}”.`,
  boolean: (name, text) => english`“${name}” is not true or false: “${text}”.`,
  date: (name, text) => english`“${name}” is not a date as yyyy-mm-dd: “${text}”.`,
};
const wrongDates: Readonly<Record<DateOrder, Told>> = {
  dmy: (name, text) => english`“${name}” is not a date with the day first: “${text}”.`,
  mdy: (name, text) => english`“${name}” is not a date with the month first: “${text}”.`,
  ymd: (name, text) => english`“${name}” is not a date with the year first: “${text}”.`,
};

function patternRules({ name, pattern }: Field): Rule[] {
  if (pattern === undefined || pattern === '') return [];
  const matches = compilePattern(pattern, `“${name}”`);
  return [
    (text) =>
      matches(text)
        ? undefined
        : { code: 'PATTERN', message: english`“${name}” does not have its form: “${shortened(text)}”.` },
  ];
}

function listRules({ name, oneOf }: Field): Rule[] {
  if (!oneOf) return [];
  const known = new Set(oneOf);
  return [
    (text) =>
      known.has(text)
        ? undefined
        : { code: 'NOT_IN_LIST', message: english`“${name}” is none of the known values: “${shortened(text)}”.` },
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
        ? { code, message: (code === 'TOO_SMALL' ? less : more)(name, bound, shortened(text)) }
        : undefined,
    );
  }
  return rules;
}

type Size = number | bigint | string;

interface Measure {
  measure(text: string): Size;
  less: ToldLimit;
  more: ToldLimit;
}
type ToldLimit = (name: string, bound: string, text: string) => string;
const number: Pick<Measure, 'less' | 'more'> = {
  less: (name, bound, text) => english`“${name}” is less than ${bound}: “${text}”.`,
  more: (name, bound, text) => english`“${name}” is more than ${bound}: “${text}”.`,
};

const measures: Readonly<Record<Field['type'], Measure>> = {
  text: {
    measure: (text) => [...text].length,
    less: (name, bound, text) => english`“${name}” is shorter than ${bound}: “${text}”.`,
    more: (name, bound, text) => english`“${name}” is longer than ${bound}: “${text}”.`,
  },
  integer: { measure: (text) => BigInt(text.replace(/^\+/, '')), ...number },
  decimal: { measure: Number, ...number },
  boolean: { measure: () => 0, ...number },
  date: {
    measure: (text) => text.slice(0, 10),
    less: (name, bound, text) => english`“${name}” is earlier than ${bound}: “${text}”.`,
    more: (name, bound, text) => english`“${name}” is later than ${bound}: “${text}”.`,
  },
};

function limitOf(type: Field['type']): string {
  return type === 'text' ? 'a number of characters' : valueTypes[type].called;
}

/** Values in messages are for people: the beginning is enough. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).replace(/\p{Surrogate}$/u, '')}…` : text;
}
