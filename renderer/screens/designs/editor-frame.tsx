/** The frame of an editor of an interface or a flow: its name and version, the form, and at the foot what is wrong and Save. */
import '#renderer/parts/page-head.css';
import '#renderer/parts/banner.css';
import './editor-frame.css';
import { Button, NativeSelect } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy, IconLock, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DesignKind } from '#contract/design.ts';
import { t, tn } from '#contract/language/language.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Bone } from '#renderer/parts/bone.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { PageFoot } from '#renderer/parts/page-foot.tsx';
import { PageHead } from '#renderer/parts/page-head.tsx';
import { useUndoKeys } from '#renderer/parts/undo-keys.ts';
import { announce } from '#renderer/stores/announcer.ts';
import { type DesignEditor, type Editor, isLocked } from '#renderer/stores/design-editor.ts';
import { go } from '#renderer/stores/place.ts';
import { designWords } from '#renderer/words/design-words.ts';

interface Props {
  kind: DesignKind;
  state: Omit<Editor<unknown, unknown>, 'draft'>;
  editor: DesignEditor;
  /** What stays in use while the design itself may only be looked at. */
  sample: ReactNode;
  children: ReactNode;
}

export function EditorFrame({ kind, state, editor, sample, children }: Props) {
  const { saved, changed, phase, missing } = state;
  const { Many, create, notShown } = designWords[kind];
  const close = () => go({ screen: kind === 'flow' ? 'flows' : 'interfaces' });
  const locked = isLocked(state);
  const back = () => announce(editor.step('back') ? t('Undone') : t('Nothing to undo'));
  const forth = () => announce(editor.step('forth') ? t('Done again') : t('Nothing to do again'));
  useUndoKeys(back, forth);
  if (missing) {
    return (
      <div className="page">
        <PageHead title={Many} />
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
      <PageHead
        title={saved === null ? create : t('Edit “{saved}”', { saved })}
        beside={<Versions state={state} editor={editor} />}
      >
        {!locked && (
          <>
            <IconButton name={t('Undo')} dim={state.past.length === 0} onClick={back}>
              <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
            </IconButton>
            <IconButton name={t('Redo')} dim={state.future.length === 0} onClick={forth}>
              <IconArrowForwardUp size={16} stroke={1.75} aria-hidden />
            </IconButton>
          </>
        )}
        <IconButton name={changed ? t('Close, changes wait here') : t('Close')} onClick={close}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </PageHead>
      {locked && <Locked state={state} onBegin={editor.begin} />}
      {phase === 'loading' ? (
        <div className="page-body editor-body" aria-hidden>
          <Bone width={260} />
          <Bone width="70%" />
        </div>
      ) : (
        <div className="page-body editor-body">
          {sample}
          <fieldset className="editor-form" disabled={locked}>
            {children}
          </fieldset>
        </div>
      )}
      <Foot state={state} locked={locked} onSave={() => void editor.save()} onClose={close} />
    </div>
  );
}

function Versions({ state, editor }: Pick<Props, 'state' | 'editor'>) {
  const { saved, version, newest, changed, begun } = state;
  if (saved === null || newest === 0) return null;
  if (newest === 1 || changed || begun)
    return (
      <span className="quiet small">{t('Version {version}', { version: begun || changed ? newest : version })}</span>
    );
  return (
    <NativeSelect
      size="xs"
      aria-label={t('Version')}
      value={String(version)}
      data={Array.from({ length: newest }, (_, i) => ({
        value: String(newest - i),
        label: t('Version {version}', { version: newest - i }),
      }))}
      onChange={(event) => editor.look(Number(event.currentTarget.value))}
    />
  );
}

/** Why nothing can be changed, and the way to change it all the same. */
function Locked({ state: { version, newest, used }, onBegin }: { state: Props['state']; onBegin(): void }) {
  return (
    <section className="banner editor-locked tone-neutral" aria-label={t('Read-only')}>
      <IconLock size={16} stroke={1.75} aria-hidden />
      <p className="wrap grow">
        {version < newest
          ? t('This is an older version. A new version can begin from it.')
          : tn(
              used,
              '{n} batch was made with this version, so it stays as it is.',
              '{n} batches were made with this version, so it stays as it is.',
            )}
      </p>
      <Button size="compact-sm" variant="default" onClick={onBegin}>
        {t('New version')}
      </Button>
    </section>
  );
}

interface FootProps {
  state: Props['state'];
  locked: boolean;
  onSave(): void;
  onClose(): void;
}

function Foot({ state: { saved, changed, phase, problem, begun }, locked, onSave, onClose }: FootProps) {
  return (
    <PageFoot sentence={locked || phase === 'loading' ? '' : footSentence(saved, changed || begun)} problem={problem}>
      <Button variant="default" onClick={onClose}>
        {t('Close')}
      </Button>
      <Button
        loading={phase === 'saving'}
        disabled={phase === 'loading' || locked || (saved !== null && !changed)}
        leftSection={<IconDeviceFloppy size={16} stroke={1.75} />}
        onClick={onSave}
      >
        {t('Save')}
      </Button>
    </PageFoot>
  );
}

function footSentence(saved: string | null, changed: boolean): string {
  if (saved === null) return changed ? t('Not saved yet.') : '';
  return changed ? t('Saving makes a new version. Batches that were made keep theirs.') : t('Everything is saved.');
}
