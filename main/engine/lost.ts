/**
 * What becomes of records whose worker was lost. A page that lost its worker three times is taken apart: each of its
 * records is tried once more, alone, and only one that brings the worker down even then fails, with that reason.
 */
import { english } from '#contract/language/sentence.ts';
import { stateLetters } from '#contract/record-state.ts';
import { duplicateColumns } from '#contract/tool.ts';
import type { Lost } from '#crew/crew.ts';
import { encodeBlock } from '#formats/row-text.ts';
import { readPage } from '#store/page.ts';
import { outcomeHash } from './jobs/page-job.ts';
import type { LateAnswer, PageAnswer } from './jobs/run-orders.ts';
import type { Live } from './live.ts';

/** A page is tried this often as a whole. */
export const mostLosses = 3;
const codes = { hung: 'TOOL_TIMEOUT', died: 'WORKER_DIED' } as const;

/** Records with these codes are tried alone. */
export function isSuspect(code: string): boolean {
  return code === codes.hung || code === codes.died;
}

/** The outcome of a page that is taken apart: all of its records are open, and due at once. */
export function apart(live: Live, no: number, lost: Lost): PageAnswer {
  const { first, n } = readPage(live.db, no);
  const states = stateLetters.Retrying.repeat(n);
  const results = encodeBlock(Array.from({ length: n }, () => nothing(live)));
  const message = english`The worker was lost ${mostLosses} times on the page of this record. ${lost.message}`;
  const exceptions = Array.from({ length: n }, (_, i) => ({
    record: first + i,
    page: no,
    state: 'Retrying' as const,
    stage: 'tool',
    code: codes[lost.why],
    message,
    field: '',
    attempts: mostLosses,
    nextAt: 0,
  }));
  return {
    page: no,
    n,
    states,
    results,
    keys: new Uint8Array(n * 8),
    hash: outcomeHash(states, results),
    failed: 0,
    open: n,
    counts: [['Retrying', n]],
    exceptions,
    missing: [],
    upserts: [],
    facets: [],
  };
}

/** It brought the worker down alone. */
export function broken(live: Live, record: number, lost: Lost): LateAnswer {
  const message = english`The worker was lost on this record, also when it was tried alone. ${lost.message}`;
  return failed(live, [record], { code: codes[lost.why], message, stage: 'tool', attempts: mostLosses + 1 });
}

/** Open records that end as failures without another try. */
export function failed(
  live: Live,
  records: readonly number[],
  why: { stage: string; code: string; message: string; attempts: number },
): LateAnswer {
  const letter = stateLetters.Failed;
  const result = encodeBlock([nothing(live)]);
  const hash = outcomeHash(letter, result);
  return {
    records: records.map((record) => ({
      record,
      state: 'Failed',
      letter,
      result,
      key: new Uint8Array(8),
      hash,
      exception: { ...why, field: '', nextAt: null },
      missing: [],
      upsert: undefined,
    })),
    facets: [],
  };
}

/** A row without a result. */
const nothing = ({ batch }: Live) => batch.definition.columns.slice(duplicateColumns.length).map(() => '');
