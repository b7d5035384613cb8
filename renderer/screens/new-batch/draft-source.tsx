/** The input of a draft: already taken in, shown as it was read, and read anew when that was wrong. */
import './file-source.css';
import './paste-source.css';
import { IconFileText } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import type { Layout, Reading } from '#contract/source.ts';
import { ProgressBar } from '#renderer/parts/progress-bar.tsx';
import { changeColumn, changeReading, useEditing } from '#renderer/stores/editing.ts';
import { api } from '#renderer/stores/link.ts';
import { useTool } from '#renderer/stores/tools.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import { progressSentence } from '#renderer/words/batch-words.ts';
import { bytes } from '#renderer/words/numbers.ts';
import { FilePreview, shownRows } from './file-preview.tsx';
import { FileReading } from './file-reading.tsx';

export function DraftSource({ row, detail, tool }: { row: BatchRow; detail: BatchDetail; tool: string }) {
  const { changes } = useEditing(row.id);
  const reading = row.activity.kind === 'intake';
  const { rows, trouble } = useFirstRows(row, detail, reading);
  const column = changes.column ?? detail.column;
  const { element = 'value', confidential: isConfidential = false } = useTool(tool) ?? {};
  const { fields } = detail.layout;
  const choose = (chosen: string) => changeColumn(row.id, chosen);
  return (
    <section className="card picked" aria-label={t('Records')}>
      <header className="picked-head row">
        <IconFileText size={16} stroke={1.75} aria-hidden />
        <b className="clip">{row.source.name}</b>
        <span className="quiet num">{bytes(row.source.bytes)}</span>
      </header>
      <FileReading
        layout={readAs(detail.layout, changes.reading)}
        column={column}
        element={element}
        onFix={(fixed) => changeReading(detail, fixed)}
        onColumn={choose}
      />
      {reading && (
        <div className="draft-reading">
          <ProgressBar row={row} />
          <span className="quiet small num">{progressSentence(row)}</span>
        </div>
      )}
      {trouble && <p className="check-hint bad">{trouble}</p>}
      <FilePreview
        rows={rows}
        fields={fields}
        column={column}
        hidden={
          isConfidential
            ? [...new Set([...detail.confidential.input, fields.indexOf(column)])]
            : detail.confidential.input
        }
        counts={reading ? undefined : { records: row.total, rejected: row.rejected }}
        onColumn={choose}
      />
    </section>
  );
}

/** As it is about to be read: what is not fixed stays as it was until the engine has looked. */
function readAs(layout: Layout, fixed: Reading = {}): Layout {
  return {
    ...layout,
    format: fixed.format ?? layout.format,
    encoding: fixed.encoding ?? layout.encoding,
    delimiter: fixed.delimiter ?? layout.delimiter,
    quote: fixed.quote ?? layout.quote,
    header: fixed.header ?? layout.header,
    path: fixed.path ?? layout.path,
    sheet: fixed.sheet ?? layout.sheet,
  };
}

function useFirstRows({ id, total }: BatchRow, detail: BatchDetail, reading: boolean) {
  const [rows, setRows] = useState<string[][]>();
  const [trouble, setTrouble] = useState('');
  const { layout } = detail;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout or another count means other rows.
  useEffect(() => {
    if (reading) return setRows(undefined);
    let wanted = true;
    api.records({ id, limit: shownRows }).then(
      ({ data }) => {
        if (!wanted) return;
        setRows(data.map(({ input }) => input));
        setTrouble('');
      },
      (error: unknown) => wanted && setTrouble(sentenceOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [id, total, reading, layout]);
  return { rows, trouble };
}
