/** The fields of an interface in their order: added, mapped, moved and removed, all of it by keyboard too. */
import './fields.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { Section } from '#renderer/parts/section.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { addField, moveField, removeField, sample, useInterfaceEditor } from '#renderer/stores/interface-editor.ts';
import { count } from '#renderer/words/numbers.ts';
import { FieldRow } from './field-row.tsx';
import { samplesOf } from './other-columns.tsx';

export function FieldList() {
  const { draft, matches, problem, place } = useInterfaceEditor();
  const suggestion = sample.use((state) => state.suggestion);
  const list = useRef<HTMLOListElement>(null);
  const { fields } = draft;
  const samples = suggestion ? samplesOf(suggestion) : undefined;
  const focus = (at: number, what: string) =>
    // Once it stands at its new place.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-place="${what} ${at}"]`)?.focus());
  const add = () => {
    addField();
    focus(fields.length, 'Name');
  };
  return (
    <Section
      title="Fields"
      note={fields.length > 0 ? count(fields.length) : undefined}
      aside={
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={add}>
          Add a field
        </Button>
      }
    >
      {place === 'fields' && <p className="fields-none bad">{problem}</p>}
      {fields.length === 0 ? (
        <p className="fields-none quiet">
          No fields yet. Add them one by one, or choose a sample file and make fields of its columns.
        </p>
      ) : (
        <>
          <div className="field-line fields-head" aria-hidden>
            <span>Field</span>
            <span>From</span>
            <span className="clip">Column, value or expression</span>
            <span>Type</span>
            <span>Required</span>
            <span>Unique</span>
            <span />
          </div>
          <ol ref={list} className="fields">
            {fields.map((field, i) => (
              <FieldRow
                key={field.key}
                at={i}
                field={field}
                last={i === fields.length - 1}
                match={matches[field.key]}
                columns={suggestion?.layout.fields}
                samples={field.origin === 'column' ? samples?.(field.source || field.name) : undefined}
                problem={place === i ? problem : ''}
                onMove={(by) => {
                  moveField(field.key, i + by);
                  announce(`${field.name || 'The field'} is now ${i + by + 1} of ${fields.length}`);
                  focus(i + by, by < 0 ? 'Move up' : 'Move down');
                }}
                onRemove={() => {
                  removeField(field.key);
                  focus(Math.min(i, fields.length - 2), 'Name');
                }}
              />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
