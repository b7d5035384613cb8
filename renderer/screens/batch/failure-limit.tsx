/** How near a batch is to stopping by itself. */
import type { BatchRow } from '#contract/batch.ts';
import { Section } from '#renderer/parts/section.tsx';
import { percent } from '#renderer/words/numbers.ts';

export function FailureLimit({ row }: { row: BatchRow }) {
  const { threshold, failed, total } = row;
  const now = percent(failed, total);
  if (threshold === null) {
    return (
      <Section title="Failure limit" aside={<span className="num">{now} failed</span>}>
        <p className="section-body quiet small">Off: the batch goes on however many records fail.</p>
      </Section>
    );
  }
  const share = total > 0 ? (failed / total) * 100 : 0;
  const place = Math.min(100, (share / threshold) * 100);
  const aside = (
    <span className="num">
      <b>{now}</b> <span className="quiet">of {threshold}%</span>
    </span>
  );
  return (
    <Section title="Failure limit" aside={aside}>
      <div className="section-body">
        <div className="limit" aria-hidden>
          <i style={{ left: `${place}%` }} />
        </div>
        <meter
          className="spoken"
          aria-label="Failed records in percent"
          max={threshold}
          value={Math.min(threshold, share)}
        >
          {now} of {threshold}%
        </meter>
        <p className="quiet small">The batch stops by itself when {threshold}% of its records have failed.</p>
      </div>
    </Section>
  );
}
