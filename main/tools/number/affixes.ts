/** Takes off what stands around the digits: signs, brackets of bookkeepers, currencies and percent signs. */
import { currencyOf } from './currencies.ts';

export interface Bare {
  readonly digits: string;
  readonly isNegative: boolean;
  readonly isPercent: boolean;
  /** ISO 4217; '' when there is none, or it may be one of several. */
  readonly currency: string;
}

const ordinary = /^-?[\d.,]+$/;
const brackets = /^\((.*)\)$/;
const before = /^(?:([+-])|([%٪])|([\p{L}\p{Sc}]+\.?\p{Sc}?|\p{Sc}))\s*(?=.)/u;
const after = /\s*(?:([+-])|([%٪])|(\p{L}{1,4}\.?|\p{Sc}))$/u;

/** Undefined when there is more around the digits than one of each. */
export function bareNumber(text: string): Bare | undefined {
  if (ordinary.test(text)) {
    const isNegative = text.startsWith('-');
    return { digits: isNegative ? text.slice(1) : text, isNegative, isPercent: false, currency: '' };
  }
  const found = strip(text);
  if (!found) return undefined;
  const { digits, sign, isPercent, currency = '' } = found;
  return { digits, isNegative: sign === '-', isPercent, currency };
}

interface Found {
  digits: string;
  sign: string;
  isPercent: boolean;
  currency: string | undefined;
}

function strip(text: string): Found | undefined {
  const found: Found = { digits: text, sign: '', isPercent: false, currency: undefined };
  const take = (pattern: RegExp) => {
    const match = pattern.exec(found.digits);
    if (!match || !note(found, match)) return false;
    found.digits = found.digits.replace(pattern, '');
    return true;
  };
  while (take(before) || take(after) || openBrackets(found)) if (found.digits === '') return undefined;
  return found.isPercent && found.currency !== undefined ? undefined : found;
}

/** Brackets are a minus, so that there can be no other sign. */
function openBrackets(found: Found): boolean {
  const [, inside] = brackets.exec(found.digits) ?? [];
  if (inside === undefined || found.sign !== '') return false;
  found.digits = inside.trim();
  found.sign = '-';
  return true;
}

/** Nothing may stand there twice. */
function note(found: Found, [, sign, percent, word]: RegExpExecArray): boolean {
  if (sign !== undefined) {
    if (found.sign !== '') return false;
    found.sign = sign;
  } else if (percent !== undefined) {
    if (found.isPercent) return false;
    found.isPercent = true;
  } else {
    const currency = currencyOf(word ?? '');
    if (currency === undefined || found.currency !== undefined) return false;
    found.currency = currency;
  }
  return true;
}
