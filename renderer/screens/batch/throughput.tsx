/** The speed over time. The chart itself is a chunk of its own and draws outside of React. */
import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { Section } from '#renderer/parts/section.tsx';
import { trackOf } from '#renderer/stores/rates.ts';
import { count, rate } from '#renderer/words/numbers.ts';
import { between } from '#renderer/words/times.ts';
import type { Span } from './rate-chart.tsx';

const RateChart = lazy(async () => ({ default: (await import('./rate-chart.tsx')).RateChart }));

const spans: { value: Span; label: string }[] = [
  { value: '30s', label: t('30 s') },
  { value: '5min', label: t('5 min') },
  { value: 'all', label: t('All') },
];

/** There is only a curve to show for what this window has watched. */
export function hasCurve(row: BatchRow): boolean {
  return (
    row.state === 'Processing' ||
    trackOf(row.id)
      .all()
      .some((sample) => sample.rate > 0)
  );
}

export function Throughput({ row }: { row: BatchRow }) {
  const running = row.state === 'Processing';
  const [chosen, setChosen] = useState<Span | null>(null);
  const span = chosen ?? (running ? '30s' : 'all');
  return (
    <Section
      title={t('Throughput')}
      className="throughput"
      note={running ? t('{n} records/s', { n: count(Math.round(row.rate)) }) : mean(row)}
      aside={<SegmentedControl aria-label={t('Time shown')} data={spans} value={span} onChange={setChosen} />}
    >
      <Suspense fallback={<div className="rate-chart" />}>
        <RateChart id={row.id} span={span} running={running} />
      </Suspense>
    </Section>
  );
}

function mean(row: BatchRow): string | undefined {
  const took = between(row.started, row.finished, Date.now());
  return row.finished && took > 0 ? t('mean {rate}', { rate: rate((row.done / took) * 1000) }) : undefined;
}
