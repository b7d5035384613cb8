/** The whole look at one phone number: read it, try the repairs that were asked for, and say what it is worth. */
import { codeOfLength, type PhoneCode } from './codes.ts';
import { type Identity, identify } from './identity.ts';
import { type InputReason, tidyInput } from './input.ts';
import { lengthOf, type PhoneNumber, type Possibility, type Problem, parseNumber } from './number.ts';
import type { Region } from './region.ts';

/** A number that could be read, with what is known of it. */
export interface Reading {
  readonly number: PhoneNumber;
  readonly identity: Identity;
  readonly possibility: Possibility;
}

export type Reason = InputReason | 'local_only' | 'plus_added' | 'unknown_country';

export interface Analysis {
  readonly reading: Reading | undefined;
  readonly problem: Problem | undefined;
  readonly code: PhoneCode | '';
  readonly reasons: readonly Reason[];
}

export interface AnalysisOptions {
  readonly tryWithPlus: boolean;
}

const longestInput = 1000;

const refused = (code: PhoneCode): Analysis => ({ reading: undefined, problem: undefined, code, reasons: [] });

export function analyzePhone(value: string, region: Region | undefined, options: AnalysisOptions): Analysis {
  if (value.length > longestInput) return refused('TOO_LONG_INPUT');
  const { text, reasons, refusal } = tidyInput(value);
  if (refusal) return refused(refusal);
  const first = read(text, region, reasons);
  if (!options.tryWithPlus || isValid(first) || !bare.test(text)) return first;
  const second = read(`+${text.replace(/\D/g, '')}`, region, [...reasons, 'plus_added']);
  return isValid(second) ? second : first;
}

const isValid = ({ reading }: Analysis) => reading !== undefined && reading.identity.type !== 'unknown';

/** As many digits as an international number has, and hardly anything but digits. */
const bare = /^(?:\D?\d){11,15}\D?$/;

function read(text: string, region: Region | undefined, reasons: readonly Reason[]): Analysis {
  const number = parseNumber(text, region);
  if (typeof number === 'string') {
    const code = number === 'INVALID_COUNTRY_CODE' && emergency.has(text) ? 'SHORT_CODE' : number;
    return { reading: undefined, problem: number, code, reasons };
  }
  const identity = identify(number);
  const possibility = lengthOf(number.national, number.callingCode.main);
  const reading = { number, identity, possibility };
  if (identity.type !== 'unknown') return { reading, problem: undefined, code: '', reasons };
  const code = isShortCode(text, number, region) ? 'SHORT_CODE' : codeOfLength[possibility];
  return { reading, problem: undefined, code, reasons: code === '' ? [...reasons, 'local_only'] : reasons };
}

/** Every mobile phone dials these as emergency calls, wherever it is. */
const emergency = new Set(['112', '911']);

function isShortCode(text: string, { national }: PhoneNumber, region: Region | undefined): boolean {
  return region !== undefined && national === text && region.isShortCode(national);
}
