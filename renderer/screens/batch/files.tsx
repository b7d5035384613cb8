/** The files of a batch, to be taken out at any moment, and how results and errors are written. */
import './files.css';
import { Button, Select, Switch } from '@mantine/core';
import { IconDownload, IconEye, IconFileText, IconFolderOpen, IconPackageExport } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { exportFormats } from '#contract/export-format.ts';
import { t, tn } from '#contract/language/language.ts';
import { isLegal } from '#renderer/acts/legal-acts.ts';
import { perform } from '#renderer/acts/perform.tsx';
import { saveFile } from '#renderer/acts/save-file.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { useDetail } from '#renderer/stores/detail.ts';
import { useExportOptions } from '#renderer/stores/export-options.ts';
import { api } from '#renderer/stores/link.ts';
import { delimiterWords, exportFormatWords, fileWords, hasRows } from '#renderer/words/file-words.ts';
import { bytes } from '#renderer/words/numbers.ts';
import { Receipt } from './receipt.tsx';
import { Verification } from './verification.tsx';

const FilePreview = lazy(async () => ({ default: (await import('./file-preview.tsx')).FilePreview }));
const previewed: readonly File['kind'][] = ['input', 'output', 'error'];

type File = BatchDetail['files'][number];

export function Files({ row }: { row: BatchRow }) {
  const detail = useDetail(({ detail, id }) => (id === row.id ? detail : null));
  const growing = row.state !== 'Draft' && !isFinal(row.state);
  return (
    <div className="files">
      <Section title={t('Files')} note={growing ? t('ready at any moment, also while the batch runs') : undefined}>
        <ul>
          {detail ? (
            detail.files.map((file) => (
              <FileLine
                key={file.kind}
                detail={detail}
                file={file}
                growing={growing && hasRows(file.kind) && file.kind !== 'input'}
              />
            ))
          ) : (
            <li className="file-line">
              <Bone width={240} />
            </li>
          )}
        </ul>
        {detail && (
          <footer className="files-foot">
            <span className="quiet small wrap grow">{t('Kept in {folder}', { folder: detail.folder })}</span>
            {isLegal(row, 'save-recipe') && (
              <Button
                variant="subtle"
                leftSection={<IconPackageExport size={16} stroke={1.75} />}
                onClick={() => perform(row, 'save-recipe')}
              >
                {t('Save recipe…')}
              </Button>
            )}
            <Button
              variant="subtle"
              leftSection={<IconFolderOpen size={16} stroke={1.75} />}
              onClick={() =>
                attempt(() => api.reveal({ what: 'batch', id: row.id }), t('The folder could not be opened'))
              }
            >
              {t('Show in folder')}
            </Button>
          </footer>
        )}
      </Section>
      <div className="files-side">
        {isFinal(row.state) && (
          <>
            <Receipt row={row} />
            <Verification id={row.id} />
          </>
        )}
        <Options />
      </div>
    </div>
  );
}

function FileLine({ detail, file, growing }: { detail: BatchDetail; file: File; growing: boolean }) {
  const [open, setOpen] = useState(false);
  const { id } = detail.row;
  const { label, about } = fileWords[file.kind];
  const size = [hasRows(file.kind) && tn(file.rows, '{n} row', '{n} rows'), file.bytes !== null && bytes(file.bytes)];
  return (
    <li className="file-line">
      <IconFileText size={18} stroke={1.5} aria-hidden />
      <div className="grow">
        <p className="row">
          <b>{label}</b>
          <span className="quiet num">{size.filter(Boolean).join(' · ')}</span>
          {growing && <span className="growing">{t('still growing')}</span>}
        </p>
        <p className="quiet small wrap">
          <span className="mono">{file.name}</span> · {about}
        </p>
      </div>
      {previewed.includes(file.kind) && file.rows > 0 && (
        <Button
          variant="subtle"
          aria-label={t('Preview of {file}', { file: label })}
          leftSection={<IconEye size={16} stroke={1.75} />}
          onClick={() => setOpen(true)}
        >
          {t('Preview')}
        </Button>
      )}
      {open && (
        <Suspense>
          <FilePreview detail={detail} file={file} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      <Button
        variant="default"
        aria-label={fileWords[file.kind].save}
        leftSection={<IconDownload size={16} stroke={1.75} />}
        onClick={() => void saveFile(id, file.kind, file.name)}
      >
        {t('Save as')}
      </Button>
    </li>
  );
}

function Options() {
  const { format, safe, delimiter, bom } = useExportOptions();
  const csv = format === 'csv';
  return (
    <Section title={t('Written as')} note={t('results and errors')}>
      <div className="section-body files-options">
        <Select
          label={t('Format')}
          data={exportFormats.map((value) => ({ value, label: exportFormatWords[value] }))}
          value={format}
          allowDeselect={false}
          onChange={(value) => value && useExportOptions.setState({ format: value })}
        />
        <Switch
          label={t('Safe for spreadsheets')}
          description={t(
            'Cells that a spreadsheet would run as formulas get an apostrophe in front. Off writes every byte as it is.',
          )}
          checked={safe}
          disabled={!csv}
          onChange={(event) => useExportOptions.setState({ safe: event.currentTarget.checked })}
        />
        <Switch
          label={t('Byte order mark')}
          description={t('Some spreadsheets need it to read accents and other scripts.')}
          checked={bom}
          disabled={!csv}
          onChange={(event) => useExportOptions.setState({ bom: event.currentTarget.checked })}
        />
        <Select
          label={t('Delimiter')}
          data={[...delimiterWords]}
          value={delimiter}
          disabled={!csv}
          onChange={(value) => value && useExportOptions.setState({ delimiter: value })}
        />
      </div>
    </Section>
  );
}
