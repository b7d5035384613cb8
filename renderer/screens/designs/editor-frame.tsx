/** The frame of an editor of an interface or a flow: what it is called, the form, and at the foot what is wrong and Save. */
import '#renderer/parts/page-head.css';
import './editor-frame.css';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDeviceFloppy, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DesignKind } from '#contract/design.ts';
import { t } from '#contract/language/language.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { go } from '#renderer/stores/place.ts';
import { designWords } from '#renderer/words/design-words.ts';

interface Props {
  kind: DesignKind;
  saved: string | null;
  changed: boolean;
  phase: 'loading' | 'ready' | 'saving';
  missing: string;
  problem: string;
  onSave(): void;
  children: ReactNode;
}

export function EditorFrame({ kind, saved, changed, phase, missing, problem, onSave, children }: Props) {
  const { create, notShown } = designWords[kind];
  const close = () => go({ screen: kind === 'flow' ? 'flows' : 'interfaces' });
  if (missing) {
    return (
      <div className="page">
        <Blank alarming icon={<IconX size={20} />} title={notShown} sentence={missing}>
          <Button variant="default" onClick={close}>
            {t('Back to the list')}
          </Button>
        </Blank>
      </div>
    );
  }
  return (
    <div className="page">
      <PageHead title={saved === null ? create : t('Edit “{saved}”', { saved })}>
        <IconButton name={changed ? t('Close, changes wait here') : t('Close')} onClick={close}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </PageHead>
      {phase === 'loading' ? (
        <div className="page-body editor-body" aria-hidden>
          <Bone width={260} />
          <Bone width="70%" />
        </div>
      ) : (
        <div className="page-body editor-body">{children}</div>
      )}
      <footer className="editor-foot row">
        {problem ? (
          <p className="grow bad row" role="alert">
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            <span className="wrap">{problem}</span>
          </p>
        ) : (
          <p className="grow quiet">{footSentence(saved, changed)}</p>
        )}
        <Button variant="default" onClick={close}>
          {t('Close')}
        </Button>
        <Button
          loading={phase === 'saving'}
          disabled={phase === 'loading' || (saved !== null && !changed)}
          leftSection={<IconDeviceFloppy size={16} stroke={1.75} />}
          onClick={onSave}
        >
          {t('Save')}
        </Button>
      </footer>
    </div>
  );
}

function footSentence(saved: string | null, changed: boolean): string {
  if (saved === null) return changed ? t('Not saved yet.') : '';
  return changed ? t('Saving makes a new version. Batches that were made keep theirs.') : t('Everything is saved.');
}
