/** The names of months and weekdays in the languages of the calendar data that comes with the program. */
import { wordsOf } from '#tools/email/words.ts';

const languages =
  wordsOf(`en de fr es it pt nl pl cs sk sl hr sr-Latn hu ro bg ru uk el tr sv da nb nn fi et lv lt is ga ca
  eu gl id ms af sq mk be he ar fa hi`);

/** Short forms in use that the data does not have, and the numbers of the Romans. */
const more: Readonly<Record<string, number>> = { sept: 9, febr: 2, octo: 10, novem: 11, decem: 12 };
const roman = wordsOf('i ii iii iv v vi vii viii ix x xi xii');
const moreWeekdays = wordsOf('tues wednes weds thur thurs satur mo di mi do fr sa so lu ma me je ve');

/** Words around a date that say nothing. */
const filling = new Set(
  wordsOf(`the of on at and th st nd rd de del den der dem le la el al er ro d a o à às dia día il um kl uhr h и г год года р
    року m da do di i an am të`),
);

const accents = /[\u0300-\u036f.'’]/g;

/** Letter case, dots and accents do not tell months apart, nor do the “d’” of Catalan and the “ב” of Hebrew before them. */
export function plainWord(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z]+$/.test(lower)
    ? lower
    : lower
        .replace(/^(?:d['’]|ב(?=[א-ת]{3}))/, '')
        .normalize('NFKD')
        .replace(accents, '');
}

interface Names {
  /** A word that means different months in different languages has them all. */
  readonly months: ReadonlyMap<string, ReadonlySet<number>>;
  readonly weekdays: ReadonlySet<string>;
}

let loaded: Names | undefined;

/** Made once per thread. */
export function names(): Names {
  loaded ??= collect();
  return loaded;
}

function collect(): Names {
  const months = new Map<string, Set<number>>();
  const weekdays = new Set(moreWeekdays);
  const addMonth = (word: string, month: number) => {
    const plain = plainWord(word.replace(/^de /, ''));
    if (plain === '' || /[\d\s]/.test(plain)) return;
    months.set(plain, (months.get(plain) ?? new Set()).add(month));
  };
  for (const language of languages) {
    for (const width of ['long', 'short'] as const) {
      for (const style of [{ month: width }, { month: width, day: 'numeric' }] as const) {
        const nameOf = nameFormat(language, style, 'month');
        for (let month = 0; month < 12; month++) addMonth(nameOf(Date.UTC(2024, month, 1)), month + 1);
      }
      const dayOf = nameFormat(language, { weekday: width }, 'weekday');
      for (let day = 1; day <= 7; day++) weekdays.add(plainWord(dayOf(Date.UTC(2024, 0, day))));
    }
  }
  for (const [word, month] of Object.entries(more)) addMonth(word, month);
  for (const [before, word] of roman.entries()) addMonth(word, before + 1);
  return { months, weekdays };
}

function nameFormat(language: string, style: Intl.DateTimeFormatOptions, type: string): (time: number) => string {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' });
  return (time) => format.formatToParts(time).find((part) => part.type === type)?.value ?? '';
}

export function isFilling(word: string): boolean {
  return filling.has(word);
}
