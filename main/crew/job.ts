/**
 * The words that a crew and its workers share. A job has a name, one argument and one answer; while it runs it may
 * hand over parts, each of which has to be taken before many more may follow, so that memory stays flat.
 */
import type { FailureCode, Place } from '#contract/failure.ts';
import type { Sentence } from '#contract/language/sentence.ts';

export interface JobShape {
  argument: unknown;
  part: unknown;
  answer: unknown;
}
/** The jobs a crew knows, by name. */
export type JobTable = Record<string, JobShape>;

export type ToWorker =
  | { kind: 'start'; ticket: number; name: string; argument: unknown }
  | { kind: 'taken'; ticket: number }
  | { kind: 'cancel'; ticket: number }
  | { kind: 'forget'; topic: string };

export type FromWorker =
  | { kind: 'part'; ticket: number; part: unknown }
  | { kind: 'answer'; ticket: number; answer: unknown }
  | { kind: 'failed'; ticket: number; trouble: Trouble };

/** An error on its way between threads: a Failure keeps its code and place, a bug its stack. */
export interface Trouble {
  code: FailureCode | null;
  /** Of a Failure its sentence; of a bug what it said. */
  sentence: Sentence;
  place: Place;
  stack: string;
}

/** Parts that may be on their way without having been taken. */
export const partsInFlight = 4;
