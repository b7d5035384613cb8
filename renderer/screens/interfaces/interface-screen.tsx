/** One interface: its name and where it is offered, its fields, the rest of the columns, and a sample to try it on. */
import { Checkbox, Switch, Textarea, TextInput } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { scopes } from '#contract/interface.ts';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { Section } from '#renderer/parts/section.tsx';
import { EditorFrame } from '#renderer/screens/designs/editor-frame.tsx';
import { SampleOutcome, SamplePanel } from '#renderer/screens/designs/sample-panel.tsx';
import { useDropHere } from '#renderer/stores/dropping.ts';
import type { FieldDraft } from '#renderer/stores/field-draft.ts';
import {
  changeInterface,
  interfaceEditor,
  sample,
  takeSample,
  useInterfaceEditor,
} from '#renderer/stores/interface-editor.ts';
import { scopeWords } from '#renderer/words/design-words.ts';
import { FieldList } from './field-list.tsx';
import { FromProgram } from './from-program.tsx';
import { OtherColumns } from './other-columns.tsx';
import { SchemaField } from './schema-field.tsx';

const columnsOf = (fields: readonly FieldDraft[]) =>
  fields.flatMap(({ origin, source, name }) => (origin === 'column' ? [source.trim() || name] : []));

const waiting = t('Once the interface has a field, its first records are shown here.');

export function InterfaceScreen({ name }: { name: string | null }) {
  const state = useInterfaceEditor();
  const { draft, problem, place } = state;
  useEffect(() => void interfaceEditor.open(name), [name]);
  const take = useCallback((file: PickedFile) => void takeSample(file), []);
  useDropHere(t('Drop to take it as a sample'), take);
  return (
    <EditorFrame
      kind="interface"
      state={state}
      editor={interfaceEditor}
      sample={
        <SamplePanel
          sample={sample}
          onTake={take}
          about={t(
            'Choose or drop a file of this kind: its columns are matched, and you see what comes out of its first records.',
          )}
          waiting={waiting}
          apart
        >
          <OtherColumns />
        </SamplePanel>
      }
    >
      <section className="card editor-names" aria-label={t('Name')}>
        <TextInput
          label={t('Name')}
          placeholder={t('Such as customers')}
          maxLength={120}
          error={place === 'name' && problem}
          value={draft.name}
          onChange={(event) => changeInterface({ name: event.currentTarget.value }, 'name')}
        />
        <Textarea
          label={t('Description')}
          placeholder={t('What files these are, and where they come from')}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={2000}
          value={draft.description}
          onChange={(event) => changeInterface({ description: event.currentTarget.value }, 'description')}
        />
        <div className="editor-switches">
          <Scopes />
          <Switch
            label={t('Keep other columns')}
            description={t('Columns that no field takes go along under their own names')}
            checked={draft.keepOthers}
            onChange={(event) => changeInterface({ keepOthers: event.currentTarget.checked })}
          />
        </div>
      </section>
      <FieldList />
      <SampleOutcome sample={sample} waiting={waiting} />
      <Section title={t('JSON schema')} note={t('optional: what each record of these fields has to meet')}>
        <SchemaField />
      </Section>
      {name !== null && <FromProgram name={name} columns={columnsOf(draft.fields)} />}
    </EditorFrame>
  );
}

function Scopes() {
  const chosen = useInterfaceEditor(({ draft }) => draft.scopes);
  return (
    <Checkbox.Group
      label={t('Offered for')}
      value={chosen}
      onChange={(values) => {
        const next = scopes.filter((scope) => values.includes(scope));
        // One of them stays: an interface that is offered nowhere could not be found again.
        if (next.length > 0) changeInterface({ scopes: next });
      }}
    >
      <div className="row">
        {scopes.map((scope) => (
          <Checkbox key={scope} value={scope} label={scopeWords[scope].label} title={scopeWords[scope].about} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
