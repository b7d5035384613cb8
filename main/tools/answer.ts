/**
 * What the tools for one short text have in common: they refuse what nobody could look at, and put what they found
 * under their columns.
 */
import { english } from '#contract/language/sentence.ts';
import type { Analyze, ToolOption, Verdict } from '#contract/tool.ts';

export const refusals = {
  EMPTY_INPUT: 'The cell is empty: there is nothing to look at.',
  TOO_LONG_INPUT: 'The text is longer than 1,000 characters: more than one value must have ended up in this cell.',
  BAD_ENCODING: 'The text holds characters that were lost in an earlier conversion. Save the file as UTF-8 again.',
} as const;

export type Refusal = keyof typeof refusals;

/** What a tool found; a column that is left out is unknown. */
export interface Finding {
  readonly columns: Readonly<Record<string, string>>;
  /** Of the tool's messages; '' when there is nothing to complain about. */
  readonly code: string;
  readonly key?: string | undefined;
}

export interface Manner {
  readonly columns: readonly string[];
  /** A sentence for every code that the tool can give. */
  readonly messages: Readonly<Record<string, string>>;
  readonly countInvalid: boolean;
  /** What may be shown of a value in the first column; left out: all of it. */
  readonly shown?: (value: string) => string;
}

const longestInput = 1000;
/** U+FFFD stands for bytes that an earlier program could not read; a lone half of a pair is no character. */
const lostText = /[\ufffd\p{Cs}]/u;
const loneHalves = /\p{Cs}/gu;

export const yes = (value: boolean) => (value ? 'true' : 'false');

export function refusalOf(value: string): Refusal | undefined {
  if (value.length > longestInput) return 'TOO_LONG_INPUT';
  if (value.trim() === '') return 'EMPTY_INPUT';
  return lostText.test(value) ? 'BAD_ENCODING' : undefined;
}

/** `look` is given the text without outer white space. */
export function answering(manner: Manner, look: (text: string) => Finding): Analyze {
  const { columns, messages, countInvalid, shown = (value: string) => value } = manner;
  const [first = ''] = columns;

  function answer(value: string, found: Finding, message: string): string[] {
    return columns.map((column) => {
      if (column === first) return shown(value);
      if (column === 'error_code') return found.code;
      return column === 'error_message' ? message : (found.columns[column] ?? '');
    });
  }

  function refuse(value: string, code: Refusal): Verdict {
    const known = value.replace(loneHalves, '\ufffd');
    const message = refusals[code];
    const values = answer(known, { columns: { verdict: 'invalid', is_valid: 'false' }, code }, message);
    const key = code === 'EMPTY_INPUT' ? undefined : known;
    return { values, key, failure: { state: 'FailedValidation', code, message } };
  }

  return (value) => {
    const refused = refusalOf(value);
    if (refused) return refuse(value, refused);
    const found = look(value.trim());
    const { code, key } = found;
    const message = code === '' ? '' : (messages[code] ?? '');
    const values = answer(value, found, message);
    if (!countInvalid || found.columns['verdict'] !== 'invalid') return { values, key };
    return { values, key, failure: { state: 'FailedValidation', code, message } };
  };
}

/** The option that makes an invalid value fail its record; `values` in the plural. */
export function countInvalidOption(values: string): ToolOption {
  return {
    name: 'count_invalid_as_error',
    kind: 'flag',
    label: `Count invalid ${values} as errors`,
    help: `Invalid ${values} fail their record and go to the error file, instead of being a result like any other.`,
    default: false,
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Why a line of a list is no text at all; undefined when it is one. */
export function lineTrouble(value: string, longest: number): string | undefined {
  if (lostText.test(value)) return 'The line holds characters that are not text.';
  if (value.trim().length > longest) return english`The line is longer than ${longest} characters.`;
  return control.test(value) ? 'The line holds a control character.' : undefined;
}
