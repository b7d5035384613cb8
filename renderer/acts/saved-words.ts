/** What is said after a file was written. */
import type { BatchDetail, FileKind } from '#contract/batch.ts';
import type { Delivery } from '#contract/engine-api.ts';
import { tn } from '#contract/language/language.ts';
import { hasRows } from '#renderer/words/file-words.ts';
import { bytes, count } from '#renderer/words/numbers.ts';

export type BatchFile = BatchDetail['files'][number];

export function savedSentence({ file, rows, bytes: size, partialOf }: Delivery, kind: FileKind): string {
  if (!hasRows(kind)) return `${file}: ${bytes(size)}.`;
  const amount =
    partialOf === null
      ? tn(rows, '{n} row', '{n} rows')
      : tn(partialOf, '{rows} of {n} record so far', '{rows} of {n} records so far', { rows: count(rows) });
  return `${file}: ${amount}, ${bytes(size)}.`;
}
