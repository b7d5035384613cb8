/** How a batch is doing, at one look. */
import './overview.css';
import type { BatchRow } from '#contract/batch.ts';
import { useDetail } from '#renderer/stores/detail.ts';
import { Facets } from './facets.tsx';
import { FailureLimit } from './failure-limit.tsx';
import { Hero } from './hero.tsx';
import { Reasons } from './reasons.tsx';
import { hasCurve, Throughput } from './throughput.tsx';
import { Times } from './times.tsx';

export function Overview({ row }: { row: BatchRow }) {
  const detail = useDetail(({ detail, id }) => (id === row.id ? detail : null));
  return (
    <div className="overview">
      <Hero row={row} />
      {hasCurve(row) && <Throughput row={row} />}
      <div className={hasCurve(row) ? 'overview-side' : 'overview-side overview-side-wide'}>
        <FailureLimit row={row} />
        <Reasons id={row.id} reasons={detail?.reasons} />
      </div>
      {detail && detail.facets.length > 0 && <Facets facets={detail.facets} />}
      <Times row={row} detail={detail} />
    </div>
  );
}
