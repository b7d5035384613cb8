/** The files of a batch, to be taken out at any moment, and how results and errors are written. */
import './files.css';
import { Button, Select, Switch } from '@mantine/core';
import { IconDownload, IconFileText, IconFolderOpen } from '@tabler/icons-react';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { exportFormats } from '#contract/export-format.ts';
import { saveFile } from '#renderer/acts/save-file.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { useDetail } from '#renderer/stores/detail.ts';
import { useExportOptions } from '#renderer/stores/export-options.ts';
import { api } from '#renderer/stores/link.ts';
import { delimiterWords, exportFormatWords, fileWords, hasRows } from '#renderer/words/file-words.ts';
import { bytes, countOf } from '#renderer/words/numbers.ts';
import { Verification } from './verification.tsx';

type File = BatchDetail['files'][number];

export function Files({ row }: { row: BatchRow }) {
  const detail = useDetail(({ detail, id }) => (id === row.id ? detail : null));
  const growing = row.state !== 'Draft' && !isFinal(row.state);
  return (
    <div className="files">
      <Section title="Files" note={growing ? 'ready at any moment, also while the batch runs' : undefined}>
        <ul>
          {detail ? (
            detail.files.map((file) => (
              <FileLine
                key={file.kind}
                id={row.id}
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
            <span className="quiet small wrap grow">Kept in {detail.folder}</span>
            <Button
              variant="subtle"
              leftSection={<IconFolderOpen size={16} stroke={1.75} />}
              onClick={() => attempt(() => api.reveal({ what: 'batch', id: row.id }), 'The folder could not be opened')}
            >
              Show in folder
            </Button>
          </footer>
        )}
      </Section>
      <div className="files-side">
        {isFinal(row.state) && <Verification id={row.id} />}
        <Options />
      </div>
    </div>
  );
}

function FileLine({ id, file, growing }: { id: string; file: File; growing: boolean }) {
  const { label, about } = fileWords[file.kind];
  const size = [hasRows(file.kind) && countOf(file.rows, 'row'), file.bytes !== null && bytes(file.bytes)];
  return (
    <li className="file-line">
      <IconFileText size={18} stroke={1.5} aria-hidden />
      <div className="grow">
        <p className="row">
          <b>{label}</b>
          <span className="quiet num">{size.filter(Boolean).join(' · ')}</span>
          {growing && <span className="growing">still growing</span>}
        </p>
        <p className="quiet small wrap">
          <span className="mono">{file.name}</span> · {about}
        </p>
      </div>
      <Button
        variant="default"
        aria-label={`Save ${label.toLowerCase()} as`}
        leftSection={<IconDownload size={16} stroke={1.75} />}
        onClick={() => void saveFile(id, file.kind, file.name)}
      >
        Save as
      </Button>
    </li>
  );
}

function Options() {
  const { format, safe, delimiter, bom } = useExportOptions();
  const csv = format === 'csv';
  return (
    <Section title="Written as" note="results and errors">
      <div className="section-body files-options">
        <Select
          label="Format"
          data={exportFormats.map((value) => ({ value, label: exportFormatWords[value] }))}
          value={format}
          allowDeselect={false}
          onChange={(value) => value && useExportOptions.setState({ format: value })}
        />
        <Switch
          label="Safe for spreadsheets"
          description="Cells that a spreadsheet would run as formulas get an apostrophe in front. Off writes every byte as it is."
          checked={safe}
          disabled={!csv}
          onChange={(event) => useExportOptions.setState({ safe: event.currentTarget.checked })}
        />
        <Switch
          label="Byte order mark"
          description="Some spreadsheets need it to read accents and other scripts."
          checked={bom}
          disabled={!csv}
          onChange={(event) => useExportOptions.setState({ bom: event.currentTarget.checked })}
        />
        <Select
          label="Delimiter"
          data={[...delimiterWords]}
          value={delimiter}
          disabled={!csv}
          onChange={(value) => value && useExportOptions.setState({ delimiter: value })}
        />
      </div>
    </Section>
  );
}
