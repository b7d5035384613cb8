/** The chosen file: where it can be dropped, how it is read, and its first rows. */
import './file-source.css';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFileText, IconFileUpload } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { useDraftTool } from '#renderer/stores/draft.ts';
import { chooseColumn, chooseFile, clearPicked, fixReading, guessReading, usePicked } from '#renderer/stores/picked.ts';
import { bytes } from '#renderer/words/numbers.ts';
import { FilePreview } from './file-preview.tsx';
import { FileReading } from './file-reading.tsx';
import { FileRepair } from './file-repair.tsx';

const choose = () => attempt(chooseFile, t('The file was not opened'));

export function FileSource() {
  const { file, reading, trouble, inspection, column } = usePicked();
  const element = useDraftTool()?.element ?? 'value';
  if (!file) return <DropZone />;
  return (
    <section className="card picked" aria-label={t('File')}>
      <Head file={file} />
      {trouble ? (
        <>
          <FileRepair reading={reading} onFix={fixReading} />
          <Blank
            alarming
            icon={<IconAlertTriangle size={20} />}
            title={t('This file cannot be read so')}
            sentence={trouble}
          >
            {Object.keys(reading).length > 0 && (
              <Button variant="default" onClick={guessReading}>
                {t('Read it as guessed')}
              </Button>
            )}
            <Button variant="default" onClick={choose}>
              {t('Choose another file')}
            </Button>
          </Blank>
        </>
      ) : (
        <>
          {inspection && (
            <FileReading
              layout={inspection}
              places={inspection.places}
              {...{ column, element }}
              onFix={fixReading}
              onColumn={chooseColumn}
            />
          )}
          <Preview />
        </>
      )}
    </section>
  );
}

const none: readonly number[] = [];

function Preview() {
  const { inspection, counts, column } = usePicked();
  const isConfidential = useDraftTool()?.confidential ?? false;
  const fields = inspection?.fields ?? [];
  return (
    <FilePreview
      rows={inspection?.rows.map((row) => fields.map((field) => row[field] ?? ''))}
      fields={fields}
      column={column}
      counts={(inspection?.complete ? inspection : counts) ?? undefined}
      hidden={isConfidential ? [fields.indexOf(column ?? '')] : none}
      onColumn={chooseColumn}
    />
  );
}

function DropZone() {
  return (
    <button type="button" className="drop-zone" onClick={choose}>
      <IconFileUpload size={20} stroke={1.75} aria-hidden />
      <span>
        <b>{t('Drop a CSV, JSON, XML, Excel or text file here')}</b>
        <span className="quiet">{t('Or click to browse. Nothing leaves this computer.')}</span>
      </span>
    </button>
  );
}

function Head({ file }: { file: PickedFile }) {
  return (
    <header className="picked-head row">
      <IconFileText size={16} stroke={1.75} aria-hidden />
      <b className="clip">{file.name}</b>
      <span className="quiet num">{bytes(file.bytes)}</span>
      <div className="grow" />
      <Button variant="default" onClick={choose}>
        {t('Replace')}
      </Button>
      <Button variant="subtle" color="gray" onClick={clearPicked}>
        {t('Remove')}
      </Button>
    </header>
  );
}
