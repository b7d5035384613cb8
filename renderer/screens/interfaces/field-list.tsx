/** The fields of an interface in their order: added, mapped, moved and removed, all of it by keyboard too. */
import './fields.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useRef } from 'react';
import { t } from '#contract/language/language.ts';
import { Section } from '#renderer/parts/section.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { fieldNamedIn } from '#renderer/stores/field-draft.ts';
import { addField, moveField, removeField, sample, useInterfaceEditor } from '#renderer/stores/interface-editor.ts';
import { count } from '#renderer/words/numbers.ts';
import { FieldRow } from './field-row.tsx';
import { NearRow } from './near-row.tsx';
import { samplesOf } from './other-columns.tsx';

/** As many as fill the highest window. */
const drawnAtOnce = 40;

export function FieldList() {
  const { draft, aside: matches, problem, place } = useInterfaceEditor();
  const suggestion = sample.use((state) => state.suggestion);
  const trouble = sample.use((state) => state.previewTrouble);
  const list = useRef<HTMLOListElement>(null);
  const { fields } = draft;
  // What the sample stumbles over stands at its field at once, not only when it is saved.
  const stumble = place === null && trouble ? fieldNamedIn(trouble, fields) : undefined;
  const samples = useMemo(() => (suggestion ? samplesOf(suggestion) : undefined), [suggestion]);
  const focus = useCallback(
    (at: number, what: string) =>
      // Once it stands at its new place.
      requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-place="${what} ${at}"]`)?.focus()),
    [],
  );
  // They stay the same, so that only the row that changes is drawn again.
  const move = useCallback((from: number, to: number) => {
    const field = useInterfaceEditor.getState().draft.fields[from];
    if (field) moveField(field.key, to);
  }, []);
  const step = useCallback(
    (at: number, by: 1 | -1) => {
      move(at, at + by);
      const moved = useInterfaceEditor.getState().draft.fields;
      announce(
        t('{name} is now {at} of {total}', {
          name: moved[at + by]?.name || t('The field'),
          at: at + by + 1,
          total: moved.length,
        }),
      );
      focus(at + by, by < 0 ? 'up' : 'down');
    },
    [focus, move],
  );
  const remove = useCallback(
    (key: number, at: number) => {
      removeField(key);
      focus(Math.min(at, useInterfaceEditor.getState().draft.fields.length - 1), 'name');
    },
    [focus],
  );
  const add = () => {
    addField();
    focus(fields.length, 'name');
  };
  return (
    <Section
      title={t('Fields')}
      note={fields.length > 0 ? count(fields.length) : undefined}
      aside={
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={add}>
          {t('Add a field')}
        </Button>
      }
    >
      {place === 'fields' && <p className="fields-none bad">{problem}</p>}
      {fields.length === 0 ? (
        <p className="fields-none quiet">
          {t('No fields yet. Add them one by one, or choose a sample file and make fields of its columns.')}
        </p>
      ) : (
        <>
          <div className="field-line fields-head" aria-hidden>
            <span />
            <span>{t('Field')}</span>
            <span>{t('From')}</span>
            <span className="clip">{t('Column, value or expression')}</span>
            <span>{t('Type')}</span>
            <span>{t('Required')}</span>
            <span>{t('Unique')}</span>
            <span />
          </div>
          <ol ref={list} className="fields">
            {fields.map((field, i) => (
              <NearRow
                key={field.key}
                name={field.name}
                near={i < drawnAtOnce || i === fields.length - 1 || place === i || stumble === i}
              >
                <FieldRow
                  at={i}
                  field={field}
                  count={fields.length}
                  match={matches[field.key]}
                  columns={suggestion?.layout.fields}
                  samples={field.origin === 'column' ? samples?.(field.source || field.name) : undefined}
                  problem={place === i ? problem : stumble === i ? trouble : ''}
                  onMove={move}
                  onStep={step}
                  onRemove={remove}
                />
              </NearRow>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
