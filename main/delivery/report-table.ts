/** The counts of a report as one table: what is counted, its value, how many, and how much of a hundred that is. */
import type { BatchReport } from '#contract/report.ts';
import { csvLine } from '#formats/csv-writer.ts';

const style = { delimiter: ',', safe: true };

export function reportTable({ counts, reasons, facets, tries }: BatchReport): string {
  const { records, ended, failed, states } = counts;
  const lines = (count: string, of: number, values: readonly (readonly [string, number])[]) =>
    values.map(([value, n]) => csvLine([count, value, String(n), share(n, of)], style));
  return [
    csvLine(['count', 'value', 'records', 'percent'], style),
    ...lines('state', records, Object.entries(states)),
    ...lines(
      'reason',
      failed,
      reasons.map(({ code, n }) => [code, n] as const),
    ),
    ...lines(
      'tries',
      ended,
      tries.map((each) => [String(each.tries), each.records] as const),
    ),
    ...facets.flatMap(({ column, values }) =>
      lines(
        column,
        ended,
        values.map(({ value, n }) => [value, n] as const),
      ),
    ),
  ].join('');
}

const share = (n: number, of: number) => (of > 0 ? ((n * 100) / of).toFixed(2) : '0.00');
