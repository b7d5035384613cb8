/** Dates that are one number: written without separators, counted by a computer, or by a spreadsheet. */
import { type Clock, type DateCode, faultOf, isTime, type Moment, momentOf } from './calendar.ts';
import { type Order, readNumbers } from './numbers-part.ts';

/** The day 0 of spreadsheets; right from March 1900 on. */
const spreadsheetStart = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const ordinal = /^(\d{4})-?(\d{3})$/;

export interface Counting {
  readonly order: Order;
  /** Numbers of five digits are days in a spreadsheet. */
  readonly takeSerials: boolean;
}

/** Undefined when a number of so many digits means nothing. */
export function readDigits(text: string, { takeSerials, order }: Counting): Moment | DateCode | undefined {
  const [whole = '', fraction = ''] = text.split('.');
  const length = whole.length;
  if (fraction === '' && length === 8) return readEight(whole, order);
  if (takeSerials && length === 5) return serial(Number(text), fraction);
  if (fraction === '' && (length === 12 || length === 14)) return readCompact(whole);
  if (fraction === '' && length === 7) return readOrdinal(whole);
  if (length === 9 || length === 10) return counted(`${whole}${fraction.slice(0, 3).padEnd(3, '0')}`, 'epoch_seconds');
  if (fraction !== '') return undefined;
  if (length === 13) return counted(whole, 'epoch_milliseconds');
  if (length === 16) return counted(whole.slice(0, -3), 'epoch_microseconds');
  return length === 19 ? counted(whole.slice(0, -6), 'epoch_nanoseconds') : undefined;
}

const counted = (milliseconds: string, format: string) => momentOf(Number(milliseconds), 0, format);

function serial(days: number, fraction: string): Moment | DateCode {
  const seconds = Math.round(days * 86_400);
  const time = spreadsheetStart + (fraction === '' ? days * dayLength : seconds * 1000);
  return momentOf(time, undefined, 'excel_serial');
}

/** Mostly the year comes first; it is looked for at the end only when it cannot. */
function readEight(text: string, order: Order): Moment | DateCode {
  const found = readCompact(text);
  if (typeof found !== 'string') return found;
  const other = readNumbers(text.replace(/^(..)(..)/, '$1/$2/'), order) ?? found;
  if (typeof other === 'string') return other === 'AMBIGUOUS_DATE' ? other : found;
  return { day: other.day, format: other.format.replaceAll('/', '') };
}

function readCompact(text: string): Moment | DateCode {
  const [, year, month, date, hour, minute, second = '0'] = compact.exec(text) ?? [];
  const day = { year: Number(year), month: Number(month), day: Number(date) };
  const fault = faultOf(day);
  if (fault) return fault;
  if (hour === undefined) return { day, format: 'yyyyMMdd' };
  const clock: Clock = {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: 0,
    offset: undefined,
  };
  if (!isTime(clock)) return 'IMPOSSIBLE_DATE';
  return { day, clock, format: text.length === 14 ? 'yyyyMMddHHmmss' : 'yyyyMMddHHmm' };
}

/** The day of the year: 2024-060 is the 29th of February. */
export function readOrdinal(text: string): Moment | DateCode | undefined {
  const [, year, number] = ordinal.exec(text) ?? [];
  if (number === undefined) return undefined;
  const found = momentOf(new Date(0).setUTCFullYear(Number(year), 0, Number(number)), undefined, 'iso_ordinal');
  if (typeof found === 'string') return Number(year) === 0 ? 'OUT_OF_RANGE' : 'IMPOSSIBLE_DATE';
  return found.day.year === Number(year) && Number(number) > 0
    ? { day: found.day, format: found.format }
    : 'IMPOSSIBLE_DATE';
}

const week = /^(\d{4})-?w(\d{2})-?([1-7])$/;

/** Week and weekday: the first week has the 4th of January. */
export function readWeek(text: string): Moment | DateCode | undefined {
  const [, year, number, weekday] = week.exec(text) ?? [];
  if (weekday === undefined) return undefined;
  if (Number(year) === 0) return 'OUT_OF_RANGE';
  const fourth = new Date(new Date(0).setUTCFullYear(Number(year), 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayLength;
  const lastWeek = weeksIn(Number(year));
  if (Number(number) < 1 || Number(number) > lastWeek) return 'IMPOSSIBLE_DATE';
  const time = monday + ((Number(number) - 1) * 7 + Number(weekday) - 1) * dayLength;
  const found = momentOf(time, undefined, 'iso_week');
  return typeof found === 'string' ? found : { day: found.day, format: found.format };
}

/** A year has 53 weeks when it begins or ends on a Thursday. */
function weeksIn(year: number): number {
  const thursday = 4;
  const weekdayOf = (month: number, day: number) => new Date(new Date(0).setUTCFullYear(year, month, day)).getUTCDay();
  return weekdayOf(0, 1) === thursday || weekdayOf(11, 31) === thursday ? 53 : 52;
}
