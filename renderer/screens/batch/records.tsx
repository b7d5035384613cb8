/** The records of a batch: chips by state, search, the grid, and the selected record with all its fields. */
import './records.css';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCopyCheck, IconLink, IconListSearch, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import type { RecordRow } from '#contract/record.ts';
import { Grid } from '#renderer/grid/grid.tsx';
import { Pages } from '#renderer/grid/pages.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { Chips } from '#renderer/parts/chips.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { SearchField } from '#renderer/parts/search-field.tsx';
import { openAlike, useAlike } from '#renderer/stores/alike.ts';
import { useDetail } from '#renderer/stores/detail.ts';
import { api, on } from '#renderer/stores/link.ts';
import {
  everything,
  filterRecords,
  isFiltered,
  questionOf,
  type RecordFilter,
  useRecords,
} from '#renderer/stores/records.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import { isReadable } from '#renderer/words/difference-words.ts';
import { filledGroups, groupCount, groupWords, noneWords } from '#renderer/words/record-words.ts';
import { ColumnChoice } from './column-choice.tsx';
import { Inspector } from './inspector.tsx';
import { useRecordColumns } from './record-columns.tsx';

const AlikePanel = lazy(async () => ({ default: (await import('../alike/alike-panel.tsx')).AlikePanel }));

export function Records({ row }: { row: BatchRow }) {
  const alike = useAlike(({ id }) => id === row.id);
  if (!alike) return <AllRecords row={row} />;
  return (
    <Suspense fallback={<div className="records-bar" />}>
      <AlikePanel row={row} />
    </Suspense>
  );
}

function AllRecords({ row }: { row: BatchRow }) {
  const { filter } = useRecords();
  const detail = useDetail(({ detail, id }) => (id === row.id ? detail : null));
  const [settled] = useDebouncedValue(filter, 200, { leading: true });
  const pages = useRecordPages(row, settled);
  const work = row.flow ?? row.tool;
  const columns = useRecordColumns(work, detail);
  return (
    <>
      <div className="records-bar">
        <Chips
          label={t('Show records')}
          chips={[
            { key: 'all', label: t('All'), n: row.total },
            ...filledGroups(row.counts).map((key) => ({
              key,
              label: groupWords[key].label,
              tone: groupWords[key].tone,
              n: groupCount(row.counts, key),
            })),
          ]}
          chosen={filter.group}
          onChoose={(group) => filterRecords({ group, code: '' })}
        />
        {((row.counts.Pending ?? 0) > 0 || filter.missing) && <MissingChip on={filter.missing} />}
        {filter.code && <CodeChip code={filter.code} />}
        <div className="grow" />
        <SearchField label={t('Find in records')} value={filter.text} onChange={(text) => filterRecords({ text })} />
        <IconButton
          name={t('Find duplicates…')}
          disabled={!detail || !isReadable(row)}
          onClick={() => detail && openAlike(detail)}
        >
          <IconCopyCheck size={16} stroke={1.75} aria-hidden />
        </IconButton>
        <ColumnChoice work={work} detail={detail} />
      </div>
      <Body row={row} filter={settled} pages={pages} columns={columns} />
    </>
  );
}

function CodeChip({ code }: { code: string }) {
  return (
    <button
      type="button"
      className="chip"
      aria-label={t('Show every reason, not only {code}', { code })}
      onClick={() => filterRecords({ code: '' })}
    >
      <span className="mono">{code}</span>
      <IconX size={12} stroke={2} aria-hidden />
    </button>
  );
}

function MissingChip({ on }: { on: boolean }) {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={() => filterRecords({ missing: !on })}>
      <IconLink size={13} stroke={2} aria-hidden />
      {t('Waits for keys')}
    </button>
  );
}

interface BodyProps {
  row: BatchRow;
  filter: RecordFilter;
  pages: Pages<RecordRow>;
  columns: ReturnType<typeof useRecordColumns>;
}

function Body({ row, filter, pages, columns }: BodyProps) {
  const jump = useRecords((state) => state.jump);
  const [active, setActive] = useState(0);
  useSyncExternalStore(pages.subscribe, pages.snapshot);
  const record = pages.get(active);
  useEffect(() => useRecords.setState({ active: record ?? null }), [record]);
  const count = countOf(row, filter, pages);
  if (pages.trouble !== undefined) return <Trouble pages={pages} />;
  if (count === 0 && (pages.total === 0 || row.total === 0)) return <Nothing filter={filter} />;
  return (
    <div className="records-body">
      <Grid label={t('Records')} pages={pages} count={count} columns={columns} jump={jump} onActive={setActive} />
      <Inspector id={row.id} record={record} />
    </div>
  );
}

/** Maintained counters know the length of most views; only a search must be counted by the engine. */
function countOf(row: BatchRow, filter: RecordFilter, pages: Pages<RecordRow>): number {
  if (!isFiltered(filter)) return row.total;
  if (filter.group !== 'all' && !filter.code && !filter.text && !filter.missing)
    return groupCount(row.counts, filter.group);
  return pages.total ?? 0;
}

function useRecordPages(row: BatchRow, filter: RecordFilter): Pages<RecordRow> {
  const { id } = row;
  const pages = useMemo(
    () =>
      new Pages<RecordRow>(async (skip, limit) => {
        const { data, totalCount } = await api.records({ id, ...questionOf(filter), skip, limit });
        return { rows: data, total: totalCount };
      }),
    [id, filter],
  );
  // A finished page of work changes what is on screen; once a second is as often as anybody reads.
  const second = useSecond(row.done);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was done is the news, not an input.
  useEffect(() => pages.invalidate(), [pages, second, row.state]);
  useEffect(() => on('reconnected', () => pages.invalidate()), [pages]);
  return pages;
}

/** Follows a number, but moves at most once a second. */
function useSecond(value: number): number {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (value === shown) return;
    const timer = setTimeout(() => setShown(value), 1000);
    return () => clearTimeout(timer);
  }, [value, shown]);
  return shown;
}

function Nothing({ filter }: { filter: RecordFilter }) {
  if (!isFiltered(filter)) {
    return (
      <Blank
        icon={<IconListSearch size={20} />}
        title={t('No records yet')}
        sentence={t('They appear as soon as the input has been read.')}
      />
    );
  }
  const clear = () => filterRecords(everything);
  return (
    <Blank
      icon={<IconListSearch size={20} />}
      title={noneWords(filter.group, filter.missing)}
      sentence={t('All other records are hidden by the filter.')}
    >
      <Button variant="default" onClick={clear}>
        {t('Clear filter')}
      </Button>
    </Blank>
  );
}

function Trouble({ pages }: { pages: Pages<RecordRow> }) {
  return (
    <Blank
      alarming
      icon={<IconAlertTriangle size={20} />}
      title={t('The records could not be read')}
      sentence={sentenceOf(pages.trouble)}
    >
      <Button variant="default" onClick={() => pages.invalidate()}>
        {t('Try again')}
      </Button>
    </Blank>
  );
}
