/** What is said after a file was written. */
import type { BatchDetail, FileKind } from '#contract/batch.ts';
import type { Delivery } from '#contract/engine-api.ts';
import { hasRows } from '#renderer/words/file-words.ts';
import { bytes, count, countOf } from '#renderer/words/numbers.ts';

export type BatchFile = BatchDetail['files'][number];

export function savedSentence({ file, rows, bytes: size, partialOf }: Delivery, kind: FileKind): string {
  if (!hasRows(kind)) return `${file}: ${bytes(size)}.`;
  const amount = partialOf === null ? countOf(rows, 'row') : `${count(rows)} of ${countOf(partialOf, 'record')} so far`;
  return `${file}: ${amount}, ${bytes(size)}.`;
}
