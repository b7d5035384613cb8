/**
 * The columns of failed records: number and line, the column to mend and what is wrong beside each other, then the rest
 * of the input. Every input column may be changed in place.
 */
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { BatchDetail } from '#contract/batch.ts';
import { saidAgain, t } from '#contract/language/language.ts';
import { isFailed } from '#contract/record-state.ts';
import type { Repair, RepairPreview } from '#contract/repair.ts';
import type { CellEdit, Column } from '#renderer/grid/columns.ts';
import { Dot } from '#renderer/parts/dot.tsx';
import { complain } from '#renderer/parts/notices.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { isCell, noRoom, setCell } from '#renderer/stores/mending.ts';
import { useTool } from '#renderer/stores/tools.ts';
import { count } from '#renderer/words/numbers.ts';
import { recordWords } from '#renderer/words/record-words.ts';
import { Mended } from './mended-value.tsx';

export type FailureRow = RepairPreview['rows'][number];
type FailureColumn = Column<FailureRow>;

/** Where the first column of the input stands. */
export const mainAt = 2;
/** More columns than anybody looks at. */
const mostColumns = 80;

interface Options {
  id: string;
  detail: BatchDetail;
  /** The column of the family, which stands first. */
  first: string;
  /** The column of the form. */
  marked: string;
  list: readonly Repair[];
  /** Whether confidential values are: then they cannot be changed here. */
  masked: boolean;
}

export function useFailureColumns({ id, detail, first, marked, list, masked }: Options): readonly FailureColumn[] {
  const { fields, format } = detail.layout;
  const { total, tool } = detail.row;
  const hidden = detail.confidential.input;
  const element = useTool(tool)?.element;
  return useMemo(() => {
    const cells = list.filter(({ records }) => records !== undefined);
    const isFirst = (at: number) => fields.indexOf(fields[at] ?? '') === at;
    const input = (name: string, at: number): FailureColumn => ({
      id: `input ${at}`,
      // The one field of a plain list has no name of its own.
      header: format === 'list' ? (element ?? name) : name,
      width: name === first ? 220 : Math.max(110, Math.min(200, name.length * 8 + 24)),
      mono: true,
      marked: name === marked && isFirst(at),
      text: ({ after }) => after[at] ?? '',
      cell: ({ record, before, after }) => (
        <Mended
          before={before[at] ?? ''}
          after={after[at] ?? ''}
          byHand={cells.some((repair) => isCell(repair, record, name))}
        />
      ),
      // Of columns that share a name a change reaches the first.
      ...(isFirst(at) && !(masked && hidden.includes(at)) ? { edit: editOf(id, name, at) } : {}),
    });
    const inputs = fields.map(input);
    const main = inputs.filter((_, at) => fields[at] === first).slice(0, 1);
    const rest = inputs.filter((column) => column !== main[0]).slice(0, mostColumns);
    return [number('record', t('Record'), total), number('line', t('Line'), total), ...main, wrong, ...rest];
  }, [id, fields, format, element, total, first, marked, list, masked, hidden]);
}

function editOf(id: string, name: string, at: number): CellEdit<FailureRow> {
  return {
    label: ({ record }) => t('{name} of record {record}', { name, record: count(record) }),
    value: ({ after }) => after[at] ?? '',
    take: ({ record }, value) => takeCell(id, record, name, value),
  };
}

function takeCell(id: string, record: number, column: string, value: string): void {
  if (setCell(id, record, column, value))
    announce(
      value === ''
        ? t('“{column}” of record {record} is empty', { column, record: count(record) })
        : t('“{column}” of record {record} is {value}', { column, record: count(record), value }),
    );
  else complain(noRoom(), t('The cell was not changed'));
}

function number(id: 'record' | 'line', header: string, total: number): FailureColumn {
  const digits = Math.max(count(total).length * 7.4, header.length * 6.8);
  return { id, header, width: Math.ceil(24 + digits), align: 'right', text: (row) => count(row[id]) };
}

const wrong: FailureColumn = {
  id: 'wrong',
  header: t('What is wrong'),
  width: 240,
  text: ({ state, code, message }) =>
    isFailed(state) ? [code, saidAgain(message)].filter(Boolean).join(' ') : stateWord(state),
  cell: ({ state, code, message }) =>
    isFailed(state) ? (
      <span title={saidAgain(message)}>
        <Dot tone="bad" />
        {saidAgain(message)}
        {code && <span className="mono quiet"> {code}</span>}
      </span>
    ) : (
      <span className="mended-word">
        <IconCircleCheckFilled size={13} aria-hidden />
        {stateWord(state)}
      </span>
    ),
};

/** A record that would wait for a key is not finished yet, but nothing is wrong with it any more. */
function stateWord(state: FailureRow['state']): string {
  return state === 'Completed' ? t('Mended') : t('Mended: {state}', { state: recordWords[state].label });
}
