/** When a batch was created, became ready, started and finished, and how the time in between is shared out. */
import './report.css';
import { t } from '#contract/language/language.ts';
import type { BatchReport } from '#contract/report.ts';
import { percent } from '#renderer/words/numbers.ts';
import { duration, fullMoment } from '#renderer/words/times.ts';

export function Timeline({ times, durations }: Pick<BatchReport, 'times' | 'durations'>) {
  const parts = [
    { key: 'draft', label: t('As a draft'), seconds: durations.draft },
    { key: 'queue', label: t('Waiting for its turn'), seconds: durations.queue },
    { key: 'run', label: t('At work'), seconds: durations.run },
  ];
  const total = durations.total ?? 0;
  const moments = [
    { label: t('Created'), at: times.created },
    { label: t('Ready'), at: times.ready },
    { label: t('Started'), at: times.started },
    { label: t('Finished'), at: times.finished },
  ];
  return (
    <div className="section-body report-times">
      <dl className="facts">
        {moments.map(({ label, at }) => (
          <div key={label} className="facts-pair">
            <dt>{label}</dt>
            <dd className="num">{at ? fullMoment(at) : '–'}</dd>
          </div>
        ))}
      </dl>
      <div>
        {total > 0 && (
          <div className="report-span" aria-hidden>
            {parts.map(({ key, seconds }) => (
              <i key={key} className={`report-span-${key}`} style={{ flexGrow: seconds ?? 0 }} />
            ))}
          </div>
        )}
        <ul className="report-legend">
          {parts.map(({ key, label, seconds }) => (
            <li key={key}>
              <i className={`report-span-${key}`} aria-hidden />
              <span className="grow">{label}</span>
              <span className="num">{seconds === null ? '–' : duration(seconds * 1_000)}</span>
              <span className="num quiet report-share">
                {seconds === null || total === 0 ? '' : percent(seconds, total)}
              </span>
            </li>
          ))}
        </ul>
        {durations.total !== null && (
          <p className="report-total">
            <span className="grow">{t('In all')}</span>
            <b className="num">{duration(durations.total * 1_000)}</b>
          </p>
        )}
      </div>
    </div>
  );
}
