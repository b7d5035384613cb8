/** The tries of the selected record and its waits for keys, newest first. A record that took one try has none to tell. */
import { useEffect, useState } from 'react';
import { saidAgain, t } from '#contract/language/language.ts';
import type { Attempt, RecordRow } from '#contract/record.ts';
import { Dot } from '#renderer/parts/dot.tsx';
import { api } from '#renderer/stores/link.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import { recordWords } from '#renderer/words/record-words.ts';
import { fullMoment, timeOfDay } from '#renderer/words/times.ts';

/** Whoever walks through records with the arrow keys rests this long on one before it is asked about. */
const rest = 120;

export function History({ id, record }: { id: string; record: RecordRow }) {
  const { history, trouble } = useHistory(id, record);
  if (trouble) return <p className="inspector-none bad wrap">{trouble}</p>;
  if (history.length === 0) return null;
  return (
    <>
      <h3>{t('History')}</h3>
      <ol className="history">
        {history.map(({ no, at, state, stage, code, message }) => (
          <li key={no}>
            <p className="row">
              <Dot tone={recordWords[state].tone} />
              <span className="grow">{recordWords[state].label}</span>
              <time className="quiet num" dateTime={at} title={fullMoment(at)}>
                {timeOfDay(at)}
              </time>
            </p>
            {(code || message) && (
              <p className="history-said wrap">
                {code && <span className="mono quiet">{code} </span>}
                {saidAgain(message)}
                {stage && <span className="quiet"> ({stage})</span>}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function useHistory(id: string, { record, attempts, state, next }: RecordRow) {
  const [found, setFound] = useState<{ of: number; history: readonly Attempt[]; trouble: string }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state or try is news about the same record.
  useEffect(() => {
    let wanted = true;
    const take = (history: readonly Attempt[], trouble = '') => {
      if (wanted) setFound({ of: record, history, trouble });
    };
    const timer = setTimeout(() => {
      api.record({ id, record, masked: true }).then(
        (answer) => take(answer.history),
        (error: unknown) => take([], sentenceOf(error)),
      );
    }, rest);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [id, record, attempts, state, next]);
  return found?.of === record ? found : { history: [], trouble: '' };
}
