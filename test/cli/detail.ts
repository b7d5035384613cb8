/** The detail of a batch for tests: an ordinary one that is only asked to differ where a test says so. */
import type { BatchDetail } from '#contract/batch.ts';
import { usualRetry } from '#contract/retry.ts';
import { layoutSchema } from '#contract/source.ts';
import { batchRow } from './batch-row.ts';

export function batchDetail(fields: Partial<BatchDetail> = {}): BatchDetail {
  return {
    row: batchRow(),
    layout: layoutSchema.parse({
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      header: true,
      fields: ['no', 'mail'],
    }),
    confidential: { input: [], result: [] },
    column: 'mail',
    columns: ['is_valid'],
    options: {},
    interface: null,
    names: {},
    flow: null,
    pageSize: 500,
    retry: usualRetry,
    insert: null,
    after: [],
    children: [],
    reasons: [],
    facets: [],
    files: [],
    events: [],
    versions: [],
    folder: '/w/batch/list-9b2d4f10',
    ...fields,
  };
}
