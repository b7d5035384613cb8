/** Which column fills which field of the interface, as it was found, and open to correction. */
import { NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import type { Suggestion } from '#contract/design.ts';
import { dateOrders, type Field } from '#contract/interface.ts';
import { t, tn } from '#contract/language/language.ts';
import { MatchWord } from '#renderer/screens/interfaces/match-word.tsx';
import { lacking, useWizard } from '#renderer/stores/wizard.ts';
import { chooseDates, mapField } from '#renderer/stores/wizard-source.ts';
import { dateWords, type Found, foundAs } from '#renderer/words/design-words.ts';
import { count } from '#renderer/words/numbers.ts';

export function Mapping() {
  const { mapped, columns, suggestion, remembered, interface: name } = useWizard();
  if (!mapped || !columns) return null;
  const missing = lacking(mapped, columns);
  const taken = new Set(mapped.fields.map(({ source, name }) => source ?? name));
  const free = columns.filter((column) => !taken.has(column));
  const matchOf = (field: Field): Found => {
    if (field.constant !== undefined || field.expression !== undefined) return 'fixed';
    const source = field.source ?? field.name;
    const found = suggestion?.fields.find((each) => each.field === field.name);
    if (found && found.source === source) return found.match;
    return foundAs(field.name, source, columns);
  };
  const samplesOf = (column: string) =>
    suggestion?.fields.find(({ source }) => source === column)?.samples ??
    suggestion?.others.find((other) => other.column === column)?.samples ??
    [];
  return (
    <section className="card mapping" aria-label={t('Fields and columns')}>
      <header className="mapping-head row">
        <h3>{t('Fields of “{name}”', { name: name ?? '' })}</h3>
        {remembered && (
          <span className="match small tone-info">
            <IconHistory size={12} stroke={2} aria-hidden />
            {t('Used before for these columns')}
          </span>
        )}
      </header>
      {missing.length > 0 && (
        <p className="mapping-missing bad row" role="alert">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          <span className="wrap">
            {tn(
              missing.length,
              'The required field {fields} has no column in this file. Choose one, or another file.',
              'The required fields {fields} have no column in this file. Choose one, or another file.',
              { fields: missing.map((field) => t('“{text}”', { text: field })).join(', ') },
            )}
          </span>
        </p>
      )}
      <ul className="mapping-rows">
        {mapped.fields.map((field) => {
          const match = matchOf(field);
          const source = field.source ?? (columns.includes(field.name) ? field.name : '');
          return (
            <li key={field.name} className="mapping-row">
              <span className="mapping-name">
                <span className="clip">{field.name}</span>
                {field.required && <span className="quiet small">{t('required')}</span>}
              </span>
              {match === 'fixed' ? (
                <span className="quiet clip">{field.constant ?? field.expression}</span>
              ) : (
                <NativeSelect
                  size="xs"
                  aria-label={t('Column of {name}', { name: field.name })}
                  data={[
                    // A field without a column takes the one of its own name.
                    ...(columns.includes(field.name) ? [] : [{ value: '', label: t('No column') }]),
                    ...(source === '' || columns.includes(source) ? [] : [source]),
                    ...new Set(columns),
                  ]}
                  value={source}
                  onChange={(event) => mapField(field.name, event.currentTarget.value)}
                />
              )}
              <span className="small">
                <MatchWord match={match} />
              </span>
              {field.type === 'date' && match !== 'fixed' ? (
                <DateChoice field={field} told={suggestion?.fields.find((each) => each.field === field.name)?.dates} />
              ) : (
                <span className="quiet small clip">{samplesOf(source).join(', ')}</span>
              )}
            </li>
          );
        })}
      </ul>
      {free.length > 0 && <p className="mapping-foot quiet small wrap">{othersSentence(free, mapped.keepOthers)}</p>}
    </section>
  );
}

/** How the dates of a column are read: as the column tells, open to correction. */
function DateChoice({ field, told }: { field: Field; told: Suggestion['fields'][number]['dates'] }) {
  const unsure = told !== undefined && !told.sure && told.order === field.dates;
  return (
    <NativeSelect
      size="xs"
      aria-label={t('How the dates of {name} are written', { name: field.name })}
      title={unsure ? t('No date of this column tells the day from the month. Check which comes first.') : undefined}
      leftSection={
        unsure && <IconAlertTriangle className="tone-warn mapping-unsure" size={14} stroke={2} aria-hidden />
      }
      data={[{ value: '', label: 'yyyy-mm-dd' }, ...dateOrders.map((value) => ({ value, label: dateWords[value] }))]}
      value={field.dates ?? ''}
      onChange={(event) =>
        chooseDates(
          field.name,
          dateOrders.find((each) => each === event.currentTarget.value),
        )
      }
    />
  );
}

function othersSentence(free: readonly string[], kept: boolean): string {
  const shown = free.slice(0, 12).join(', ');
  const names = free.length > 12 ? t('{names} and {n} more', { names: shown, n: count(free.length - 12) }) : shown;
  return kept
    ? tn(
        free.length,
        '{n} column that no field takes goes along: {names}',
        '{n} columns that no field takes go along: {names}',
        { names },
      )
    : tn(
        free.length,
        '{n} column that no field takes stays behind: {names}',
        '{n} columns that no field takes stay behind: {names}',
        { names },
      );
}
