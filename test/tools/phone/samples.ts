/** Endless phone numbers in the handwriting of the whole world, always the same for the same seed. */

import type libphonenumber from 'google-libphonenumber';
import { type KindData, metadata, type RegionData } from '#tools/phone/metadata.ts';
import { pick, type Random, random, textFor } from './chance.ts';
import { util } from './library.ts';

const digits = (count: number, next: Random) => Array.from({ length: count }, () => next(10)).join('');

export interface Sample {
  readonly text: string;
  readonly region: string | undefined;
}

const plans = Object.entries(metadata.regions);
const regions = plans.map(([id]) => id).filter((id) => !/^\d/.test(id));

function national(plan: RegionData, next: Random): string {
  const kinds: KindData[] = [plan.general, ...Object.values(plan.types), ...(plan.shortCodes ?? []).slice(0, 1)];
  const way = next(10);
  if (way === 0) return digits(1 + next(18), next);
  const text = textFor(pick(kinds, next).pattern, next);
  if (way === 1) return text + digits(1 + next(3), next);
  if (way === 2) return text.slice(0, Math.max(2, text.length - 1 - next(4)));
  if (way > 4) return text;
  const at = next(text.length);
  return text.slice(0, at) + next(10) + text.slice(at + 1);
}

const local = (plan: RegionData, next: Random) => textFor((plan.nationalPrefix ?? '0').replace(/\$/g, ''), next);
const idd = (plan: RegionData, next: Random) => textFor(plan.idd ?? '00', next);

const bareWritings: readonly ((number: string, plan: RegionData, next: Random) => string)[] = [
  (number, plan) => `+${plan.callingCode}${number}`,
  (number, plan) => `+${plan.callingCode}${number}`,
  (number, plan) => `+${plan.callingCode}(0)${number}`,
  (number, plan) => `00${plan.callingCode}${number}`,
  (number, plan) => `011${plan.callingCode}${number}`,
  (number, plan) => `${plan.callingCode}${number}`,
  (number, plan, next) => `+${idd(plan, next)}${plan.callingCode}${number}`,
  (number, plan, next) => `${idd(plan, next)}${plan.callingCode}${number}`,
  (number) => number,
  (number) => `0${number}`,
  (number) => `1${number}`,
  (number, plan, next) => local(plan, next) + number,
  (number, plan, next) => `+${plan.callingCode}${local(plan, next)}${number}`,
  (_, __, next) => digits(1 + next(20), next),
  (_, __, next) => `+${digits(1 + next(20), next)}`,
];

const spread = (marks: readonly string[]) => (text: string, _: RegionData, next: Random) =>
  text.replace(/\d/g, (digit, at: number) => (at > 0 && next(3) === 0 ? pick(marks, next) + digit : digit));
const inDigits = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
const ending = (endings: readonly string[]) => (text: string, _: RegionData, next: Random) =>
  text + pick(endings, next) + digits(1 + next(8), next);

function inFormat(text: string, plan: RegionData, next: Random): string {
  try {
    const region = metadata.callingCodes[plan.callingCode]?.[0];
    return util.format(
      util.parse(text, region === '001' ? undefined : region),
      next(4) as libphonenumber.PhoneNumberFormat,
    );
  } catch {
    return text;
  }
}

const dressings: readonly ((text: string, plan: RegionData, next: Random) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text,
  inFormat,
  inFormat,
  inFormat,
  spread([' ', '-', '.', '/', ' (', ') ', '--']),
  spread([' ', '\u00a0', '\u2010', '\u3000', '\uff0d', '\u200b', '[', ']']),
  spread(['~', 'x', '*', '\u30fc', '\u00ad']),
  spread(['+', '#', ',', ';', '\n', 'a', 'ab', 'abc']),
  inDigits(0xff10),
  inDigits(0x0660),
  inDigits(0x06f0),
  ending([
    ' ext. ',
    ' x',
    'x',
    '#',
    ';ext=',
    ' extn ',
    ' Ext:',
    ',',
    ',,',
    ';',
    ' int ',
    ' anexo ',
    ' ~',
    '\uff58',
    ' доб. ',
  ]),
  (text, _, next) =>
    `${text}${pick([' ext 12#', '-123#', ' #', ' ', '+', '.', ' abc', 'ABC', ' / x12', ' x12 x34'], next)}`,
  (text, _, next) => pick(['tel:', 'Tel. ', '(', '+ ', '++', '\uff0b', '*', ' ', 'phone ', '"', '(+'], next) + text,
  (text, plan) => `tel:${text};phone-context=+${plan.callingCode}`,
  (text, _, next) =>
    `${text};phone-context=${pick(['example.com', '', '+', '1', '+1-2', 'a;b=1', '+64;x', '9.a'], next)}`,
  (text) => `tel:${text};isub=12345`,
  (text, _, next) => text.replace(/\d/g, (digit) => (next(3) === 0 ? pick(['A', 'f', 'W', 'z'], next) : digit)),
  (text) => text.replace('+', '\uff0b'),
];

/** Endless samples: every plan in turn, so that each gets as many as the others. */
export function* samples(seed: number): Generator<Sample> {
  const next = random(seed);
  for (;;) {
    for (const [id, plan] of plans) {
      const bare = pick(bareWritings, next)(national(plan, next), plan, next);
      const text = pick(dressings, next)(bare, plan, next);
      const way = next(8);
      const own = /^\d/.test(id) ? undefined : id;
      yield {
        text,
        region: way < 5 ? own : way === 5 ? undefined : way === 6 ? pick(regions, next) : neighbour(plan, next),
      };
    }
  }
}

function neighbour(plan: RegionData, next: Random): string | undefined {
  const id = pick(metadata.callingCodes[plan.callingCode] ?? [], next);
  return id === '001' ? undefined : id;
}
