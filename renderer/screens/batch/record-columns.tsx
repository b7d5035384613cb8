/** Which columns the grid of records shows: number, the tool's column, state, what the person added, and the message. */
import { useMemo } from 'react';
import type { RecordColumn } from '#contract/arrangement.ts';
import type { BatchDetail } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import type { RecordRow } from '#contract/record.ts';
import type { Column } from '#renderer/grid/columns.ts';
import { Dot } from '#renderer/parts/dot.tsx';
import { useRecordView, workKey } from '#renderer/stores/record-view.ts';
import { useTool } from '#renderer/stores/tools.ts';
import { factWords } from '#renderer/words/condition-words.ts';
import { count } from '#renderer/words/numbers.ts';
import { recordWords, saidOf } from '#renderer/words/record-words.ts';
import { stageWord } from '#renderer/words/stage-words.ts';

export interface ShownColumn extends Column<RecordRow> {
  /** What the engine filters and sorts by. */
  source: RecordColumn;
  /** Always there. */
  fixed?: boolean;
}

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
export function useShownKeys(detail: BatchDetail | null): readonly string[] {
  const chosen = useRecordView(detail ? workKey(detail.row) : '').shown;
  const facets = useTool(detail?.row.tool ?? '')?.facets.slice(0, 1);
  const usual = detail?.flow ? detail.columns.slice(0, ofFlow) : (facets ?? []);
  const names = usual.join('\n');
  return useMemo(() => chosen ?? names.split('\n').filter(Boolean).map(resultKey), [chosen, names]);
}

function numberUpTo(total: number): ShownColumn {
  return {
    id: 'number',
    header: '#',
    width: Math.ceil(27 + count(total).length * 6.5),
    align: 'right',
    source: { side: 'record', name: 'number' },
    fixed: true,
    text: ({ record }) => count(record),
  };
}

const state: ShownColumn = {
  id: 'state',
  header: t('State'),
  width: 136,
  source: { side: 'record', name: 'state' },
  fixed: true,
  text: (row) => recordWords[row.state].label,
  cell: (row) => (
    <>
      <Dot tone={recordWords[row.state].tone} />
      {recordWords[row.state].label}
    </>
  ),
};
const message: ShownColumn = {
  id: 'message',
  header: t('Message'),
  width: 140,
  source: { side: 'record', name: 'code' },
  fixed: true,
  text: (row) => [row.code, saidOf(row)].filter(Boolean).join(' '),
  cell: (row) => (
    <>
      {row.code && <span className="mono quiet">{row.code} </span>}
      {saidOf(row)}
    </>
  ),
};

/** What is known of a record beside its values, shown when it is wanted. */
export const extraColumns: readonly ShownColumn[] = [
  {
    ...{ id: 'record line', header: factWords.line, width: 88, align: 'right' },
    source: { side: 'record', name: 'line' },
    text: ({ line }) => count(line),
  },
  {
    ...{ id: 'record attempts', header: factWords.attempts, width: 80, align: 'right' },
    source: { side: 'record', name: 'attempts' },
    text: ({ attempts }) => (attempts === 0 ? '' : count(attempts)),
  },
  {
    ...{ id: 'record stage', header: factWords.stage, width: 120 },
    source: { side: 'record', name: 'stage' },
    text: ({ stage }) => (stage === '' ? '' : stageWord(stage)),
  },
];

/** The one field of a plain list has no name of its own. */
export function useKeyHeader(detail: BatchDetail | null): { at: number; header: string } {
  const element = useTool(detail?.row.tool ?? '')?.element;
  const fields = detail?.layout.fields ?? [];
  const at = Math.max(0, fields.indexOf(detail?.column ?? ''));
  const header = (detail?.layout.format === 'list' ? element : detail?.column || fields[at]) || t('value');
  return { at, header };
}

export function useRecordColumns(detail: BatchDetail | null): readonly ShownColumn[] {
  const shown = useShownKeys(detail);
  const { widths } = useRecordView(detail ? workKey(detail.row) : '');
  const { at, header } = useKeyHeader(detail);
  const layout = detail?.layout;
  const results = detail?.columns;
  const total = detail?.row.total ?? 0;
  return useMemo(() => {
    const main: ShownColumn = {
      ...{ id: 'key', header, width: 260, mono: true, fixed: true },
      source: { side: 'input', at },
      text: ({ input }) => input[at] ?? '',
    };
    const inputs = (layout?.fields ?? []).flatMap((name, i) =>
      shown.includes(inputKey(name)) ? plain(inputKey(name), name, i, 'input') : [],
    );
    const outputs = (results ?? []).flatMap((name, i) =>
      shown.includes(resultKey(name)) ? plain(resultKey(name), name, i, 'result') : [],
    );
    const extras = extraColumns.filter(({ id }) => shown.includes(id));
    const all = [numberUpTo(total), main, state, ...extras, ...inputs, ...outputs, message];
    return all.map((column) => ({ ...column, width: widths[column.id] ?? column.width }));
  }, [shown, widths, layout, results, at, header, total]);
}

function plain(id: string, header: string, at: number, side: 'input' | 'result'): ShownColumn {
  return {
    ...{ id, header, source: { side, at } },
    width: Math.max(88, Math.min(220, header.length * 8 + 24)),
    text: (row) => row[side][at] ?? '',
  };
}
