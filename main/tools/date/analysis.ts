/** Looks at one date and writes it down as ISO 8601 does. */
import type { Finding } from '#tools/answer.ts';
import { type DateCode, isoDay, type Moment, wallTime } from './calendar.ts';
import { type Manner, readDate } from './reading.ts';
import type { ToUtc } from './zone.ts';

export const dateColumns = [
  'date_input',
  'verdict',
  'is_valid',
  'iso_date',
  'iso_datetime_utc',
  'detected_format',
  'time_zone_assumed',
  'error_code',
  'error_message',
] as const;

export interface Zone {
  readonly name: string;
  readonly toUtc: ToUtc;
}

const minute = 60_000;

export function dateLook(manner: Manner, zone: Zone): (text: string) => Finding {
  return (text) => {
    const moment = readDate(text, manner);
    return typeof moment === 'string' ? invalid(text, moment) : describe(moment, zone);
  };
}

function invalid(text: string, code: DateCode): Finding {
  return { columns: { verdict: 'invalid', is_valid: 'false' }, code, key: text.toLowerCase() };
}

function describe({ day, clock, format }: Moment, zone: Zone): Finding {
  const date = isoDay(day);
  const isAssumed = clock !== undefined && clock.offset === undefined;
  const utc = clock ? isoTime(inUtc({ day, clock, format }, zone.toUtc)) : '';
  const columns = {
    verdict: 'valid',
    is_valid: 'true',
    iso_date: date,
    iso_datetime_utc: utc,
    detected_format: format,
    time_zone_assumed: isAssumed ? zone.name : '',
  };
  return { columns, code: '', key: utc || date };
}

function inUtc({ day, clock }: Moment, toUtc: ToUtc): number {
  const time = wallTime(day, clock);
  return clock?.offset === undefined ? toUtc(time) : time - clock.offset * minute;
}

/** Fractions of a second only where there are some. At the edges of the calendar, another zone may have another year. */
function isoTime(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
