/** The records of a batch: chips by state, search, filter, the grid, and the selected record with all its fields. */
import './records.css';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCopyCheck, IconLink } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { Chips } from '#renderer/parts/chips.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { SearchField } from '#renderer/parts/search-field.tsx';
import { ShowValues, useShowValues } from '#renderer/parts/show-values.tsx';
import { openAlike, useAlike } from '#renderer/stores/alike.ts';
import { arrange } from '#renderer/stores/arranged.ts';
import { useDetail } from '#renderer/stores/detail.ts';
import { filterRecords, useRecords } from '#renderer/stores/records.ts';
import { isReadable } from '#renderer/words/difference-words.ts';
import { filledGroups, groupCount, groupWords } from '#renderer/words/record-words.ts';
import { ColumnChoice } from './column-choice.tsx';
import { FilterForm } from './filter-form.tsx';
import { FilterLine } from './filter-line.tsx';
import { RecordTable } from './record-table.tsx';

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
  const values = useShowValues(row.id);
  const [settled] = useDebouncedValue(filter, 250, { leading: true });
  useEffect(() => arrange(row.id, settled), [row.id, settled]);
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
        <div className="records-tools">
          <SearchField label={t('Find in records')} value={filter.text} onChange={(text) => filterRecords({ text })} />
          <ShowValues of={detail?.confidential} {...values} />
          <FilterForm detail={detail} />
          <IconButton
            name={t('Find duplicates…')}
            disabled={!detail || !isReadable(row)}
            onClick={() => detail && openAlike(detail)}
          >
            <IconCopyCheck size={16} stroke={1.75} aria-hidden />
          </IconButton>
          <ColumnChoice detail={detail} />
        </div>
      </div>
      <FilterLine row={row} detail={detail} />
      <RecordTable row={row} detail={detail} masked={values.masked} />
    </>
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
