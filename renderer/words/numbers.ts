/** Numbers as the window writes them: separators, sizes, percentages that never lie about the first and the last record. */
import { language } from '#contract/language/language.ts';
import { inLanguage } from './formats.ts';

const whole = inLanguage((locale) => new Intl.NumberFormat(locale));
// By the bare language: British English would write “5m”.
const short = inLanguage(() => new Intl.NumberFormat(language(), { notation: 'compact', maximumFractionDigits: 1 }));
const tenths = inLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const shares = inLanguage((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));

export function count(n: number): string {
  return whole().format(n);
}

/** For narrow places: exact up to 99,999, then “5M”. */
export function brief(n: number): string {
  return n < 100_000 ? count(n) : short().format(n);
}

/** Rounded down to a tenth; more than nothing is never “0%” and less than all is never “100%”. */
export function percent(part: number, total: number): string {
  if (total <= 0 || part <= 0) return shares().format(0);
  if (part >= total) return shares().format(1);
  const thousandths = Math.floor((part / total) * 1000);
  return thousandths === 0 ? `<${shares().format(0.001)}` : shares().format(thousandths / 1000);
}

/** A share that is a whole number of percent already: “20%”. */
export function percentOf(n: number): string {
  return shares().format(n / 100);
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const sizes = inLanguage((locale) =>
  units.map((unit, power) => {
    const unitDisplay = power === 0 ? 'long' : 'short';
    return [0, 1].map((digits) => {
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits });
    });
  }),
);

export function bytes(n: number): string {
  const power = n < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(n) / 3));
  const value = n / 1000 ** power;
  return sizes()[power]?.[value >= 100 ? 0 : 1]?.format(value) ?? '';
}

export function rate(perSecond: number): string {
  if (perSecond <= 0) return '–';
  return `${perSecond < 10 ? tenths().format(perSecond) : count(Math.round(perSecond))}/s`;
}

/** What stands between the digits of a number that is typed: “1,204” or “1.204”. */
export function separators(): { group: string; decimal: string } {
  const parts = tenths().formatToParts(1_234.5);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: sign('group'), decimal: sign('decimal') };
}

/** A whole number as people type it, with or without separators; undefined when it is none. */
export function readCount(text: string): number | undefined {
  const digits = text.trim().replaceAll(/(?<=\d)[.,'’\s](?=\d{3}(?!\d))/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}
