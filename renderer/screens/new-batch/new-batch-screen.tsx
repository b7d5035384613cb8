/** Everything about a new batch on one page: the records, the tool, the name. */
import '#renderer/parts/page-head.css';
import './new-batch.css';
import { Button, SegmentedControl } from '@mantine/core';
import { IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { t } from '#contract/language/language.ts';
import { pasteLimits } from '#contract/source.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { PageFoot } from '#renderer/parts/page-foot.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { SetupProvider } from '#renderer/screens/setup/setup-access.ts';
import { SetupPanel } from '#renderer/screens/setup/setup-panel.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { changeSetup, chooseKind, useDraft } from '#renderer/stores/draft.ts';
import { go } from '#renderer/stores/place.ts';
import { submit, useDraftFields, useReadiness } from '#renderer/stores/submit.ts';
import { count } from '#renderer/words/numbers.ts';
import { FileSource } from './file-source.tsx';
import { PasteSource } from './paste-source.tsx';
import { WaySwitch } from './way-switch.tsx';

const limits = t('{min} to {max} valid lines. A file has no limit.', {
  min: pasteLimits.min,
  max: count(pasteLimits.max),
});

export function NewBatchScreen() {
  const kind = useDraft((state) => state.kind);
  return (
    <div className="page">
      <PageHead title={t('New batch')}>
        <WaySwitch way="quick" />
        <IconButton name={t('Close, keep what is entered')} onClick={() => go({ screen: 'batches' })}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </PageHead>
      <div className="new-batch">
        <div className="source">
          <div className="source-bar row">
            <SegmentedControl
              aria-label={t('Where the records come from')}
              value={kind}
              onChange={chooseKind}
              data={[
                { value: 'paste', label: t('Paste a list') },
                { value: 'file', label: t('Choose a file') },
              ]}
            />
            <div className="grow" />
            {kind === 'paste' && <span className="quiet small clip">{limits}</span>}
          </div>
          {kind === 'paste' ? <PasteSource /> : <FileSource />}
        </div>
        <NewSetup />
      </div>
      <Foot />
    </div>
  );
}

function NewSetup() {
  const draft = useDraft();
  const fields = useDraftFields();
  const file = draft.kind === 'file';
  return (
    <SetupProvider value={{ setup: draft, change: changeSetup, fields, table: file, fromFile: file }}>
      <SetupPanel />
    </SetupProvider>
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
    <PageFoot sentence={sentence}>
      <Button variant="default" disabled={!save} loading={busy === 'save'} onClick={() => void submit(false)}>
        {t('Save as draft')}
      </Button>
      <Button
        disabled={!run}
        loading={busy === 'run'}
        leftSection={<IconPlayerPlay size={16} stroke={1.75} />}
        onClick={() => void submit(true)}
      >
        {t('Run')}
      </Button>
    </PageFoot>
  );
}
