/** What a tool is: a face that can cross any border, and a pure, synchronous analysis that stays in a worker. */
import { Failure } from './failure.ts';
import type { Stage } from './flow.ts';
import { sentence } from './language/sentence.ts';
import type { RecordState } from './record-state.ts';
import type { RetryClass, RetryRule } from './retry.ts';

/**
 * A choice a person can make for a batch. `country`: ISO 3166 alpha-2, `field`: a column of the input, both may be '';
 * `choice`: one of `choices`; `text`: free text of at most 256 characters.
 */
export interface ToolOption {
  readonly name: string;
  readonly kind: 'flag' | 'country' | 'field' | 'choice' | 'text';
  /** Of a `choice`: what may be chosen, and what each is called. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly label: string;
  readonly help: string;
  readonly default: boolean | string;
}
export type ToolOptions = Readonly<Record<string, boolean | string>>;

export interface ToolFace {
  readonly name: string;
  readonly label: string;
  readonly summary: string;
  /** What one element is called, for sentences: “e-mail address”. */
  readonly element: string;
  /** Header names that usually hold such an element, best first, lower case. */
  readonly hints: readonly string[];
  /** Result columns in order, without the batch-wide ones. */
  readonly columns: readonly string[];
  /** Columns whose values are counted while the batch runs. */
  readonly facets: readonly string[];
  readonly options: readonly ToolOption[];
  /** What it reads must not leave the program whole: files show it masked. */
  readonly confidential?: boolean;
  /** How its transient failures are tried again, unless a batch says otherwise; left out: the usual rule. */
  readonly retry?: RetryRule;
  /** Data sources with their versions and licences, for the log and the licence page. */
  readonly sources: readonly { name: string; version: string; licence: string }[];
}

/** Columns that need the whole batch; they follow the columns of every tool. */
export const duplicateColumns = ['is_duplicate', 'duplicate_of_row', 'duplicate_count'] as const;

export interface Verdict {
  /** One text per column of the face, in order; '' means unknown. */
  readonly values: readonly string[];
  /** What makes two records duplicates of each other; undefined when the record cannot have any. */
  readonly key?: string | undefined;
  /** Only what counts as a failure of the record; “analysed and found invalid” is a result. */
  readonly failure?: ToolFailure | undefined;
}
export interface ToolFailure {
  readonly state: RecordState;
  /** Of the flow; left out: the tool itself. */
  readonly stage?: Stage | undefined;
  /** The field that is to blame, when there is one. */
  readonly field?: string | undefined;
  readonly code: string;
  readonly message: string;
  /** Set when another try may well succeed: the record is tried again as the batch's retry rule says. */
  readonly transient?: RetryClass | undefined;
}

export interface ToolContext {
  /** The names of the input columns, in the order of `row`. */
  readonly fields: readonly string[];
  /** The batch's own clock, in ms since 1970: frozen, so that a repeated page gives the same bytes. */
  readonly now: number;
}

/** `attempt`: the how-manieth try of this record it is, from 1 (left out: the first). */
export type Analyze = (value: string, row: readonly string[], attempt?: number) => Verdict;

export interface Tool extends ToolFace {
  /** The quick look that a line of a list must pass to become a record: undefined, or the reason why it does not. */
  check(value: string): string | undefined;
  /** Loads the tool's data (once per thread) and fixes the options. Throws a Failure for options that make no sense. */
  prepare(options: ToolOptions, context: ToolContext): Analyze;
}

/** Options with defaults filled in; refuses names and kinds that the tool does not know. */
export function completeOptions(face: ToolFace, given: ToolOptions): ToolOptions {
  const known = new Map(face.options.map((option) => [option.name, option]));
  for (const [name, value] of Object.entries(given)) {
    const option = known.get(name);
    if (!option) {
      const names = [...known.keys()].join(', ') || 'none';
      throw new Failure(
        'bad-input',
        sentence`The tool “${face.name}” has no option “${name}”. Its options are: ${names}.`,
      );
    }
    if (typeof value !== typeof option.default)
      throw new Failure(
        'bad-input',
        sentence`Option “${name}” takes ${option.kind === 'flag' ? 'true or false' : 'a text'}.`,
      );
    if (option.choices && !option.choices.some((choice) => choice.value === value)) {
      const choices = option.choices.map((choice) => choice.value).join(', ');
      throw new Failure('bad-input', sentence`Option “${name}” is one of: ${choices}; not “${String(value)}”.`);
    }
  }
  return Object.fromEntries(face.options.map((option) => [option.name, given[option.name] ?? option.default]));
}
