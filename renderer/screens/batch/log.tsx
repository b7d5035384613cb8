/** What happened to the batch as a whole, in order. */
import './log.css';
import { t } from '#contract/language/language.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { useDetail } from '#renderer/stores/detail.ts';
import { eventWords } from '#renderer/words/batch-words.ts';
import { fullMoment, timeOfDay } from '#renderer/words/times.ts';

export function Log({ id }: { id: string }) {
  const events = useDetail((state) => (state.id === id ? state.detail?.events : undefined));
  return (
    <section className="card log" aria-label={t('Log')}>
      {!events && (
        <div className="log-line">
          <Bone width={320} />
        </div>
      )}
      <ol>
        {events?.map(({ at, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added at the end.
          <li key={i} className="log-line mono">
            <time dateTime={at} title={fullMoment(at)} className="quiet num">
              {dayChanged(events[i - 1]?.at, at) ? fullMoment(at) : timeOfDay(at)}
            </time>
            <span className="wrap">{eventWords(text)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function dayChanged(before: string | undefined, at: string): boolean {
  return before === undefined || new Date(before).toDateString() !== new Date(at).toDateString();
}
