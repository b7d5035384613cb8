/** Which column fills which field of the interface, as it was found, and open to correction. */
import { NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import type { Field } from '#contract/interface.ts';
import { MatchWord } from '#renderer/screens/interfaces/match-word.tsx';
import { lacking, useWizard } from '#renderer/stores/wizard.ts';
import { mapField } from '#renderer/stores/wizard-source.ts';
import { type Found, foundAs } from '#renderer/words/design-words.ts';
import { countOf } from '#renderer/words/numbers.ts';

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
    <section className="card mapping" aria-label="Fields and columns">
      <header className="mapping-head row">
        <h3>Fields of “{name}”</h3>
        {remembered && (
          <span className="match small tone-info">
            <IconHistory size={12} stroke={2} aria-hidden />
            Used before for these columns
          </span>
        )}
      </header>
      {missing.length > 0 && (
        <p className="mapping-missing bad row" role="alert">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          <span className="wrap">
            {missing.length === 1 ? 'The required field ' : 'The required fields '}
            {missing.map((field) => `“${field}”`).join(', ')} {missing.length === 1 ? 'has' : 'have'} no column in this
            file. Choose one, or another file.
          </span>
        </p>
      )}
      <ul className="mapping-rows">
        {mapped.fields.map((field) => {
          const match = matchOf(field);
          const source = field.source ?? (columns.includes(field.name) ? field.name : '');
          return (
            <li key={field.name} className="mapping-row">
              <span className="clip">
                {field.name}
                {field.required && <span className="quiet small"> required</span>}
              </span>
              {match === 'fixed' ? (
                <span className="quiet clip">{field.constant ?? field.expression}</span>
              ) : (
                <NativeSelect
                  size="xs"
                  aria-label={`Column of ${field.name}`}
                  data={[
                    // A field without a column takes the one of its own name.
                    ...(columns.includes(field.name) ? [] : [{ value: '', label: 'No column' }]),
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
              <span className="quiet small clip">{samplesOf(source).join(', ')}</span>
            </li>
          );
        })}
      </ul>
      {free.length > 0 && (
        <p className="mapping-foot quiet small wrap">
          {countOf(free.length, 'column')} that no field takes {fate(free.length, mapped.keepOthers)}:{' '}
          {free.slice(0, 12).join(', ')}
          {free.length > 12 && ` and ${free.length - 12} more`}
        </p>
      )}
    </section>
  );
}

function fate(n: number, kept: boolean): string {
  if (n === 1) return kept ? 'goes along' : 'stays behind';
  return kept ? 'go along' : 'stay behind';
}
