/** The grid of records with the selected one beside it. Enter opens the side panel where there is no room for it. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconListSearch } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import type { RecordRow } from '#contract/record.ts';
import { Grid } from '#renderer/grid/grid.tsx';
import { Pages } from '#renderer/grid/pages.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { arrangeAgain, type Shown, useArranged } from '#renderer/stores/arranged.ts';
import { api, on } from '#renderer/stores/link.ts';
import { changeView, useRecordView, workKey } from '#renderer/stores/record-view.ts';
import { everything, filterRecords, isFiltered, questionOf, useRecords } from '#renderer/stores/records.ts';
import { sentenceOf } from '#renderer/stores/trouble.ts';
import { groupCount, noneWords } from '#renderer/words/record-words.ts';
import { columnText } from './column-names.ts';
import { Inspector } from './inspector.tsx';
import { useRecordColumns } from './record-columns.tsx';
import { RecordMenu } from './record-menu.tsx';

const nothing: Shown = { filter: everything, found: null };

interface Props {
  row: BatchRow;
  detail: BatchDetail | null;
  /** Whether confidential values are. */
  masked: boolean;
}

export function RecordTable({ row, detail, masked }: Props) {
  const shown = useArranged((state) => (state.id === row.id ? state.shown : nothing));
  const pages = useRecordPages(row, shown, masked);
  const columns = useRecordColumns(detail);
  const jump = useRecords((state) => state.jump);
  const sort = shown.filter.sort;
  const work = workKey(row);
  const { widths } = useRecordView(work);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  // Not every page that arrives: while one scrolls fast, that would draw everything here again each time.
  const record = useSyncExternalStore(pages.subscribe, () => pages.get(active));
  const trouble = useSyncExternalStore(pages.subscribe, () => pages.trouble);
  const total = useSyncExternalStore(pages.subscribe, () => pages.total);
  useEffect(() => useRecords.setState({ active: record ?? null }), [record]);
  const sorted = sort ? columns.find(({ source }) => columnText(source) === columnText(sort.column))?.id : undefined;
  const down = sort?.down ?? false;
  const order = useMemo(() => (sorted === undefined ? null : { id: sorted, down }), [sorted, down]);
  const resize = useCallback(
    (id: string, width: number) => changeView(work, { widths: { ...widths, [id]: width } }),
    [work, widths],
  );
  const count = countOf(row, shown, total);
  if (trouble !== undefined) return <Trouble pages={pages} />;
  if (count === 0 && (total === 0 || shown.found || row.total === 0)) return <Nothing {...shown} />;
  return (
    <div className={open ? 'records-body records-body-open' : 'records-body'}>
      <Grid
        label={t('Records')}
        pages={pages}
        count={count}
        columns={columns}
        jump={jump}
        onActive={setActive}
        onOpen={() => setOpen(true)}
        order={order}
        onResize={resize}
        menu={(spot) => <RecordMenu {...{ row, detail, columns, pages, spot, masked }} />}
      />
      <Inspector id={row.id} record={record} onClose={open ? () => setOpen(false) : undefined} />
    </div>
  );
}

/** Maintained counters know the length of most views; only a choice must be counted by the engine. */
function countOf(row: BatchRow, { filter, found }: Shown, total: number | undefined): number {
  if (found) return found.found;
  if (!isFiltered(filter)) return row.total;
  if (filter.group !== 'all' && !filter.code && !filter.missing) return groupCount(row.counts, filter.group);
  return total ?? 0;
}

function useRecordPages(row: BatchRow, { filter, found }: Shown, masked: boolean): Pages<RecordRow> {
  const { id } = row;
  const token = found?.token;
  const pages = useMemo(
    () =>
      new Pages<RecordRow>(async (skip, limit) => {
        const what = token === undefined ? questionOf(filter) : { arrangement: token };
        const { data, totalCount } = await api.records({ id, ...what, masked, skip, limit });
        return { rows: data, total: totalCount };
      }),
    [id, filter, token, masked],
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

function Nothing({ filter, found }: Shown) {
  if (!isFiltered(filter)) {
    return (
      <Blank
        icon={<IconListSearch size={20} />}
        title={t('No records yet')}
        sentence={t('They appear as soon as the input has been read.')}
      />
    );
  }
  return (
    <Blank
      icon={<IconListSearch size={20} />}
      title={noneWords(found ? 'all' : filter.group, !found && filter.missing)}
      sentence={t('All other records are hidden by the filter.')}
    >
      <Button variant="default" onClick={() => filterRecords(everything)}>
        {t('Clear filter')}
      </Button>
    </Blank>
  );
}

function Trouble({ pages }: { pages: Pages<RecordRow> }) {
  const again = () => {
    // What was found may be gone.
    arrangeAgain();
    pages.invalidate();
  };
  return (
    <Blank
      alarming
      icon={<IconAlertTriangle size={20} />}
      title={t('The records could not be read')}
      sentence={sentenceOf(pages.trouble)}
    >
      <Button variant="default" onClick={again}>
        {t('Try again')}
      </Button>
    </Blank>
  );
}
