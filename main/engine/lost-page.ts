/** The outcome of a page whose worker was lost too often: its records fail with that reason, the rest of the batch goes on. */
import { stateLetters } from '#contract/record-state.ts';
import { duplicateColumns } from '#contract/tool.ts';
import type { Lost } from '#crew/crew.ts';
import { blockBytes } from '#formats/row-text.ts';
import { readPage } from '#store/page.ts';
import type { PageAnswer } from './jobs/jobs.ts';
import { outcomeHash } from './jobs/page-job.ts';
import type { Live } from './live.ts';

export function lostPage(live: Live, no: number, lost: Lost): PageAnswer {
  const { first, n } = readPage(live.db, no);
  const own = live.batch.definition.columns.length - duplicateColumns.length;
  const states = stateLetters.Failed.repeat(n);
  const results = blockBytes(Array.from({ length: n }, () => '\t'.repeat(own - 1)).join('\n'));
  const code = lost.why === 'hung' ? 'TOOL_TIMEOUT' : 'WORKER_DIED';
  const message = `The worker was lost three times on these records. ${lost.message}`;
  const exceptions = Array.from({ length: n }, (_, i) => ({
    record: first + i,
    page: no,
    state: 'Failed' as const,
    stage: 'tool',
    code,
    message,
    attempts: 3,
  }));
  return {
    page: no,
    n,
    states,
    results,
    keys: new Uint8Array(n * 8),
    hash: outcomeHash(states, results),
    failed: n,
    counts: [['Failed', n]],
    exceptions,
    facets: [],
  };
}
