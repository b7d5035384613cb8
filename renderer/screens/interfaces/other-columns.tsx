/** The columns of the sample that no field takes, with what is in them: each becomes a field at a press, or all do. */
import './other-columns.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Suggestion } from '#contract/design.ts';
import { t, tn } from '#contract/language/language.ts';
import { addAllColumns, addField, sample, useInterfaceEditor } from '#renderer/stores/interface-editor.ts';
import { count } from '#renderer/words/numbers.ts';

const listed = 30;

export function OtherColumns() {
  const suggestion = sample.use((state) => state.suggestion);
  const fields = useInterfaceEditor(({ draft }) => draft.fields);
  if (!suggestion) return null;
  const taken = new Set(fields.map(({ origin, source, name }) => (origin === 'column' ? source || name : '')));
  const free = suggestion.layout.fields.filter((column) => !taken.has(column));
  if (free.length === 0) return null;
  const samples = samplesOf(suggestion);
  return (
    <section className="others" aria-label={t('Columns that no field takes')}>
      <div className="others-head row">
        <p className="small grow">
          {tn(free.length, '{n} column that no field takes', '{n} columns that no field takes')}
        </p>
        <Button variant="default" size="compact-xs" onClick={() => addAllColumns(free)}>
          {t('Make fields of all columns')}
        </Button>
      </div>
      <ul className="others-list">
        {free.slice(0, listed).map((column) => (
          <li key={column}>
            <button
              type="button"
              className="other"
              aria-label={t('Make a field of {column}', { column })}
              onClick={() => addField(column, column)}
            >
              <IconPlus size={12} stroke={2} aria-hidden />
              <b className="clip">{column}</b>
              <span className="quiet clip">{samples(column).join(', ')}</span>
            </button>
          </li>
        ))}
        {free.length > listed && (
          <li className="quiet small">{t('and {n} more', { n: count(free.length - listed) })}</li>
        )}
      </ul>
    </section>
  );
}

/** Always the same, so that nobody takes it for news. */
const none: string[] = [];

/** Values of a column of the sample, whether a field takes it or not. */
export function samplesOf(suggestion: Suggestion) {
  return (column: string): string[] =>
    suggestion.others.find((other) => other.column === column)?.samples ??
    suggestion.fields.find(({ source }) => source === column)?.samples ??
    none;
}
