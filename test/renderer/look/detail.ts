/** An invented detail for an invented batch. */
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { usualRetry } from '#contract/retry.ts';
import { duplicateColumns } from '#contract/tool.ts';
import { moreOf } from './more-details.ts';
import { reasons } from './records.ts';
import { faces } from './tools.ts';

export function detailOf(row: BatchRow): BatchDetail {
  const face = faces.find(({ name }) => name === row.tool);
  const done = row.done - row.failed;
  const stem = row.source.name.replace(/\.\w+$/, '');
  const file = (kind: BatchDetail['files'][number]['kind'], name: string, bytes: number | null, rows: number) => ({
    kind,
    name,
    bytes,
    rows,
  });
  return {
    row,
    layout: {
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      header: true,
      fields: ['customer_id', 'email', 'country', 'first_name'],
      quote: '"',
      path: '',
      sheet: '',
      gzip: false,
      rest: false,
    },
    confidential: { input: [], result: [] },
    column: 'email',
    columns: [...(face?.columns ?? []), ...duplicateColumns],
    options: { clean: true, strip_plus: false },
    interface: null,
    flow: null,
    names: {},
    pageSize: 500,
    retry: usualRetry,
    insert: null,
    after: [],
    children: [],
    reasons:
      row.failed === 0
        ? []
        : reasons.map((reason, i) => ({
            ...reason,
            n: Math.max(1, Math.floor(row.failed * ([0.6, 0.3, 0.1][i] ?? 0))),
          })),
    facets: done === 0 ? [] : (face?.facets ?? []).map((column) => ({ column, values: facetValues(column, done) })),
    files: [
      file('input', row.source.name, row.source.bytes, row.total),
      file('output', `${stem}.results.csv`, null, row.done),
      file('process', `${stem}.process.jsonl`, null, row.done),
      ...(row.failed > 0 ? [file('error', `${stem}.errors.csv`, null, row.failed)] : []),
      ...(row.finished ? [file('receipt', 'receipt.json', 2_140, 0), file('report', 'report.html', 18_400, 0)] : []),
    ],
    events: [
      { at: row.created, text: `Created from ${row.source.name}` },
      ...(row.ready ? [{ at: row.ready, text: 'Draft → Ready, by the user' }] : []),
      ...(row.started ? [{ at: row.started, text: 'Ready → Processing, first page picked up' }] : []),
      ...(row.finished ? [{ at: row.finished, text: `Processing → ${row.state}` }] : []),
    ],
    versions: [{ name: 'batchmill', version: '0.1.0' }, ...(face?.sources ?? [])].map(({ name, version }) => ({
      name,
      version,
    })),
    folder: `/home/ada/Batchmill/batch/${stem}-${row.id.slice(0, 8)}`,
    ...moreOf(row),
  };
}

function facetValues(column: string, done: number) {
  const shares: Record<string, [string, number][]> = {
    verdict: [
      ['valid', 0.71],
      ['risky', 0.2],
      ['invalid', 0.09],
    ],
    number_type: [
      ['mobile', 0.6],
      ['fixed_line', 0.3],
      ['voip', 0.06],
      ['', 0.04],
    ],
    country_code: [
      ['DE', 0.3],
      ['NL', 0.2],
      ['FR', 0.15],
      ['PL', 0.1],
      ['SE', 0.09],
      ['AT', 0.06],
      ['BE', 0.05],
      ['DK', 0.05],
    ],
  };
  return (
    shares[column] ?? [
      ['false', 0.93],
      ['true', 0.07],
    ]
  ).map(([value, share]) => ({ value, n: Math.round(done * share) }));
}
