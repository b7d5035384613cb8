/** Reads digits with signs between them: which sign groups, which one begins the decimals, and when nobody can know. */

export type DecimalSign = '.' | ',';

export interface Grouped {
  readonly whole: string;
  readonly decimals: string;
  /** '' when there is none. */
  readonly group: string;
  readonly decimal: string;
  /** Groups of two before the last three. */
  readonly isIndian: boolean;
}

export type GroupingFault = 'NOT_A_NUMBER' | 'BAD_GROUPING' | 'AMBIGUOUS_NUMBER';

const simple = /^\d+$/;
const shape = /^\d*(?:[.,' \u2019\u066b\u066c]\d+)*[.,\u066b]?$/;
const signs = /[.,' \u2019\u066b\u066c]/g;
const arabicDecimal = '\u066b';
const isDecimalSign = (sign: string) => sign === '.' || sign === ',' || sign === arabicDecimal;

/** `decimal`: what is known of the decimal sign; undefined: to be found out. */
export function readGrouped(digits: string, decimal: DecimalSign | undefined): Grouped | GroupingFault {
  if (simple.test(digits)) return { whole: digits, decimals: '', group: '', decimal: '', isIndian: false };
  if (!shape.test(digits) || !/\d/.test(digits)) return 'NOT_A_NUMBER';
  const found = digits.match(signs) ?? [];
  const last = found.at(-1) ?? '';
  const kinds = new Set(found);
  const isLastDecimal = decimal === undefined ? guessLast(digits, found, kinds.size) : isDecimal(last, decimal);
  if (typeof isLastDecimal === 'string') return isLastDecimal;
  const cut = isLastDecimal ? digits.lastIndexOf(last) : digits.length;
  const group = found.length > (isLastDecimal ? 1 : 0) ? (found[0] ?? '') : '';
  const isOneGroup = found.slice(0, isLastDecimal ? -1 : undefined).every((sign) => sign === group);
  if (!isOneGroup || (isLastDecimal && group === last)) return 'BAD_GROUPING';
  if (!isLastDecimal && !/\d$/.test(digits)) return 'BAD_GROUPING';
  return grouped(digits.slice(0, cut), digits.slice(cut + 1), group, isLastDecimal ? last : '');
}

const isDecimal = (sign: string, decimal: DecimalSign) => sign === decimal || sign === arabicDecimal;

/** Whether the last sign begins the decimals, as the digits themselves tell. */
function guessLast(digits: string, found: readonly string[], kinds: number): boolean | GroupingFault {
  const last = found.at(-1) ?? '';
  if (!isDecimalSign(last)) return false;
  if (last === arabicDecimal) return true;
  if (kinds > 1) return found.indexOf(last) === found.length - 1;
  if (found.length > 1) return false;
  const at = digits.indexOf(last);
  const isLikeGroup = digits.length - at === 4 && at >= 1 && at <= 3 && digits[0] !== '0';
  return isLikeGroup ? 'AMBIGUOUS_NUMBER' : true;
}

const western = /^\d{1,3}(?:\D\d{3})+$/;
const indian = /^\d{1,2}(?:\D\d{2})*\D\d{3}$/;

function grouped(whole: string, decimals: string, group: string, decimal: string): Grouped | GroupingFault {
  if (group === '') return { whole, decimals, group, decimal, isIndian: false };
  const isWestern = western.test(whole);
  if (!isWestern && !indian.test(whole)) return 'BAD_GROUPING';
  return { whole: whole.replace(/\D/g, ''), decimals, group, decimal, isIndian: !isWestern };
}
