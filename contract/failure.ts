/**
 * An error that is meant for a person: what happened, where, and what to do about it.
 * It is made where the cause is known. Anything else that is thrown is a bug and goes to the log with its stack.
 */
import { inEnglish, type Sentence } from './language/sentence.ts';

export const failureCodes = [
  'bad-input', // an argument, option or setting that makes no sense
  'bad-file', // a file whose content is refused
  'unreadable', // a file that cannot be opened or read
  'not-found', // no such batch, tool, column
  'not-allowed', // the state of the batch forbids it
  'no-space', // the disk is full
  'no-credits', // the balance does not cover it
  'not-writable', // the target cannot be written
  'not-sent', // a mail did not go out
  'busy', // somebody else holds the workspace
  'newer', // made by a newer version of this program
  'damaged', // a database that cannot be trusted
  'cancelled', // the caller gave up
  'engine-lost', // the engine stopped while it was asked
  'internal', // a bug, told honestly
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** Where in a file it happened: physical line and column, both counted from 1. */
export interface Place {
  file?: string;
  line?: number;
  column?: number;
}

export class Failure extends Error {
  readonly code: FailureCode;
  readonly place: Place;
  /** What `message` says in English, for those who read another language. */
  readonly sentence: Sentence;

  constructor(code: FailureCode, said: string | Sentence, options: ErrorOptions & Place = {}) {
    const sentence = typeof said === 'string' ? { text: said, values: [] } : said;
    super(inEnglish(sentence), 'cause' in options ? { cause: options.cause } : undefined);
    this.sentence = sentence;
    this.name = 'Failure';
    this.code = code;
    const { file, line, column } = options;
    this.place = {
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    };
  }
}
