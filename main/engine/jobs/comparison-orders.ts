/** What is compared: the records of one batch among themselves, or those of two. */
import type { AlikeKind } from '#contract/alike.ts';
import type { Difference } from '#contract/comparison.ts';

/** Which columns say that two records are the same. */
export interface AlikeOrder {
  folder: string;
  fields: readonly { column: string; kind: AlikeKind; weight?: number | undefined }[];
  threshold: number;
}

/** Folders of both batches; `inputOnly`: one of them has not been run. */
export interface CompareOrder {
  before: string;
  after: string;
  key: string;
  only: readonly Difference[];
  inputOnly: boolean;
}
