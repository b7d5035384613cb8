/** The speed over the time at work as columns, with its mean and its peak in words. */
import './report.css';
import { t } from '#contract/language/language.ts';
import type { BatchReport } from '#contract/report.ts';
import { count, rate } from '#renderer/words/numbers.ts';
import { duration } from '#renderer/words/times.ts';

export function Speed({ speed, rates }: Pick<BatchReport, 'speed' | 'rates'>) {
  const mean = rates.perSecond;
  if (!speed) {
    return (
      <p className="section-body quiet small">
        {mean === null
          ? t('Told once the batch has been at work for a while.')
          : t('Mean {rate}. It was over too soon for a curve.', { rate: rate(mean) })}
      </p>
    );
  }
  const { perSecond, peak, step } = speed;
  const words = {
    mean: count(Math.round(mean ?? perSecond.reduce((sum, n) => sum + n, 0) / perSecond.length)),
    peak: count(Math.round(peak)),
    time: duration(step * 1_000),
  };
  return (
    <div className="section-body">
      <div
        className="report-speed"
        role="img"
        aria-label={t('Records a second in steps of {time}: mean {mean}, highest {peak}', words)}
      >
        {perSecond.map((n, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place.
          <i key={i} style={{ height: `${peak > 0 ? (n / peak) * 100 : 0}%` }} title={rate(n)} />
        ))}
      </div>
      <p className="quiet small num">{t('Mean {mean}/s, highest {peak}/s, in steps of {time}', words)}</p>
    </div>
  );
}
