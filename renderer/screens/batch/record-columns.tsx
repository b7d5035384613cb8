/** Which columns the grid of records shows: number, the tool's column, state, what the person added, and the message. */
import { useMemo } from 'react';
import type { BatchDetail } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import type { RecordRow } from '#contract/record.ts';
import type { Column } from '#renderer/grid/columns.ts';
import { Dot } from '#renderer/parts/dot.tsx';
import { useRecords } from '#renderer/stores/records.ts';
import { useTool } from '#renderer/stores/tools.ts';
import { count } from '#renderer/words/numbers.ts';
import { recordWords, saidOf } from '#renderer/words/record-words.ts';

type RecordColumn = Column<RecordRow>;

/** A column of the input or of the results, by a name that both sides may share. */
export function inputKey(name: string): string {
  return `input ${name}`;
}

export function resultKey(name: string): string {
  return `result ${name}`;
}

/** Of a flow its first fields are worth seeing. */
const ofFlow = 3;

/**
 * The columns that are shown beyond the fixed ones: as chosen for this tool or flow, else the first one whose values
 * the tool counts.
 */
export function useShownKeys(work: string, detail: BatchDetail | null): readonly string[] {
  const chosen = useRecords(({ columns }) => columns[work]);
  const facets = useTool(work)?.facets.slice(0, 1);
  const usual = detail?.flow ? detail.columns.slice(0, ofFlow) : (facets ?? []);
  const names = usual.join('\n');
  return useMemo(() => chosen ?? names.split('\n').filter(Boolean).map(resultKey), [chosen, names]);
}

function numberUpTo(total: number): RecordColumn {
  return {
    id: 'number',
    header: '#',
    width: Math.ceil(27 + count(total).length * 6.5),
    align: 'right',
    text: ({ record }) => count(record),
  };
}

const state: RecordColumn = {
  id: 'state',
  header: t('State'),
  width: 136,
  text: (row) => recordWords[row.state].label,
  cell: (row) => (
    <>
      <Dot tone={recordWords[row.state].tone} />
      {recordWords[row.state].label}
    </>
  ),
};
const message: RecordColumn = {
  id: 'message',
  header: t('Message'),
  width: 140,
  text: (row) => [row.code, saidOf(row)].filter(Boolean).join(' '),
  cell: (row) => (
    <>
      {row.code && <span className="mono quiet">{row.code} </span>}
      {saidOf(row)}
    </>
  ),
};

export function useRecordColumns(work: string, detail: BatchDetail | null): readonly RecordColumn[] {
  const shown = useShownKeys(work, detail);
  const element = useTool(work)?.element;
  const layout = detail?.layout;
  const results = detail?.columns;
  const key = detail?.column;
  const total = detail?.row.total ?? 0;
  return useMemo(() => {
    const fields = layout?.fields ?? [];
    const at = Math.max(0, fields.indexOf(key ?? ''));
    const main: RecordColumn = {
      id: 'key',
      // The one field of a plain list has no name of its own.
      header: (layout?.format === 'list' ? element : key || fields[at]) || t('value'),
      width: 260,
      mono: true,
      text: ({ input }) => input[at] ?? '',
    };
    const inputs = fields.flatMap((name, i) =>
      shown.includes(inputKey(name)) ? plain(inputKey(name), name, i, 'input') : [],
    );
    const outputs = (results ?? []).flatMap((name, i) =>
      shown.includes(resultKey(name)) ? plain(resultKey(name), name, i, 'result') : [],
    );
    return [numberUpTo(total), main, state, ...inputs, ...outputs, message];
  }, [shown, layout, results, key, element, total]);
}

function plain(id: string, header: string, index: number, side: 'input' | 'result'): RecordColumn {
  return {
    id,
    header,
    width: Math.max(88, Math.min(220, header.length * 8 + 24)),
    text: (row) => row[side][index] ?? '',
  };
}
