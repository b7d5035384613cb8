import { describe, expect, it } from 'vitest';
import { detailLines } from '#cli/detail-lines.ts';
import type { BatchDetail } from '#contract/batch.ts';
import { batchRow } from './batch-row.ts';
import { batchDetail } from './detail.ts';

const other = '11112222-1111-4222-8333-444455556666';

describe('everything about a batch', () => {
  it('leaves out what it does not have', () => {
    const text = detailLines(batchDetail()).join('\n');
    for (const word of ['description', 'made of', 'led to', 'stores', 'price', 'next try', 'clean', 'afterwards'])
      expect(text).not.toMatch(new RegExp(`^${word}`, 'm'));
  });

  it('tells what it was made of, how it runs, and what follows', () => {
    const row = batchRow({
      description: 'For the mailing',
      parent: other,
      price: 2,
      charged: 1_500,
      nextAttempt: '2026-01-01T14:02:07.000+01:00',
      expires: '2026-02-01T00:00:00.000+01:00',
    });
    const insert = { entity: 'order', key: 'no', references: [{ column: 'mail', entity: 'person' }] };
    const after: BatchDetail['after'] = [
      { step: { kind: 'report' }, state: 'done', message: 'report.html' },
      { step: { kind: 'zip', files: ['output'], file: '/x.zip' }, state: 'failed', message: 'No permission.' },
    ];
    const text = detailLines(batchDetail({ row, insert, after, children: [other] })).join('\n');
    expect(text).toMatch(/^description +For the mailing$/m);
    expect(text).toMatch(/^made of +batch 11112222$/m);
    expect(text).toMatch(/^led to +batch 11112222$/m);
    expect(text).toMatch(/^tries +3 tries, the second after 1 s/m);
    expect(text).toMatch(/^stores +order by “no”, after person \(“mail”\)$/m);
    expect(text).toMatch(/^price +2 credits a record, 1,500 charged$/m);
    expect(text).toMatch(/^next try +2026-01-01T14:02:07/m);
    expect(text).toMatch(/^clean-up +2026-02-01/m);
    expect(text).toMatch(
      /^afterwards\n {2}done: write a report — report\.html\n {2}failed: put output into \/x\.zip — No permission\.$/m,
    );
  });

  it('tells how long it stays', () => {
    const expires = '2026-02-01T00:00:00.000+01:00';
    const lines = (kept: boolean, cleaned: string | null) =>
      detailLines(batchDetail({ row: batchRow({ kept, cleaned, expires }) })).join('\n');
    expect(lines(true, null)).toMatch(/^clean-up +never: it is kept$/m);
    expect(lines(false, expires)).toMatch(/^cleaned up +2026-02-01.*are gone$/m);
  });
});
