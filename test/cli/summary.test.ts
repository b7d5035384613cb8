import { describe, expect, it } from 'vitest';
import { summaryLines } from '#cli/summary.ts';
import type { BatchRow } from '#contract/batch.ts';
import { batchRow } from './batch-row.ts';
import { batchDetail } from './detail.ts';

const summary = (fields: Partial<BatchRow>) => summaryLines(batchDetail({ row: batchRow(fields) }), [], []).join('\n');

describe('the summary of a batch', () => {
  it('says what to do about records that wait for keys', () => {
    const waiting = summary({ state: 'CompletedWithErrors', total: 20, counts: { Completed: 8, Pending: 12 } });
    expect(waiting).toContain('12 records wait for keys that are not there: batchmill blocked 9b2d4f10');
    expect(waiting).not.toContain('resubmit');
    expect(summary({ state: 'CompletedWithErrors', counts: { Pending: 1 } })).toContain('1 record waits for keys');
  });

  it('says what to do about failed records and a failed step', () => {
    expect(summary({ state: 'CompletedWithErrors', failed: 1 })).toContain('batchmill resubmit 9b2d4f10');
    const after = summary({ state: 'PostBatchFailed', message: 'The archive cannot be written.' });
    expect(after).toMatch(/note +The archive cannot be written\.[\s\S]*batchmill retry 9b2d4f10/);
    expect(summary({ state: 'Completed' })).not.toContain('batchmill');
  });

  it('says what it cost where it cost something', () => {
    expect(summary({ state: 'Completed', price: 2, charged: 1_000 })).toMatch(/^charged +1,000 credits$/m);
    expect(summary({ state: 'Completed' })).not.toContain('charged');
  });
});
