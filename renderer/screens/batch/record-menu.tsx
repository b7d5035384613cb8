/** What can be done with a cell, its record or its column: copy, choose, sort, hide, run again, correct. */
import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowsHorizontal,
  IconArrowUp,
  IconColumnRemove,
  IconCopy,
  IconFilter,
  IconFilterOff,
  IconRepeat,
  IconSortAscendingNumbers,
  IconTool,
} from '@tabler/icons-react';
import type { Condition } from '#contract/arrangement.ts';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import type { RecordRow } from '#contract/record.ts';
import { isFailed } from '#contract/record-state.ts';
import { isLegal } from '#renderer/acts/legal-acts.ts';
import { tableText } from '#renderer/grid/columns.ts';
import type { MenuSpot } from '#renderer/grid/grid-menu.tsx';
import { narrowest, widest } from '#renderer/grid/head.tsx';
import type { Pages } from '#renderer/grid/pages.ts';
import { attempt } from '#renderer/parts/notices.tsx';
import { announce } from '#renderer/stores/announcer.ts';
import { takeRows } from '#renderer/stores/batches.ts';
import { goToFailure } from '#renderer/stores/failures.ts';
import { api } from '#renderer/stores/link.ts';
import { openBatch } from '#renderer/stores/place.ts';
import { changeView, useRecordView, workKey } from '#renderer/stores/record-view.ts';
import { filterRecords, narrowRecords, useRecords } from '#renderer/stores/records.ts';
import { groupOfStates, groupWords } from '#renderer/words/record-words.ts';
import { type ShownColumn, useShownKeys } from './record-columns.tsx';

interface Props {
  row: BatchRow;
  detail: BatchDetail | null;
  columns: readonly ShownColumn[];
  pages: Pages<RecordRow>;
  spot: MenuSpot;
  /** Whether confidential values are. */
  masked: boolean;
}

export function RecordMenu({ row, detail, columns, pages, spot, masked }: Props) {
  const column = columns[spot.column];
  const record = spot.row === null ? undefined : pages.get(spot.row);
  if (!column) return null;
  return (
    <>
      {record && (
        <>
          <CopyItems record={record} column={column} columns={columns} />
          {!(masked && isHidden(column, detail)) && <ChooseItems record={record} column={column} />}
          <RunItems row={row} record={record} />
          <Menu.Divider />
          <Menu.Label>{column.header === '#' ? t('Record number') : column.header}</Menu.Label>
        </>
      )}
      <ColumnItems row={row} detail={detail} column={column} />
    </>
  );
}

/** No record holds a value as it is masked: there would be nothing to choose. */
function isHidden({ source }: ShownColumn, detail: BatchDetail | null): boolean {
  return source.side !== 'record' && (detail?.confidential[source.side].includes(source.at) ?? false);
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

function copy(text: string, said: string): void {
  attempt(async () => {
    await navigator.clipboard.writeText(text);
    announce(said);
  }, t('Nothing was copied'));
}

function CopyItems({ record, column, columns }: { record: RecordRow; column: ShownColumn; columns: Props['columns'] }) {
  return (
    <>
      <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => copy(column.text(record), t('Cell copied'))}>
        {t('Copy')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCopy {...icon} />}
        onClick={() => copy(tableText([record], columns), t('Row copied'))}
      >
        {t('Copy row')}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}

function ChooseItems({ record, column }: { record: RecordRow; column: ShownColumn }) {
  const { source } = column;
  const group = groupOfStates([record.state]);
  const isState = source.side === 'record' && source.name === 'state';
  const value = source.side === 'record' ? '' : (record[source.side][source.at] ?? '');
  const condition: Condition =
    value.trim() === ''
      ? { column: source, how: 'empty', not: false, value: '' }
      : { column: source, how: 'is', not: false, value };
  return (
    <>
      {isState && group && (
        <Menu.Item leftSection={<IconFilter {...icon} />} onClick={() => filterRecords({ group, code: '' })}>
          {t('Show only “{value}”', { value: groupWords[group].label })}
        </Menu.Item>
      )}
      {source.side !== 'record' && (
        <>
          <Menu.Item leftSection={<IconFilter {...icon} />} onClick={() => narrowRecords(condition)}>
            {value.trim() === '' ? t('Show only empty ones') : t('Show only “{value}”', { value: short(value) })}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFilterOff {...icon} />}
            onClick={() => narrowRecords({ ...condition, not: true })}
          >
            {value.trim() === '' ? t('Hide empty ones') : t('Hide “{value}”', { value: short(value) })}
          </Menu.Item>
        </>
      )}
      {record.code && (
        <Menu.Item
          leftSection={<IconFilter {...icon} />}
          onClick={() => filterRecords({ code: record.code, group: group ?? 'all' })}
        >
          {t('Show only this reason')}
        </Menu.Item>
      )}
    </>
  );
}

const short = (value: string) => (value.length > 30 ? `${value.slice(0, 30)}…` : value);

function RunItems({ row, record }: { row: BatchRow; record: RecordRow }) {
  if (!isFailed(record.state)) return null;
  const again = async () => {
    const made = await api.resubmit({ id: row.id, records: [record.record] });
    takeRows([made]);
    openBatch(made.id);
  };
  return (
    <>
      <Menu.Divider />
      {isLegal(row, 'resubmit') && (
        <Menu.Item
          leftSection={<IconRepeat {...icon} />}
          onClick={() => attempt(again, t('The record was not run again'))}
        >
          {t('Run again')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconTool {...icon} />}
        onClick={() => attempt(() => goToFailure(row.id, record.record), t('The record was not found'))}
      >
        {t('Open in Failures')}
      </Menu.Item>
    </>
  );
}

const step = 60;

function ColumnItems({ row, detail, column }: { row: BatchRow; detail: BatchDetail | null; column: ShownColumn }) {
  const sort = useRecords(({ filter }) => filter.sort);
  const work = workKey(row);
  const { widths } = useRecordView(work);
  const shown = useShownKeys(detail);
  const by = (down: boolean) => filterRecords({ sort: { column: column.source, down } });
  const wide = (more: number) =>
    changeView(work, {
      widths: { ...widths, [column.id]: Math.max(narrowest, Math.min(widest, column.width + more)) },
    });
  return (
    <>
      <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={() => by(false)}>
        {t('Sort ascending')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={() => by(true)}>
        {t('Sort descending')}
      </Menu.Item>
      {sort && (
        <Menu.Item leftSection={<IconSortAscendingNumbers {...icon} />} onClick={() => filterRecords({ sort: null })}>
          {t('Order of the input')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item leftSection={<IconArrowsHorizontal {...icon} />} closeMenuOnClick={false} onClick={() => wide(step)}>
        {t('Wider')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowsHorizontal {...icon} />} closeMenuOnClick={false} onClick={() => wide(-step)}>
        {t('Narrower')}
      </Menu.Item>
      {!column.fixed && (
        <Menu.Item
          leftSection={<IconColumnRemove {...icon} />}
          onClick={() => changeView(work, { shown: shown.filter((key) => key !== column.id) })}
        >
          {t('Hide column')}
        </Menu.Item>
      )}
    </>
  );
}
