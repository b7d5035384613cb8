/** One flow: its name, its stages in their fixed order, what follows a batch, and a sample that goes through it. */
import '#renderer/screens/setup/setup.css';
import './flows.css';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { EditorFrame } from '#renderer/screens/designs/editor-frame.tsx';
import { SamplePanel } from '#renderer/screens/designs/sample-panel.tsx';
import { SetupProvider } from '#renderer/screens/setup/setup-access.ts';
import { loadDesigns, useDesigns } from '#renderer/stores/designs.ts';
import { useDropHere } from '#renderer/stores/dropping.ts';
import { fieldsFor } from '#renderer/stores/flow-draft.ts';
import {
  changeFlow,
  flowEditor,
  readThrough,
  sample,
  takeSample,
  useFlowEditor,
} from '#renderer/stores/flow-editor.ts';
import { RulesCard, TransformCard } from './expression-cards.tsx';
import { flowAccess } from './flow-access.ts';
import { FlowEnd } from './flow-end.tsx';
import { GeocodeCard } from './geocode-card.tsx';
import { StoreCard } from './store-card.tsx';
import { ToolsCard } from './tools-card.tsx';

export function FlowScreen({ name }: { name: string | null }) {
  const state = useFlowEditor();
  const { draft, problem, place, aside } = state;
  useEffect(() => void flowEditor.open(name), [name]);
  const take = useCallback((file: PickedFile) => void takeSample(file), []);
  useDropHere(t('Drop to take it as a sample'), take);
  const fields = fieldsFor(draft, aside.fields);
  return (
    <EditorFrame
      kind="flow"
      state={state}
      editor={flowEditor}
      sample={
        <SamplePanel
          sample={sample}
          onTake={take}
          about={t('Choose or drop a sample file: its first records go through the flow while you make it.')}
          waiting={t('Once the stages are complete, the first records are shown here.')}
        >
          <Through />
        </SamplePanel>
      }
    >
      <section className="card editor-names" aria-label={t('Name')}>
        <TextInput
          label={t('Name')}
          placeholder={t('Such as check and store customers')}
          maxLength={120}
          error={place === 'name' && problem}
          value={draft.name}
          onChange={(event) => changeFlow({ name: event.currentTarget.value }, 'name')}
        />
        <Textarea
          label={t('Description')}
          placeholder={t('What it is for')}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={2000}
          value={draft.description}
          onChange={(event) => changeFlow({ description: event.currentTarget.value }, 'description')}
        />
      </section>
      <SetupProvider value={flowAccess(draft, fields)}>
        <ol className="stages" aria-label={t('Stages in their order')}>
          <RulesCard fields={fields} />
          <TransformCard fields={fields} />
          <ToolsCard fields={fields} />
          <GeocodeCard fields={fields} />
          <StoreCard fields={fields} />
        </ol>
        <FlowEnd />
      </SetupProvider>
    </EditorFrame>
  );
}

function Through() {
  const through = useFlowEditor((state) => state.aside.through);
  const rows = useDesigns((state) => state.interface.rows);
  const offered = rows?.filter(({ name, scopes }) => scopes.includes('preview') || name === through) ?? [];
  useEffect(() => void loadDesigns('interface'), []);
  return (
    <div className="through">
      <NativeSelect
        size="xs"
        label={t('Read through the interface')}
        data={[{ value: '', label: t('None: its columns are the fields') }, ...offered.map(({ name }) => name)]}
        value={through}
        onChange={(event) => {
          const { value } = event.currentTarget;
          attempt(() => readThrough(value), t('The interface could not be read'));
        }}
      />
    </div>
  );
}
