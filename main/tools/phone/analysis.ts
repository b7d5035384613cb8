/** The whole look at one phone number: read it, try the repairs that were asked for, and say what it is worth. */
import { codeOfLength, type PhoneCode } from './codes.ts';
import { type Identity, identify } from './identity.ts';
import { type InputReason, isDamaged, tidyInput } from './input.ts';
import { lengthOf, type PhoneNumber, type Possibility, type Problem, parseNumber } from './number.ts';
import { mainRegion, type Region } from './region.ts';

/** A number that could be read, with what is known of it. */
export interface Reading {
  readonly number: PhoneNumber;
  /** The plan of its calling code: decides about length and writing. */
  readonly plan: Region;
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
const empty = refused('EMPTY_INPUT');
const tooLong = refused('TOO_LONG_INPUT');
const damaged = refused('BAD_ENCODING');
const rounded = refused('SPREADSHEET_NUMBER');

export function analyzePhone(value: string, region: Region | undefined, options: AnalysisOptions): Analysis {
  if (value.length > longestInput) return tooLong;
  if (isDamaged(value)) return damaged;
  const input = tidyInput(value);
  if (input.text === '') return empty;
  if (input.rounded) return rounded;
  const first = read(input.text, region);
  if (options.tryWithPlus && !isValid(first) && bare.test(input.text)) {
    const second = read(`+${digitsOf(input.text)}`, region);
    if (isValid(second)) return { ...second, reasons: [...input.reasons, 'plus_added'] };
  }
  const local = first.reading?.possibility === 'is_possible_local_only' && first.code === '' && !isValid(first);
  return { ...first, reasons: local ? [...input.reasons, 'local_only'] : input.reasons };
}

type FirstLook = Omit<Analysis, 'reasons'>;

const isValid = ({ reading }: FirstLook) => reading !== undefined && reading.identity.type !== 'unknown';

/** As many digits as an international number has, and nothing but digits. */
const bare = /^(?:\D?\d){11,15}\D?$/;
const digitsOf = (text: string) => text.replace(/\D/g, '');

function read(text: string, region: Region | undefined): FirstLook {
  const number = parseNumber(text, region);
  if (typeof number === 'string') {
    const code = number === 'INVALID_COUNTRY_CODE' && emergency.has(text) ? 'SHORT_CODE' : number;
    return { reading: undefined, problem: number, code };
  }
  const plan = mainRegion(number.callingCode);
  if (!plan) throw new Error(`No numbering plan for the calling code ${number.callingCode}`);
  const identity = identify(number);
  const possibility = lengthOf(number.national, plan);
  const reading = { number, plan, identity, possibility };
  if (identity.type !== 'unknown') return { reading, problem: undefined, code: '' };
  return {
    reading,
    problem: undefined,
    code: isShortCode(text, number, region) ? 'SHORT_CODE' : codeOfLength[possibility],
  };
}

/** Every mobile phone dials these as emergency calls, wherever it is. */
const emergency = new Set(['112', '911']);

function isShortCode(text: string, { national }: PhoneNumber, region: Region | undefined): boolean {
  return region !== undefined && national === text && region.isShortCode(national);
}
