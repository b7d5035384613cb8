/** Looks at one number and writes it as a plain decimal text. */
import { type Finding, yes } from '#tools/answer.ts';
import { asciiDigits } from '#tools/digits.ts';
import { type Bare, bareNumber } from './affixes.ts';
import { decimalSignOf } from './currencies.ts';
import { canonical, shifted } from './decimal-text.ts';
import { type DecimalSign, type Grouped, readGrouped } from './grouping.ts';
import { regionOf } from './locales.ts';

export const numberColumns = [
  'number_input',
  'verdict',
  'value',
  'is_valid',
  'currency',
  'is_percent',
  'detected_locale',
  'error_code',
  'error_message',
] as const;

export const messages = {
  NOT_A_NUMBER: 'This is not one decimal number.',
  BAD_GROUPING: 'The signs between the digits do not make groups as any country writes them.',
  AMBIGUOUS_NUMBER: 'This could be thousands or three decimals. Choose the decimal sign of this column.',
  OUT_OF_RANGE: 'The exponent is greater than 1,000.',
} as const;

export type NumberCode = keyof typeof messages;

const scientific = /^([\d.,]+)e([+-]?\d{1,9})$/i;
const minus = /[\u2212\u2013\ufe63\uff0d]/g;
const spaces = /[\s\u200e\u200f\u061c]+/g;

/** Digits of every script, one kind of minus and of space, and no full-width signs. */
function plainText(text: string): string {
  if (/^[\x21-\x7e]+$/.test(text)) return text.replace(/^'(?=.)/, '');
  const narrow = text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return asciiDigits(narrow)
    .replace(minus, '-')
    .replace(spaces, ' ')
    .trim()
    .replace(/^'(?=.)/, '');
}

export function numberLook(decimal: DecimalSign | undefined): (text: string) => Finding {
  return (text) => {
    const bare = bareNumber(plainText(text));
    if (!bare) return invalid(text, 'NOT_A_NUMBER');
    const [, mantissa = bare.digits, exponent = '0'] = scientific.exec(bare.digits) ?? [];
    const isScientific = mantissa !== bare.digits;
    // Nobody groups the digits of a number with an exponent, so that its only sign begins the decimals.
    const onlySign = isScientific ? (/[.,]/.exec(mantissa)?.[0] as DecimalSign | undefined) : undefined;
    const grouped = readGrouped(mantissa, decimal ?? onlySign ?? decimalSignOf(bare.currency));
    if (typeof grouped === 'string') return invalid(text, grouped);
    const size = shifted(grouped.whole, grouped.decimals, Number(exponent));
    return size === undefined ? invalid(text, 'OUT_OF_RANGE') : describe(size, bare, grouped);
  };
}

function invalid(text: string, code: NumberCode): Finding {
  return { columns: { verdict: 'invalid', is_valid: 'false' }, code, key: text.toLowerCase() };
}

function describe(size: string, { isNegative, isPercent, currency }: Bare, grouped: Grouped): Finding {
  const value = isNegative && /[1-9]/.test(size) ? `-${size}` : size;
  const columns = {
    verdict: 'valid',
    value,
    is_valid: 'true',
    currency,
    is_percent: yes(isPercent),
    detected_locale: regionOf(grouped),
  };
  return { columns, code: '', key: `${canonical(value)}${isPercent ? '%' : ''}${currency}` };
}
