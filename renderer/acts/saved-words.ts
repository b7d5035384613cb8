/** What is said after a file was written. */
import type { BatchDetail } from '#contract/batch.ts';
import type { Delivery } from '#contract/engine-api.ts';
import { bytes, count, countOf } from '#renderer/words/numbers.ts';

export type BatchFile = BatchDetail['files'][number];

export function savedSentence({ file, rows, bytes: size, partialOf }: Delivery): string {
  const amount = partialOf === null ? countOf(rows, 'row') : `${count(rows)} of ${countOf(partialOf, 'record')} so far`;
  return `${file}: ${amount}, ${bytes(size)}.`;
}
