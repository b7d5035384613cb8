/**
 * How long the tool takes for all its columns, and the library for those of them that it has, in µs of one thread:
 * `node test/tools/phone/speed.ts`. Numbers are international, as they are and as they are written, from all regions
 * or from fifteen large ones; the two take turns and the median counts.
 */
import libphonenumber from 'google-libphonenumber';
import { completeOptions } from '#contract/tool.ts';
import { metadata } from '#tools/phone/metadata.ts';
import { phoneTool } from '#tools/phone/tool.ts';
import { pick, type Random, random, textFor } from './chance.ts';
import { util } from './library.ts';

const { PhoneNumberFormat } = libphonenumber;

/** The calls that fill the same columns; places, carriers and time zones are not in the library. */
function callLibrary(text: string): void {
  let number: libphonenumber.PhoneNumber;
  try {
    number = util.parse(text, 'DE');
  } catch {
    return; // what cannot be read has no further columns
  }
  util.isPossibleNumberWithReason(number);
  util.isValidNumber(number);
  util.getNumberType(number);
  util.getRegionCodeForNumber(number);
  util.getNationalSignificantNumber(number);
  util.format(number, PhoneNumberFormat.E164);
  util.format(number, PhoneNumberFormat.INTERNATIONAL);
  util.format(number, PhoneNumberFormat.NATIONAL);
  util.format(number, PhoneNumberFormat.RFC3966);
}

function numberOf(id: string, next: Random): string {
  const plan = metadata.regions[id];
  if (!plan) throw new Error(`no plan for ${id}`);
  const { mobile, fixed_line } = plan.types;
  const kind = pick(
    [mobile, mobile, fixed_line, plan.general].filter((one) => one !== undefined),
    next,
  );
  const text = `+${plan.callingCode}${textFor(kind.pattern, next)}`;
  if (next(3) === 0) return text.replace('+', '00');
  return next(2) === 0 ? text : util.format(util.parse(text), PhoneNumberFormat.INTERNATIONAL);
}

function timeOf(list: readonly string[], work: (text: string) => unknown): number {
  const before = process.cpuUsage();
  for (const text of list) work(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / list.length;
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

export interface Speed {
  readonly tool: number;
  readonly library: number;
  readonly ratio: number;
}

export function measureSpeed(ids: readonly string[], numbers = 10_000, rounds = 7): Speed {
  const next = random(9);
  const list = Array.from({ length: numbers }, () => numberOf(pick(ids, next), next));
  const options = completeOptions(phoneTool, { default_country: 'DE' });
  const run = phoneTool.prepare(options, { fields: [], now: Date.UTC(2026, 0, 15) });
  const [tool, library]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    tool.push(timeOf(list, (text) => run(text, [])));
    library.push(timeOf(list, callLibrary));
  }
  return { tool: median(tool), library: median(library), ratio: median(library) / median(tool) };
}

if (import.meta.main) {
  const all = Object.keys(metadata.regions).filter((id) => !/^\d/.test(id));
  const large = 'US GB DE FR ES IT NL PL BR IN CN JP AU MX CA'.split(' ');
  console.log(JSON.stringify({ all: measureSpeed(all), large: measureSpeed(large) }));
}
