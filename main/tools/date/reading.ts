/** Reads one text as a date, with a time if there is one: first the ways that computers write, then those of people. */
import { asciiDigits } from '#tools/digits.ts';
import { type Clock, type DateCode, faultOf, isTime, type Moment, momentOf } from './calendar.ts';
import { type Counting, readDigits, readOrdinal, readWeek } from './digits-only.ts';
import { readNames } from './names-part.ts';
import { readNumbers } from './numbers-part.ts';
import type { PatternReader } from './pattern.ts';
import { cutTime } from './time-part.ts';
import { readOffset } from './zone.ts';

export interface Manner extends Counting {
  /** The only formats there are, when somebody has written them down. */
  readonly pattern: PatternReader | undefined;
}

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:([ t])(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(z|[+-]\d{2}:?\d{2})?)?$/;
const isoBasic = /^(\d{4})(\d{2})(\d{2})t(\d{2})(\d{2})(\d{2})?(?:[.,](\d{1,9}))?(z|[+-]\d{2}:?(?:\d{2})?)?$/;
const serverLog = /^(\d{1,2}\/\p{L}+\/\d{4}):(?=\d{2}:\d{2}:\d{2})/u;
const digitsOnly = /^\d+(?:\.\d+)?$/;
/** What some programs put around a count of milliseconds. */
const wrapped = /^\/date\((\d{12,13})(?:[+-]\d{4})?\)\/$/;
const longDay = /^[+-]?\d{5,}-\d{2}-\d{2}(?!\d)/;

export function readDate(value: string, manner: Manner): Moment | DateCode {
  const text = asciiText(value);
  if (manner.pattern) return manner.pattern(text);
  const exact = iso.exec(text);
  if (exact) return readIso(exact);
  if (digitsOnly.test(text)) return readDigits(text, manner) ?? 'UNPARSEABLE';
  const [, count] = wrapped.exec(text) ?? [];
  if (count !== undefined) return momentOf(Number(count), 0, 'epoch_milliseconds');
  const basic = isoBasic.exec(text);
  if (basic) return readBasic(basic);
  if (longDay.test(text)) return 'OUT_OF_RANGE';
  return readOrdinal(text) ?? readWeek(text) ?? readWritten(text.replace(serverLog, '$1 '), manner);
}

/** The name of a zone that some programs add behind the offset, which has said it all. */
const remark = /\s?(?:\([^()]*\)|\[[^[\]]*\])$/;

/** Digits of any script as 0 to 9, and one space between words. */
function asciiText(value: string): string {
  const isPlain = /^[\x21-\x7e]+$/.test(value);
  const text = isPlain
    ? value
    : asciiDigits(value.normalize('NFKC'))
        .replace(/[\s\u200e\u200f]+/g, ' ')
        .trim();
  return text.replace(/^'/, '').replace(remark, '').toLowerCase();
}

function readIso([, year, month, date, mark, hour, minute, second, fraction, zone]: RegExpExecArray):
  | Moment
  | DateCode {
  const day = { year: Number(year), month: Number(month), day: Number(date) };
  const fault = faultOf(day);
  if (fault) return fault;
  if (hour === undefined) return { day, format: 'yyyy-MM-dd' };
  const seconds = second === undefined ? '' : `:ss${fraction === undefined ? '' : `.${'S'.repeat(fraction.length)}`}`;
  const format = `yyyy-MM-dd${mark === 't' ? "'T'" : ' '}HH:mm${seconds}${zone === undefined ? '' : 'XXX'}`;
  return timed(day, clockOf(hour, minute, second, fraction), zone, format);
}

function readBasic([, year, month, date, hour, minute, second, fraction, zone]: RegExpExecArray): Moment | DateCode {
  const day = { year: Number(year), month: Number(month), day: Number(date) };
  const format = `yyyyMMdd'T'HHmm${second === undefined ? '' : 'ss'}${zone === undefined ? '' : 'XXX'}`;
  return faultOf(day) ?? timed(day, clockOf(hour, minute, second, fraction), zone, format);
}

function clockOf(hour?: string, minute?: string, second = '0', fraction = ''): Clock {
  const millisecond = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return { hour: Number(hour), minute: Number(minute), second: Number(second), millisecond, offset: undefined };
}

function timed(day: Moment['day'], clock: Clock, zone: string | undefined, format: string): Moment | DateCode {
  const offset = zone === undefined ? undefined : readOffset(zone);
  if (!isTime(clock) || (zone !== undefined && offset === undefined)) return 'IMPOSSIBLE_DATE';
  return { day, clock: { ...clock, offset }, format };
}

function readWritten(text: string, { order }: Manner): Moment | DateCode {
  const time = cutTime(text);
  if (time === 'UNPARSEABLE') return time;
  const rest = time?.rest ?? text;
  const date = readNumbers(rest, order) ?? readOrdinal(rest) ?? readNames(rest, order);
  if (typeof date === 'string' || !time) return date;
  if (!isTime(time.clock)) return 'IMPOSSIBLE_DATE';
  return { day: date.day, clock: time.clock, format: `${date.format} ${time.format}` };
}
