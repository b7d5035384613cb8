/** Finds the time of the day in a text and cuts it out, so that the date is left. */
import type { Clock } from './calendar.ts';
import { readOffset } from './zone.ts';

export interface TimePart {
  /** The text without the time. */
  readonly rest: string;
  readonly clock: Clock;
  /** In the letters of a date format. */
  readonly format: string;
}

const time =
  /(?:(?<=\d)t|(?<![\d:.,/t-]))(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?|h(\d{2})?(?![a-z\d]))?(?:\s?([ap])\.?\s?m\b\.?)?/giu;
const zone = /^\s?((?:utc|gmt)?\s?[+\u2212-]\d{1,2}:?(?:\d{2})?|[a-z]{1,4})(?![\p{L}\d:])/iu;

/** Undefined when the text has no time, 'UNPARSEABLE' when it has one that cannot be meant. */
export function cutTime(text: string): TimePart | undefined | 'UNPARSEABLE' {
  for (const match of text.matchAll(time)) {
    const [whole, hour = '', minute, second, fraction, french, half] = match;
    const isTime = minute !== undefined || half !== undefined || /h/i.test(whole);
    if (!isTime) continue;
    const hours = hourOf(Number(hour), half?.toLowerCase());
    if (hours === undefined) return 'UNPARSEABLE';
    const before = text.slice(0, match.index);
    const { offset, rest, format } = cutZone(text.slice(match.index + whole.length));
    const millisecond = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
    const clock = {
      hour: hours,
      minute: Number(minute ?? french ?? 0),
      second: Number(second ?? 0),
      millisecond,
      offset,
    };
    return { rest: `${before.replace(/,\s*$/, '')} ${rest}`.trim(), clock, format: timeFormat(match) + format };
  }
  return undefined;
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function timeFormat([whole, hour = '', minute, second, fraction, , half]: RegExpExecArray): string {
  const letter = half === undefined ? 'H' : 'h';
  const seconds = second === undefined ? '' : `:ss${fraction === undefined ? '' : `.${'S'.repeat(fraction.length)}`}`;
  const minutes = minute === undefined ? (/h/i.test(whole) ? "'h'mm" : '') : `:mm${seconds}`;
  return letter.repeat(hour.length) + minutes + (half === undefined ? '' : ' a');
}

/** The zone stands behind the time; what stands there and is none, belongs to the date. */
function cutZone(after: string): { offset: number | undefined; rest: string; format: string } {
  const [whole = '', name = ''] = zone.exec(after) ?? [];
  const offset = name === '' ? undefined : readOffset(name);
  if (offset === undefined) return { offset, rest: after, format: '' };
  return { offset, rest: after.slice(whole.length), format: /\d/.test(name) ? 'XXX' : ' z' };
}
