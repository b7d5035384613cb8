/** A draft with everything as it was set. Each change is saved by itself; the records can be read anew. */
import '#renderer/parts/page-head.css';
import './new-batch.css';
import { Button } from '@mantine/core';
import { IconCheck, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { can } from '#contract/batch-state.ts';
import { t } from '#contract/language/language.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { PageFoot } from '#renderer/parts/page-foot.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { SetupProvider } from '#renderer/screens/setup/setup-access.ts';
import { SetupPanel } from '#renderer/screens/setup/setup-panel.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { useRow } from '#renderer/stores/batches.ts';
import { openDetail, useDetail } from '#renderer/stores/detail.ts';
import { changeDraft, discardChanges, editedSetup, runDraft, saveDraft, useEditing } from '#renderer/stores/editing.ts';
import { openBatch } from '#renderer/stores/place.ts';
import { pastedName } from '#renderer/stores/submit.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { draftReadiness } from '#renderer/words/readiness.ts';
import { DraftSource } from './draft-source.tsx';

export function DraftScreen({ id }: { id: string }) {
  const row = useRow(id);
  const { id: opened, detail, trouble } = useDetail();
  useEffect(() => openDetail(id), [id]);
  if (row && !can(row.state, 'edit')) return <Frozen row={row} />;
  if (opened === id && trouble) return <Unknown id={id} sentence={trouble} />;
  if (!row || detail?.row.id !== id) return <Bones />;
  return <Editor row={row} detail={detail} />;
}

function Editor({ row, detail }: { row: BatchRow; detail: BatchDetail }) {
  const editing = useEditing(row.id);
  const setup = editedSetup(detail, editing);
  const { fields, format } = detail.layout;
  const fromFile = row.source.name !== pastedName;
  const change = (part: Parameters<typeof changeDraft>[1]) => changeDraft(detail, part);
  return (
    <div className="page">
      <PageHead
        title={t('Edit “{name}”', { name: nameOf({ ...row, label: setup.label }) })}
        beside={<Saved id={row.id} />}
      >
        <IconButton name={t('Close, everything is kept')} onClick={() => openBatch(row.id)}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </PageHead>
      <div className="new-batch">
        <div className="source">
          <DraftSource row={row} detail={detail} tool={setup.tool} />
        </div>
        <SetupProvider value={{ setup, change, fields, table: format !== 'list', fromFile }}>
          <SetupPanel />
        </SetupProvider>
      </div>
      <Foot id={row.id} readiness={draftReadiness(row, { ...setup, fromFile }, fields)} />
    </div>
  );
}

function Saved({ id }: { id: string }) {
  const { phase } = useEditing(id);
  if (phase === 'failed') return null;
  return (
    <span className="draft-saved quiet small">
      {phase === 'saved' ? (
        <>
          <IconCheck size={14} stroke={2} aria-hidden />
          {t('All changes are saved')}
        </>
      ) : (
        t('Saving')
      )}
    </span>
  );
}

function Foot({ id, readiness: { run, sentence } }: { id: string; readiness: ReturnType<typeof draftReadiness> }) {
  const { phase, trouble } = useEditing(id);
  useEffect(() => {
    const timer = setTimeout(() => announce(sentence), 1000);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <PageFoot sentence={sentence} problem={phase === 'failed' ? t('Not saved: {trouble}', { trouble }) : ''}>
      {phase === 'failed' && (
        <>
          <Button variant="subtle" color="gray" onClick={() => discardChanges(id)}>
            {t('Discard the change')}
          </Button>
          <Button variant="default" onClick={() => void saveDraft(id)}>
            {t('Try again')}
          </Button>
        </>
      )}
      <Button
        disabled={!run || phase === 'failed'}
        leftSection={<IconPlayerPlay size={16} stroke={1.75} />}
        onClick={() => void runDraft()}
      >
        {t('Run')}
      </Button>
    </PageFoot>
  );
}

/** It was run meanwhile, perhaps from elsewhere. */
function Frozen({ row }: { row: BatchRow }) {
  return (
    <div className="page">
      <Blank
        icon={<IconPlayerPlay size={20} />}
        title={t('This batch has been run')}
        sentence={t('Its setup is fixed now. Clone it to run it in another way.')}
      >
        <Button onClick={() => openBatch(row.id, 'setup')}>{t('View setup')}</Button>
      </Blank>
    </div>
  );
}

function Unknown({ id, sentence }: { id: string; sentence: string }) {
  return (
    <div className="page">
      <Blank alarming icon={<IconX size={20} />} title={t('This draft cannot be shown')} sentence={sentence}>
        <Button variant="default" onClick={() => openDetail(id)}>
          {t('Try again')}
        </Button>
      </Blank>
    </div>
  );
}

function Bones() {
  return (
    <div className="page draft-bones" aria-hidden>
      <Bone width={240} />
      <Bone width="60%" />
    </div>
  );
}
