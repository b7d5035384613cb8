/**
 * Makes one number of what stands in a cell: undoes what spreadsheets do to numbers and takes the first of several.
 * The parser alone would read “a / b” as one long number.
 */
export type InputReason = 'input_repaired' | 'multiple_numbers';

export interface TidyInput {
  readonly text: string;
  readonly reasons: readonly InputReason[];
  /** Why it is not worth a closer look. */
  readonly refusal?: 'EMPTY_INPUT' | 'BAD_ENCODING' | 'SPREADSHEET_NUMBER';
}

const ordinary = /^\+?[\d ()-]+$/;

const none: readonly InputReason[] = [];

export function tidyInput(value: string): TidyInput {
  const trimmed = value.trim();
  if (ordinary.test(trimmed)) return { text: trimmed, reasons: none };
  if (isDamaged(value)) return { text: trimmed, reasons: none, refusal: 'BAD_ENCODING' };
  if (trimmed === '') return { text: trimmed, reasons: none, refusal: 'EMPTY_INPUT' };
  const repaired = repair(trimmed);
  if (repaired === undefined) return { text: trimmed, reasons: none, refusal: 'SPREADSHEET_NUMBER' };
  const { text, more } = firstNumber(repaired);
  const reasons: InputReason[] = [];
  if (repaired !== trimmed) reasons.push('input_repaired');
  if (more) reasons.push('multiple_numbers');
  return { text, reasons };
}

const textMark = /^['\u2019]/;
const scientific = /^\+?(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i;
const decimalZero = /^(\+?\d{5,})[.,]0+$/;

/** Undefined when digits were lost. */
function repair(trimmed: string): string | undefined {
  const text = trimmed.replace(textMark, '').replaceAll('\t', ' ').trim();
  const [, first = '', decimals = '', exponent] = scientific.exec(text) ?? [];
  if (exponent === undefined) return text.replace(decimalZero, '$1');
  const places = Number(exponent);
  const complete = decimals.length >= places && /^0*$/.test(decimals.slice(places));
  return complete ? first + decimals.slice(0, places) : undefined;
}

const separator = /\s+\/\s+|[;,]|\s+or\s+|[\r\n]+/gi;
/** What follows a separator and still belongs to the number before it: an extension, a parameter of a tel: address. */
const continuation =
  /^\s*(?:[;,x#\uff58\uff03~]|e?xt|int|anexo|\u0434\u043e\u0431|isub=|phone-context=|\d{1,5}\s*#?\s*$)/i;
/** A slash after fewer digits divides an area code from its number. */
const shortestBeforeSlash = 7;

function firstNumber(text: string): { text: string; more: boolean } {
  const numbers = pieces(text).filter((piece) => countDigits(piece) > 2);
  return { text: numbers[0] ?? text, more: numbers.length > 1 };
}

function pieces(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    const before = text.slice(from, match.index);
    const after = text.slice(match.index + match[0].length);
    const slash = match[0].includes('/');
    if (slash ? countDigits(before) < shortestBeforeSlash : continues(match[0], before, after)) continue;
    found.push(before.trim());
    from = match.index + match[0].length;
  }
  return [...found, text.slice(from).trim()];
}

/** A comma or semicolon may begin an extension; a second comma (a dialling pause) always does. */
function continues(mark: string, before: string, after: string): boolean {
  if (mark !== ',' && mark !== ';') return false;
  return before.endsWith(',') || continuation.test(after);
}

export function countDigits(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\p{Nd}/gu)) count++;
  return count;
}

/** Half of a surrogate pair, or the sign that a decoder puts where it found no character. */
const damage = /[\ud800-\udfff\ufffd]/u;

export function isDamaged(text: string): boolean {
  return damage.test(text);
}
