/**
 * All records in the form in which they are compared. Of each it keeps one text of the normal forms, at most 80 characters
 * a field and usually about a hundred in all, and two numbers: some 150 bytes, and 8 bytes more for each of its ten or so
 * keys. With what sorting takes, a batch needs about a kilobyte per record while the pass lasts.
 */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { kinds, type LikenessOptions } from './kinds.ts';
import { normalForm } from './normal-form.ts';
import { hashOf } from './packed-keys.ts';

const divider = '\u0001';
/** About a gigabyte. */
const mostRecords = 1_000_000;

export interface LikeRecord {
  /** Tells the record from all others, and says which of a group comes first: the lowest. */
  readonly record: number;
  /** The texts of the fields, in the order of the options. */
  readonly fields: readonly string[];
}

export class Roll {
  readonly numbers: number[] = [];
  readonly #texts: string[] = [];
  readonly #written: number[] = [];
  readonly #kinds: LikenessOptions['fields'];

  constructor({ fields }: LikenessOptions) {
    this.#kinds = fields;
    for (const { kind, name } of fields)
      if (!Object.hasOwn(kinds, kind))
        throw new Failure('bad-input', sentence`The field “${name}” is of no known kind: ${kind}.`);
  }

  get length(): number {
    return this.#texts.length;
  }

  add({ record, fields }: LikeRecord): void {
    if (this.length >= mostRecords)
      throw new Failure('bad-input', 'Duplicates can be looked for among 1,000,000 records at most: divide the batch.');
    const forms = this.#kinds.map(({ kind }, at) => normalForm(fields[at] ?? '', kind));
    this.numbers.push(record);
    this.#texts.push(forms.join(divider));
    this.#written.push(hashOf(fields.map((field) => field.trim()).join(divider)));
  }

  text(at: number): string {
    return this.#texts[at] ?? '';
  }

  forms(at: number): string[] {
    return this.text(at).split(divider);
  }

  isEmpty(at: number): boolean {
    return this.text(at).length === this.#kinds.length - 1;
  }

  /** The same signs in every field, not only the same meaning. */
  isSameWriting(a: number, b: number): boolean {
    return this.#written[a] === this.#written[b];
  }
}
