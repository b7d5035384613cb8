/** Moments and durations as a person says them. The clock is always passed in. */
import { t } from '#contract/language/language.ts';
import { inLanguage } from './formats.ts';

const dates = (options: Intl.DateTimeFormatOptions) => inLanguage((locale) => new Intl.DateTimeFormat(locale, options));
const clock = dates({ hour: '2-digit', minute: '2-digit' });
const exact = dates({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dayOfYear = dates({ day: 'numeric', month: 'short' });
const dayAndYear = dates({ day: 'numeric', month: 'short', year: 'numeric' });

/** Two units at most: “12 s”, “2 min 49 s”, “1 h 3 min”, “2 d 4 h”. */
export function duration(ms: number): string {
  const s = Math.round(ms / 1000);
  if (s < 1) return t('less than 1 s');
  if (s < 60) return t('{s} s', { s });
  const min = Math.floor(s / 60);
  if (min < 60) return s % 60 === 0 ? t('{min} min', { min }) : t('{min} min {s} s', { min, s: s % 60 });
  const h = Math.floor(min / 60);
  if (h < 24) return min % 60 === 0 ? t('{h} h', { h }) : t('{h} h {min} min', { h, min: min % 60 });
  const d = Math.floor(h / 24);
  return h % 24 === 0 ? t('{d} d', { d }) : t('{d} d {h} h', { d, h: h % 24 });
}

/** “Today, 09:12”, “Yesterday, 17:20”, “19 Nov, 14:30”, “3 Jan 2024”. */
export function moment(iso: string, now: number): string {
  const then = new Date(iso);
  const time = clock().format(then);
  const days = daysBetween(then, new Date(now));
  if (days === 0) return t('Today, {time}', { time });
  if (days === 1) return t('Yesterday, {time}', { time });
  const sameYear = then.getFullYear() === new Date(now).getFullYear();
  return sameYear ? `${dayOfYear().format(then)}, ${time}` : dayAndYear().format(then);
}

/** To the second, with the day: for reports and tool tips. */
export function fullMoment(iso: string): string {
  const then = new Date(iso);
  return `${dayAndYear().format(then)}, ${exact().format(then)}`;
}

export function timeOfDay(iso: string): string {
  return exact().format(new Date(iso));
}

export function dayOf(iso: string): string {
  return dayOfYear().format(new Date(iso));
}

export function dayName(now: number): string {
  return dayOfYear().format(now);
}

export function between(from: string | null, to: string | null, now: number): number {
  if (!from) return 0;
  return Math.max(0, (to ? Date.parse(to) : now) - Date.parse(from));
}

function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
