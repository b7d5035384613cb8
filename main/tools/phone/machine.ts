/**
 * All patterns of a region in one: each digit of a national number leads from state to state, and the state it ends
 * in says what the number is and how it is written. One walk instead of some twenty regular expressions.
 */
import type { NumberType } from './number-types.ts';

export interface PackedMachine {
  readonly start: number;
  /** Ten entries per state: where each digit leads. Nothing leads out of state 0. */
  readonly next: readonly number[];
  /** Per state: which of the values holds for a number that ends there. */
  readonly outcomes: readonly number[];
  readonly values: readonly Outcome[];
}

export interface Outcome {
  /** The number looks like one of the region, whatever its length. */
  readonly general: boolean;
  readonly type: NumberType;
  /** Positions of the formats to write it with; −1 for none. */
  readonly format: number;
  readonly internationalFormat: number;
}

const nothing: Outcome = { general: false, type: 'unknown', format: -1, internationalFormat: -1 };
const zero = 48;

export class Machine {
  readonly #start: number;
  readonly #next: Uint16Array;
  readonly #outcomes: readonly Outcome[];

  constructor(packed: PackedMachine) {
    this.#start = packed.start;
    this.#next = Uint16Array.from(packed.next);
    this.#outcomes = packed.outcomes.map((value) => packed.values[value] ?? nothing);
  }

  read(national: string): Outcome {
    let state = this.#start;
    for (let at = 0; at < national.length && state !== 0; at++)
      state = this.#next[state * 10 + national.charCodeAt(at) - zero] ?? 0;
    return this.#outcomes[state] ?? nothing;
  }
}
