/**
 * What people read, in their language. A text stands in the code in English, where it is used; `de.json` beside this
 * file, and one such file for every further language, says it in other words. What a language lacks is said in English.
 */
import type { Sentence } from './sentence.ts';
import { templatesOf } from './templates.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** A text, or its forms for one and for many where it counts something. */
export type Texts = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;

/** The names in braces of a text: `'{n} of {total}'` needs `n` and `total`. */
type Holes<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
type Values<Name extends string> = Readonly<Record<Name, string | number>>;
type Given<Name extends string> = [Name] extends [never] ? [] : [values: Values<Name>];

interface Spoken {
  language: Language;
  texts: Texts;
  plurals: Intl.PluralRules;
  numbers: Intl.NumberFormat;
  shape(text: string): string;
  /** Made when the first message is to be known again. */
  templates?: (message: string) => Sentence | undefined;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

let spoken = speech('en', {});

function speech(language: Language, texts: Texts, shape = (text: string) => text): Spoken {
  const tag = locales[language];
  return { language, texts, plurals: new Intl.PluralRules(tag), numbers: new Intl.NumberFormat(tag), shape };
}

/** Before the first text is said: texts that are named once, when a module is loaded, do not change afterwards. */
export function speak(language: Language, texts: Texts, shape?: (text: string) => string): void {
  spoken = speech(language, texts, shape);
}

export function language(): Language {
  return spoken.language;
}

/** For dates, numbers and the order of words, as the browser's own formats take it. */
export function locale(): string {
  return locales[spoken.language];
}

/** A text with its values filled in: `t('Paused at {count}', { count })`. Values are text already, or small numbers. */
export function t<T extends string>(english: T, ...given: Given<Holes<T>>): string {
  return filled(plain(english), given[0]);
}

/**
 * A text that counts: `tn(3, '{n} record', '{n} records')`. The text for many is what a language is asked for;
 * `n` is filled in with its separators.
 */
export function tn<One extends string, Many extends string>(
  n: number,
  one: One,
  many: Many,
  ...given: Given<Exclude<Holes<One> | Holes<Many>, 'n'>>
): string {
  const forms = spoken.texts[many] ?? { one, other: many };
  const form = typeof forms === 'string' ? forms : spoken.plurals.select(n) === 'one' ? forms.one : forms.other;
  return filled(form, { ...given[0], n: spoken.numbers.format(n) });
}

/** A text that is data here and named elsewhere, such as what a tool says of itself; it has no values. */
export function tData(english: string): string {
  return filled(plain(english));
}

/** A sentence that was made elsewhere, such as what the engine says of a failure. */
export function tSentence({ text, values }: Sentence): string {
  if (values.length === 0) return saidAgain(text);
  return filled(plain(text), Object.fromEntries(values.map((value, at) => [at + 1, again(value)])));
}

/**
 * A message that was kept in English, such as why a record failed, in the language of who reads it: by its words, or by
 * the form of those that hold values. One that nobody here has made, such as that of a rule, is said as it is.
 */
export function saidAgain(message: string): string {
  const known = Object.hasOwn(spoken.texts, message);
  return (known ? undefined : formed(message)) ?? tData(message);
}

function formed(message: string): string | undefined {
  spoken.templates ??= templatesOf(Object.keys(spoken.texts));
  const made = spoken.templates(message);
  return made && tSentence(made);
}

/** A sentence may tell another one as its reason, or a part that has values itself; names and numbers stay. */
function again(value: string | number): string | number {
  if (typeof value !== 'string') return value;
  return / .*[.!?]$/s.test(value) ? saidAgain(value) : (formed(value) ?? value);
}

function plain(english: string): string {
  // What was made elsewhere may be called like something that every object has.
  const text = (Object.hasOwn(spoken.texts, english) ? spoken.texts[english] : undefined) ?? english;
  return typeof text === 'string' ? text : text.other;
}

function filled(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  // The shape is for the words alone: what is filled in keeps its length.
  return spoken.shape(text).replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
