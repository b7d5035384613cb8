/** Every state of a batch and of a record: its pill, what it means, and what may be done in it. */
import { batchActions, batchStates, can } from '#contract/batch-state.ts';
import { t } from '#contract/language/language.ts';
import { failedStates, recordStates } from '#contract/record-state.ts';
import { actionWords } from '#renderer/acts/act-words.ts';
import { RecordPill } from '#renderer/parts/record-pill.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { StatePill } from '#renderer/parts/state-pill.tsx';
import { batchWords } from '#renderer/words/batch-words.ts';
import { recordWords } from '#renderer/words/record-words.ts';
import { batchMeanings, recordMeanings } from '#renderer/words/state-meanings.ts';
import { Entry } from './entry.tsx';

export function BatchStates() {
  return (
    <Section title={t('States of a batch')}>
      {batchStates.map((state) => {
        const offered = batchActions.filter((action) => can(state, action)).map((action) => actionWords[action]);
        const may = t('May be done: {acts}', { acts: offered.join(', ') });
        return (
          <Entry
            key={state}
            head={<StatePill state={state} />}
            words={[batchWords[state].label, batchMeanings[state], may]}
          >
            <p>{batchMeanings[state]}</p>
            <p className="quiet small">{may}</p>
          </Entry>
        );
      })}
    </Section>
  );
}

export function RecordStates() {
  return (
    <Section title={t('States of a record')} note={failureNote()}>
      {recordStates.map((state) => (
        <Entry
          key={state}
          head={<RecordPill state={state} />}
          words={[recordWords[state].label, recordMeanings[state]]}
        >
          <p>{recordMeanings[state]}</p>
        </Entry>
      ))}
    </Section>
  );
}

/** Which of them the failure limit counts. */
function failureNote(): string {
  const names = failedStates.map((state) => recordWords[state].label).join(', ');
  return t('The failure limit counts: {names}', { names });
}
