/** How a batch is doing, at one look. */
import './overview.css';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { useDetail } from '#renderer/stores/detail.ts';
import { AfterSection } from './after-list.tsx';
import { Children } from './children.tsx';
import { Facets } from './facets.tsx';
import { FailureLimit } from './failure-limit.tsx';
import { Hero } from './hero.tsx';
import { MissingKeys } from './missing-keys.tsx';
import { Reasons } from './reasons.tsx';
import { hasCurve, Throughput } from './throughput.tsx';
import { Times } from './times.tsx';

export function Overview({ row }: { row: BatchRow }) {
  const detail = useDetail(({ detail, id }) => (id === row.id ? detail : null));
  const after = detail && detail.after.length > 0 && <AfterSection row={row} after={detail.after} />;
  // While it is the matter it stands first.
  const afterFirst = row.state === 'PostProcessing' || row.state === 'PostBatchFailed';
  return (
    <div className="overview">
      <Hero row={row} />
      {afterFirst && after}
      {row.cleaned === null && <Figures row={row} detail={detail} />}
      {(row.counts.Pending ?? 0) > 0 && row.cleaned === null && <MissingKeys row={row} />}
      {!afterFirst && after}
      {detail && detail.children.length > 0 && <Children ids={detail.children} />}
      {detail && detail.facets.length > 0 && <Facets facets={detail.facets} />}
      <Times row={row} detail={detail} />
    </div>
  );
}

function Figures({ row, detail }: { row: BatchRow; detail: BatchDetail | null }) {
  const curve = hasCurve(row);
  return (
    <>
      {curve && <Throughput row={row} />}
      <div className={curve ? 'overview-side' : 'overview-side overview-side-wide'}>
        <FailureLimit row={row} />
        <Reasons id={row.id} reasons={detail?.reasons} />
      </div>
    </>
  );
}
