/** Everything about a new batch on one page: the records, the tool, the name. */
import '#renderer/parts/page-head.css';
import './new-batch.css';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { pasteLimits } from '#contract/source.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { chooseKind, typeLabel, useDraft } from '#renderer/stores/draft.ts';
import { go } from '#renderer/stores/place.ts';
import { submit, useReadiness } from '#renderer/stores/submit.ts';
import { count } from '#renderer/words/numbers.ts';
import { Advanced } from './advanced.tsx';
import { FileSource } from './file-source.tsx';
import { PasteSource } from './paste-source.tsx';
import { ToolChoice } from './tool-choice.tsx';
import { ToolOptions } from './tool-options.tsx';

const limits = `${pasteLimits.min} to ${count(pasteLimits.max)} valid lines. A file has no limit.`;

export function NewBatchScreen() {
  const kind = useDraft((state) => state.kind);
  return (
    <div className="page">
      <PageHead title="New batch">
        <IconButton name="Close, keep what is entered" onClick={() => go({ screen: 'batches' })}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </PageHead>
      <div className="new-batch">
        <div className="source">
          <div className="source-bar row">
            <SegmentedControl
              aria-label="Where the records come from"
              value={kind}
              onChange={chooseKind}
              data={[
                { value: 'paste', label: 'Paste a list' },
                { value: 'file', label: 'Choose a file' },
              ]}
            />
            <div className="grow" />
            {kind === 'paste' && <span className="quiet small clip">{limits}</span>}
          </div>
          {kind === 'paste' ? <PasteSource /> : <FileSource />}
        </div>
        <aside className="card setup" aria-label="Tool and name">
          <ToolChoice />
          <ToolOptions />
          <NameInput />
          <Advanced />
        </aside>
      </div>
      <Foot />
    </div>
  );
}

function NameInput() {
  const label = useDraft((state) => state.label);
  return (
    <TextInput
      label="Name"
      placeholder="What is this batch about"
      description={label.trim() === '' ? 'A name makes the batch easy to find later.' : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxLength={200}
      value={label}
      onChange={(event) => typeLabel(event.currentTarget.value)}
    />
  );
}

function Foot() {
  const { save, run, sentence } = useReadiness();
  const busy = useDraft((state) => state.busy);
  useEffect(() => {
    // Spoken once the typing has paused.
    const timer = setTimeout(() => announce(sentence), 1000);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <footer className="new-foot row">
      <p className="grow quiet num">{sentence}</p>
      <Button variant="default" disabled={!save} loading={busy === 'save'} onClick={() => void submit(false)}>
        Save as draft
      </Button>
      <Button
        disabled={!run}
        loading={busy === 'run'}
        leftSection={<IconPlayerPlay size={16} stroke={1.75} />}
        onClick={() => void submit(true)}
      >
        Run
      </Button>
    </footer>
  );
}
