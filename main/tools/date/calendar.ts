/** Days of the Gregorian calendar, held strictly: there is no 30th of February that becomes a day in March. */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of Greenwich; undefined when nothing says so. */
  readonly offset: number | undefined;
}

export const messages = {
  UNPARSEABLE: 'This is not written as a date with day, month and year.',
  IMPOSSIBLE_DATE: 'There is no such day in the calendar, or no such time of the day.',
  AMBIGUOUS_DATE: 'It can be read as more than one day. Choose in which order this column has day, month and year.',
  OUT_OF_RANGE: 'The year is not between 1 and 9999.',
} as const;

export type DateCode = keyof typeof messages;

/** A date that was read, and how it was written. */
export interface Moment {
  readonly day: Day;
  readonly clock?: Clock;
  readonly format: string;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lastYear = 9999;
const day = 86_400_000;

export function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 0);
}

export function faultOf({ year, month, day: date }: Day): DateCode | undefined {
  if (year < 1 || year > lastYear) return 'OUT_OF_RANGE';
  return date >= 1 && date <= daysIn(year, month) ? undefined : 'IMPOSSIBLE_DATE';
}

/** Two digits mean the years from 1969 to 2068, as in most programs. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 69 ? 2000 : 1900);
}

/** Midnight and the end of the last day are the only times with 24 hours; a leap second ends its minute. */
export function isTime({ hour, minute, second }: Clock): boolean {
  if (hour === 24) return minute === 0 && second === 0;
  return hour < 24 && minute < 60 && (second < 60 || (second === 60 && minute === 59));
}

/** Milliseconds since 1970 as if the clock stood in Greenwich. */
export function wallTime({ year, month, day: date }: Day, clock?: Clock): number {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, date);
  if (clock) time.setUTCHours(clock.hour, clock.minute, clock.second, clock.millisecond);
  return time.getTime();
}

/** Undefined beyond the years that have four digits. */
export function momentOf(time: number, offset: number | undefined, format: string): Moment | DateCode {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= lastYear)) return 'OUT_OF_RANGE';
  const found = { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  const clock = {
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    offset,
  };
  return offset === undefined && time % day === 0 ? { day: found, format } : { day: found, clock, format };
}

const pad = (value: number, length: number) => String(value).padStart(length, '0');

export function isoDay({ year, month, day: date }: Day): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}
