/** Formats that a person writes down, such as dd.MM.yyyy HH:mm: dates are then read in these ways and in no other. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { type DateCode, faultOf, fullYear, isTime, type Moment } from './calendar.ts';
import { names, plainWord } from './words.ts';
import { readOffset } from './zone.ts';

export type PatternReader = (text: string) => Moment | DateCode;

/** What each run of letters matches, and under which name. */
const tokens: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<year>\\d{2})',
  MMMM: '(?<name>\\p{L}[\\p{L}\\p{M}.’]*)',
  MMM: '(?<name>\\p{L}[\\p{L}\\p{M}.’]*)',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  S: '(?<fraction>\\d{1})',
  SS: '(?<fraction>\\d{2})',
  SSS: '(?<fraction>\\d{3})',
  SSSSSS: '(?<fraction>\\d{6})',
  a: '(?<half>[ap])\\.?m\\.?',
  XXX: '(?<zone>z|[+-]\\d{2}:?\\d{2})',
  EEE: '\\p{L}[\\p{L}\\p{M}.]*',
  EEEE: '\\p{L}[\\p{L}\\p{M}.]*',
};
const piece = /'([^']*)'|([A-Za-z])\2*|\s+|[^A-Za-z'\s]/g;

/** The formats stand behind each other with a semicolon between them; undefined when there is none. */
export function patternReader(formats: string): PatternReader | undefined {
  const all = formats.split(';').map((format) => format.trim());
  const readers = all.filter((format) => format !== '').map(readerOf);
  if (readers.length === 0) return undefined;
  return (text) => {
    const answers = readers.map((read) => read(text));
    const faults = answers.filter((answer) => typeof answer === 'string');
    const good = answers.find((answer): answer is Moment => typeof answer !== 'string');
    return good ?? faults.find((fault) => fault !== 'UNPARSEABLE') ?? 'UNPARSEABLE';
  };
}

function readerOf(format: string): PatternReader {
  const shape = shapeOf(format);
  const hasTime = shape.source.includes('<hour>');
  return (text) => {
    const found = shape.exec(text)?.groups;
    const month = found && monthOf(found);
    if (!found || month === undefined) return 'UNPARSEABLE';
    const day = { year: fullYear(found['year'] ?? ''), month, day: Number(found['day']) };
    const fault = faultOf(day);
    if (fault) return fault;
    return hasTime ? withTime(day, found, format) : { day, format };
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

function monthOf({ month, name }: Groups): number | undefined {
  if (month !== undefined) return Number(month);
  const [first, ...more] = names().months.get(plainWord(name ?? '')) ?? [];
  return more.length > 0 ? undefined : first;
}

function withTime(day: Moment['day'], { hour, minute, second, fraction, half, zone }: Groups, format: string) {
  const offset = zone === undefined ? undefined : readOffset(zone);
  const isOdd = half !== undefined && (Number(hour) < 1 || Number(hour) > 12);
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  const millisecond = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  const clock = { hour: hours, minute: Number(minute ?? 0), second: Number(second ?? 0), millisecond, offset };
  return isOdd || !isTime(clock) || (zone !== undefined && offset === undefined)
    ? ('IMPOSSIBLE_DATE' as const)
    : { day, clock, format };
}

function shapeOf(format: string): RegExp {
  let source = '';
  for (const [text, literal] of format.matchAll(piece)) {
    if (literal !== undefined) source += escaped(literal.toLowerCase());
    else if (/\s/.test(text)) source += ' ';
    else if (/[a-z]/i.test(text)) source += tokens[text] ?? refuse(format, `nothing is called “${text}”`);
    else source += escaped(text);
  }
  for (const group of ['year', 'day']) if (!source.includes(`<${group}>`)) refuse(format, `the ${group} is missing`);
  if (!/<(?:month|name)>/.test(source)) refuse(format, 'the month is missing');
  try {
    return new RegExp(`^${source}$`, 'u');
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(format, 'something stands there twice');
    throw error;
  }
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function refuse(format: string, why: string): never {
  throw new Failure(
    'bad-input',
    sentence`The date format “${format}” cannot be used: ${why}. Write formats like dd.MM.yyyy HH:mm.`,
  );
}
