/** The share that is done, the bar, and the six counts. A count opens its records. */
import './hero.css';
import type { BatchRow } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import { Dot } from '#renderer/parts/dot.tsx';
import { ProgressBar } from '#renderer/parts/progress-bar.tsx';
import { Said } from '#renderer/parts/said.tsx';
import { showRecords } from '#renderer/stores/records.ts';
import { progressSentence, share } from '#renderer/words/batch-words.ts';
import { count, percent } from '#renderer/words/numbers.ts';
import { type Group, groupCount, groupWords, sixGroups } from '#renderer/words/record-words.ts';
import { duration } from '#renderer/words/times.ts';

export function Hero({ row }: { row: BatchRow }) {
  return (
    <section className="card hero" aria-label={t('Progress')}>
      <div className="hero-top">
        <b className="hero-share num">{share(row)}</b>
        <span className="quiet num">
          {tn(row.total, '{done} of {n} record', '{done} of {n} records', { done: count(row.done) })}
        </span>
        <div className="grow" />
        <Left row={row} />
      </div>
      <div className="hero-bar">
        <ProgressBar row={row} height={10} />
      </div>
      <ul className="counts">
        {sixGroups(row).map((group) => (
          <Count key={group} row={row} group={group} />
        ))}
      </ul>
    </section>
  );
}

function Left({ row }: { row: BatchRow }) {
  if (row.state === 'Processing' && row.eta !== null) {
    return (
      <span className="quiet num">
        <Said text="{time} left" time={<b className="hero-left">{duration(row.eta * 1000)}</b>} />
      </span>
    );
  }
  return <span className="quiet num">{besideShare(row)}</span>;
}

/** The share stands large on the left already. */
function besideShare(row: BatchRow): string {
  const sentence = progressSentence(row);
  const large = share(row);
  const rest = sentence.startsWith(large) ? sentence.slice(large.length).replace(' · ', '') : sentence;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function Count({ row, group }: { row: BatchRow; group: Group }) {
  const { label, tone } = groupWords[group];
  const n = groupCount(row.counts, group);
  const words = (
    <>
      <span className="count-label">
        <Dot tone={tone} />
        <span className="clip">{label}</span>
      </span>
      <span className="num">
        <b className="count-number">{count(n)}</b>
        {n > 0 && <span className="quiet count-share">{percent(n, row.total)}</span>}
      </span>
    </>
  );
  // After a clean-up there are no records to open.
  if (row.cleaned) return <li className="count">{words}</li>;
  return (
    <li>
      <button type="button" className="count" disabled={n === 0} onClick={() => showRecords(row.id, { group })}>
        {words}
      </button>
    </li>
  );
}
