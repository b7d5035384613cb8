/** The first rows of a file as they would be written, without writing it. */
import '#renderer/parts/table.css';
import { Button, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BatchDetail, FileKind } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import type { RecordRow } from '#contract/record.ts';
import { failedStates, isFailed, type RecordState } from '#contract/record-state.ts';
import { saveFile } from '#renderer/acts/save-file.ts';
import { Bone } from '#renderer/parts/bone.tsx';
import { RecordPill } from '#renderer/parts/record-pill.tsx';
import { Table } from '#renderer/parts/table.tsx';
import { api } from '#renderer/stores/link.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import { fileWords } from '#renderer/words/file-words.ts';

const most = 100;

interface Shown {
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Of their records, where those are not in the file itself. */
  states?: readonly RecordState[];
}

interface Props {
  detail: BatchDetail;
  file: BatchDetail['files'][number];
  onClose(): void;
}

export function FilePreview({ detail, file, onClose }: Props) {
  const [shown, setShown] = useState<Shown>();
  const [trouble, setTrouble] = useState('');
  const { label } = fileWords[file.kind];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown stays as it was when it was opened.
  useEffect(() => {
    firstRows(detail, file.kind).then(setShown, (error: unknown) => setTrouble(sentenceOf(error)));
  }, []);
  const n = shown?.rows.length ?? 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1100px, 92vw)"
      title={t('{file}: the first rows', { file: label })}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      {trouble ? (
        <p className="bad wrap" role="alert">
          {trouble}
        </p>
      ) : shown ? (
        <>
          <div className="preview-table">
            <Table
              dense={t('{file}: the first rows', { file: label })}
              columns={[
                ...(shown.states ? [{ key: 'state', label: t('State') }] : []),
                ...shown.head.map((name, i) => ({ key: String(i), label: name })),
              ]}
            >
              {shown.rows.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place.
                <tr key={i}>
                  {shown.states && (
                    <td>
                      <RecordPill state={shown.states[i] ?? 'New'} />
                    </td>
                  )}
                  {row.map((cell, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: so have their cells.
                    <td key={at} title={cell}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </Table>
          </div>
          <footer className="preview-foot">
            <p className="quiet grow">
              {n < file.rows
                ? tn(file.rows, 'The first {shown} of {n} row', 'The first {shown} of {n} rows', { shown: n })
                : tn(n, '{n} row', '{n} rows')}
            </p>
            <Button onClick={() => void saveFile(detail.row.id, file.kind, file.name)}>
              {fileWords[file.kind].save}
            </Button>
          </footer>
        </>
      ) : (
        <Bone width="60%" />
      )}
    </Modal>
  );
}

async function firstRows({ row: { id }, layout, columns, flow }: BatchDetail, kind: FileKind): Promise<Shown> {
  if (kind === 'error') {
    const { data } = await api.records({ id, states: [...failedStates], masked: true, limit: most });
    const head = [...['line', 'uuid', 'input', 'state', 'stage', 'code', 'message', 'attempts']];
    return { head, rows: data.map(errorRow) };
  }
  const { data } = await api.records({ id, masked: true, limit: most });
  if (kind === 'input') return { head: layout.fields, rows: data.map(({ input }) => input) };
  // A plain list and a flow have what came in among the results already.
  const withInput = layout.format !== 'list' && flow === null;
  const ended = data.filter(({ result, state }) => result.length > 0 || isFailed(state));
  // A failed record has no result, but a row all the same: its state says why it is empty.
  const blank = columns.map(() => '');
  return {
    head: withInput ? [...layout.fields, ...columns] : columns,
    rows: ended.map(({ input, result }) => [...(withInput ? input : []), ...(result.length > 0 ? result : blank)]),
    states: ended.map(({ state }) => state),
  };
}

function errorRow({ line, uuid, input, state, stage, code, message, attempts }: RecordRow): string[] {
  return [String(line), uuid, input.join(', '), state, stage, code, message, String(attempts)];
}
