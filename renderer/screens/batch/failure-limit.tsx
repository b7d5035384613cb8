/** How near a batch is to stopping by itself. */

import type { BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { Said } from '#renderer/parts/said.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { percent } from '#renderer/words/numbers.ts';

export function FailureLimit({ row }: { row: BatchRow }) {
  const { threshold, failed, total } = row;
  const now = percent(failed, total);
  if (threshold === null) {
    return (
      <Section title={t('Failure limit')} aside={<span className="num">{t('{share} failed', { share: now })}</span>}>
        <p className="section-body quiet small">{t('Off: the batch goes on however many records fail.')}</p>
      </Section>
    );
  }
  const share = total > 0 ? (failed / total) * 100 : 0;
  const place = Math.min(100, (share / threshold) * 100);
  const aside = (
    <span className="num">
      <Said
        text="{share} of {limit}"
        share={<b>{now}</b>}
        limit={<span className="quiet">{percent(threshold, 100)}</span>}
      />
    </span>
  );
  return (
    <Section title={t('Failure limit')} aside={aside}>
      <div className="section-body">
        <div className="limit" aria-hidden>
          <i style={{ left: `${place}%` }} />
        </div>
        <meter
          className="spoken"
          aria-label={t('Failed records in percent')}
          max={threshold}
          value={Math.min(threshold, share)}
        >
          {t('{share} of {limit}', { share: now, limit: percent(threshold, 100) })}
        </meter>
        <p className="quiet small">
          {t('The batch stops by itself when {limit}% of its records have failed.', { limit: threshold })}
        </p>
      </div>
    </Section>
  );
}
