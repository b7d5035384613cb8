/** The sample beside an interface or a flow: a file to try it on, and how its first records come out. */
import './sample-panel.css';
import { Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconFileSearch, IconFileText, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { ShowValues } from '#renderer/parts/show-values.tsx';
import { api } from '#renderer/stores/link.ts';
import type { Sample } from '#renderer/stores/sample.ts';
import { PreviewTable, previewSentence } from './preview-table.tsx';

interface Props {
  sample: Sample;
  onTake(file: PickedFile): void;
  /** Said before there is a file. */
  about: string;
  /** Said when the file is there, but what is made is not complete enough to look at. */
  waiting: string;
  /** Whether the records stand elsewhere, in a card of their own. */
  apart?: boolean;
  children?: ReactNode;
}

export function SamplePanel({ sample, onTake, about, waiting, apart = false, children }: Props) {
  const { file, trouble, previewTrouble, preview, phase } = sample.use();
  const choose = () =>
    attempt(async () => {
      const chosen = await api.chooseFile({});
      if (chosen) onTake(chosen);
    }, t('The file was not opened'));
  if (!file) {
    return (
      <section className="sample-none" aria-label={t('Sample')}>
        <IconFileSearch size={18} stroke={1.75} aria-hidden />
        <p className="quiet wrap grow">{about}</p>
        <Button variant="default" onClick={choose}>
          {t('Choose a sample')}
        </Button>
      </section>
    );
  }
  return (
    <section className="card sample" aria-label={t('Sample')}>
      <header className="sample-head row">
        <IconFileText size={16} stroke={1.75} aria-hidden />
        <b className="clip">{file.name}</b>
        <span className="quiet small num clip grow" role="status">
          {preview ? t('{found}. Nothing is stored or charged.', { found: previewSentence(preview) }) : ''}
        </span>
        {phase === 'busy' && <Loader size={14} role="img" aria-label={t('Looking at the sample')} />}
        <Button variant="default" size="compact-xs" onClick={choose}>
          {t('Replace')}
        </Button>
        <IconButton name={t('Take the sample away')} onClick={sample.clear}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </header>
      {children}
      {apart ? (
        (trouble || previewTrouble) && <Trouble sentence={trouble || previewTrouble} />
      ) : (
        <Outcome sample={sample} waiting={waiting} />
      )}
    </section>
  );
}

/** The records of the sample in a card of their own. */
export function SampleOutcome({ sample, waiting }: Pick<Props, 'sample' | 'waiting'>) {
  const { file, trouble, previewTrouble } = sample.use();
  // What is wrong is told once, with the sample.
  if (!file || trouble || previewTrouble) return null;
  return (
    <section className="card sample" aria-label={t('What comes out')}>
      <h2 className="sample-title">{t('What comes out')}</h2>
      <Outcome sample={sample} waiting={waiting} />
    </section>
  );
}

function Trouble({ sentence }: { sentence: string }) {
  return (
    <p className="sample-trouble bad row">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span className="wrap">{sentence}</span>
    </p>
  );
}

function Outcome({ sample, waiting }: Pick<Props, 'sample' | 'waiting'>) {
  const { trouble, previewTrouble, preview, phase, masked } = sample.use();
  if (trouble || previewTrouble) return <Trouble sentence={trouble || previewTrouble} />;
  if (preview)
    return (
      <>
        <PreviewTable preview={preview} />
        {preview.confidential && (
          <footer className="sample-foot">
            <ShowValues of masked={masked} toggle={() => sample.mask(!masked)} />
          </footer>
        )}
      </>
    );
  return <p className="sample-trouble quiet">{phase === 'busy' ? t('Looking at the first records') : waiting}</p>;
}
