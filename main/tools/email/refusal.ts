/** The few inputs that cannot be analysed at all; they fail the record. */
import type { Verdict } from '#contract/tool.ts';
import { emailColumns } from './columns.ts';
import { type ErrorCode, errorMessages } from './errors.ts';

export const longestInput = 1000;
/** U+FFFD stands for bytes that an earlier program could not read; a lone half of a pair is no character. */
const lostText = /[\ufffd\p{Cs}]/u;
const loneHalves = /\p{Cs}/gu;

export function hasLostText(text: string): boolean {
  return lostText.test(text);
}

/** `text` is the input after cleaning. */
export function refusal(input: string, text: string): Verdict | undefined {
  if (input.length > longestInput) return refuse(input, 'TOO_LONG_INPUT');
  if (text.trim() === '') return refuse(input, 'EMPTY_INPUT');
  return hasLostText(input) ? refuse(input, 'BAD_ENCODING') : undefined;
}

function refuse(input: string, code: ErrorCode): Verdict {
  const message = errorMessages[code];
  const email = input.replace(loneHalves, '\ufffd');
  const known: Record<string, string> = {
    email,
    verdict: 'invalid',
    score: '0',
    error_code: code,
    error_message: message,
    syntax_valid: 'false',
    syntax_class: 'invalid',
  };
  const values = emailColumns.map((column) => known[column] ?? '');
  const key = code === 'EMPTY_INPUT' ? undefined : email.toLowerCase();
  return { values, key, failure: { state: 'FailedValidation', code, message } };
}
