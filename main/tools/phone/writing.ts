/**
 * From a text to the digits in it: which part of it is a number, whether it is written internationally, and its
 * extension. Ordinary writing is read in one pass; everything else by the reference's own expressions.
 */
import { metadata } from './metadata.ts';

export interface Writing {
  /** Written with a plus sign, so that the calling code comes first. */
  readonly plus: boolean;
  readonly digits: string;
  readonly extension: string;
}

const { syntax } = metadata;
const start = new RegExp(syntax.start);
const unwantedEnd = new RegExp(syntax.unwantedEnd);
const secondNumber = new RegExp(syntax.secondNumber);
const viable = new RegExp(syntax.viable, 'i');
const extensionAtEnd = new RegExp(syntax.extension, 'i');
const vanity = new RegExp(`^(?:${syntax.vanity})$`);
const leadingPlus = /^[+\uff0b]+/;
const contextNumber = new RegExp(syntax.contextNumber);
const contextDomain = new RegExp(syntax.contextDomain);

/** Undefined when the text does not look like a number. */
export function readWriting(text: string): Writing | undefined {
  return readPlain(text) ?? readAny(text);
}

/** The common case; undefined when a closer look is needed. */
function readPlain(text: string): Writing | undefined {
  let plus = false;
  let digits = '';
  let from = -1; // where the digits begin that are being read
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0) digits += text.slice(from, at);
    from = -1;
    if (code === 43 && !plus && digits === '') plus = true;
    else if (!plainPunctuation.has(code)) return undefined;
  }
  if (from >= 0) digits += text.slice(from);
  return digits.length < 3 ? undefined : { plus, digits, extension: '' };
}

const plainPunctuation = new Set([...' \u00a0().-/'].map((mark) => mark.charCodeAt(0)));

function readAny(text: string): Writing | undefined {
  const candidate = extract(text);
  if (candidate === undefined || !isViable(candidate)) return undefined;
  const { number, extension } = splitExtension(candidate);
  const rest = number.replace(leadingPlus, '');
  return { plus: rest.length < number.length, digits: toDigits(rest), extension };
}

function isViable(text: string): boolean {
  return text.length >= 2 && viable.test(text);
}

const contextParameter = ';phone-context=';
const subaddressParameter = ';isub=';

/** The part of the text that may be a number; undefined when its context (RFC 3966) makes no sense. */
function extract(text: string): string | undefined {
  const at = text.indexOf(contextParameter);
  let number: string;
  if (at < 0) number = firstNumber(text);
  else {
    const context = text.slice(at + contextParameter.length).split(';', 1)[0] ?? '';
    if (!contextNumber.test(context) && !contextDomain.test(context)) return undefined;
    const scheme = text.indexOf('tel:');
    const global = context.startsWith('+') ? context : '';
    number = global + text.substring(scheme < 0 ? 0 : scheme + 'tel:'.length, at);
  }
  const subaddress = number.indexOf(subaddressParameter);
  return subaddress > 0 ? number.slice(0, subaddress) : number;
}

function firstNumber(text: string): string {
  const at = text.search(start);
  if (at < 0) return '';
  const number = text.slice(at).replace(unwantedEnd, '');
  const second = number.search(secondNumber);
  return second < 0 ? number : number.slice(0, second);
}

function splitExtension(text: string): { number: string; extension: string } {
  const match = extensionAtEnd.exec(text);
  const extension = match?.slice(1).find((group) => group);
  if (!match || extension === undefined) return { number: text, extension: '' };
  const number = text.slice(0, match.index);
  return isViable(number) ? { number, extension } : { number: text, extension: '' };
}

const keypad = '22233344455566677778889999';

function toDigits(text: string): string {
  const letters = vanity.test(text);
  let digits = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code >= 48 && code <= 57) digits += character;
    else if (code > 127) digits += foreignDigit(code);
    else if (letters && /[a-z]/i.test(character)) digits += keypad.charAt((code | 32) - 97);
  }
  return digits;
}

/** The zeros of the other digits that are accepted: full-width, Arabic and Persian. */
const zeros = [0xff10, 0x0660, 0x06f0];

function foreignDigit(code: number): string {
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? '' : String(code - zero);
}
