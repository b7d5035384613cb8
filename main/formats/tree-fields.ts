/** The fields that the records in the head of a file have together, in the order in which they occur. */
import { Failure } from '#contract/failure.ts';
import { type Sentence, sentence } from '#contract/language/sentence.ts';
import { inputLimits } from '#contract/source.ts';
import type { growingTree } from './field-tree.ts';
import { type Head, headSize } from './head.ts';
import { orReason, Refusal } from './refusal.ts';
import { quoted } from './source-file.ts';

export interface Fields {
  fields: string[];
  rest: boolean;
}

export function fieldsOf(
  file: string,
  { whole }: Head,
  tree: ReturnType<typeof growingTree>,
  take: (text: string) => string[],
  texts: readonly string[],
): Fields {
  let reason: Refusal | undefined;
  for (const text of texts) {
    const row = orReason(() => take(text));
    if (row instanceof Refusal) reason ??= row;
  }
  const found = tree.fields(whole);
  const named = found.fields.length - Number(found.rest);
  if (named > inputLimits.columns)
    throw new Failure(
      'bad-file',
      sentence`${quoted(file)} has more than ${inputLimits.columns} fields. Perhaps its records are elsewhere: choose another record path.`,
      { file },
    );
  if (named > 0) return found;
  throw new Failure('bad-file', nothing(quoted(file), texts.length, whole, reason), { file, line: 1 });
}

function nothing(name: string, records: number, whole: boolean, reason: Refusal | undefined): Sentence {
  if (records > 0 && reason) return sentence`${name} has no record that can be read. ${reason.message}`;
  if (records > 0) return sentence`${name} has no record that can be read.`;
  if (whole) return sentence`${name} has no record there. Choose another record path.`;
  return sentence`${name} has no whole record in its first ${headSize / 1024} KiB. Choose another record path.`;
}
