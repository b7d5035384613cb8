/** The groups that were found: first the record that stands for the group, then those that are like it. */
import '../compare/compare.css';
import { IconCopyCheck, IconCopyX, IconStarFilled } from '@tabler/icons-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { AlikeKind } from '#contract/alike.ts';
import type { BatchRow } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import type { Column } from '#renderer/grid/columns.ts';
import { PagedGrid } from '#renderer/grid/paged-grid.tsx';
import type { Pages } from '#renderer/grid/pages.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import {
  type AlikeField,
  type AlikeRow,
  type AlikeSearch,
  alikePages,
  closeAlike,
  useAlike,
} from '#renderer/stores/alike.ts';
import { useNow } from '#renderer/stores/clock.ts';
import { goToRecord } from '#renderer/stores/records.ts';
import { foundSentence, matchWords } from '#renderer/words/alike-words.ts';
import { count } from '#renderer/words/numbers.ts';
import { duration } from '#renderer/words/times.ts';

export function AlikeGroups({ row }: { row: BatchRow }) {
  const search = useAlike((state) => state.search);
  if (!search) {
    return (
      <Blank
        icon={<IconCopyCheck size={20} />}
        title={t('Which records mean the same?')}
        sentence={t(
          'Choose the columns that tell people, companies or places apart, and say what each holds. Different spellings, order and typing errors are seen through.',
        )}
      />
    );
  }
  return <Found row={row} search={search} />;
}

function Found({ row, search }: { row: BatchRow; search: AlikeSearch }) {
  const pages = useMemo(() => alikePages(search), [search]);
  useSyncExternalStore(pages.subscribe, pages.snapshot);
  const columns = useMemo(() => groupColumns(row.id, search.fields), [row.id, search]);
  const waiting = pages.total === undefined && pages.trouble === undefined;
  useEffect(() => {
    if (waiting) pages.want(0, 1);
  }, [pages, waiting]);
  if (waiting) return <Searching total={row.total} />;
  return (
    <PagedGrid
      label={t('Groups of like records')}
      pages={pages}
      columns={columns}
      empty={<Nothing />}
      troubleTitle={t('The records could not be compared')}
      onOpen={(at) => openRecord(row.id, pages, at)}
    />
  );
}

function openRecord(id: string, pages: Pages<AlikeRow>, at: number): void {
  const record = pages.get(at)?.record;
  if (record !== undefined) showRecord(record, id);
}

function showRecord(record: number, id: string): void {
  closeAlike();
  goToRecord(record, id);
}

/** What usually fits. */
const widths: Partial<Record<AlikeKind, number>> = { email: 210, company: 190, street: 190, postcode: 90 };

function groupColumns(id: string, fields: readonly AlikeField[]): readonly Column<AlikeRow>[] {
  return [
    { id: 'group', header: t('Group'), width: 70, align: 'right', text: ({ group }) => count(group) },
    {
      id: 'record',
      header: t('Record'),
      width: 84,
      align: 'right',
      text: ({ record }) => count(record),
      cell: ({ record }) => (
        // The grid keeps the focus, and Enter does the same.
        <button type="button" className="batch-link" tabIndex={-1} onClick={() => showRecord(record, id)}>
          {count(record)}
        </button>
      ),
    },
    {
      id: 'likeness',
      header: t('Likeness'),
      width: 204,
      text: (row) => (row.role === 'primary' ? t('First of the group') : matchWords(row)),
      cell: (row) =>
        row.role === 'primary' ? (
          <b>
            <IconStarFilled className="alike-first" size={12} aria-hidden />
            {t('First of the group')}
          </b>
        ) : (
          matchWords(row)
        ),
    },
    ...fields.map(({ column, kind }, i) => ({
      id: `field ${column}`,
      header: column,
      width: Math.max(widths[kind] ?? 130, Math.min(220, column.length * 8 + 24)),
      text: ({ values }: AlikeRow) => values[i] ?? '',
      cell: (row: AlikeRow) => (row.role === 'primary' ? <b>{row.values[i]}</b> : row.values[i]),
    })),
    {
      id: 'by',
      header: t('Alike in'),
      width: 130,
      text: ({ matchedFields }) => matchedFields.join(', '),
      cell: ({ matchedFields }) => <span className="quiet">{matchedFields.join(', ')}</span>,
    },
  ];
}

function Searching({ total }: { total: number }) {
  const [since] = useState(Date.now);
  const took = useNow(1_000) - since;
  return (
    <div className="grow compare-waiting" role="status">
      <div className="compare-meter compare-meter-open" role="progressbar" aria-label={t('Looking for duplicates')}>
        <i />
      </div>
      <p className="num">
        {tn(total, 'Looking through {n} record', 'Looking through {n} records')}
        {took >= 2_000 && `, ${t('{time} so far', { time: duration(took) })}`}
      </p>
    </div>
  );
}

function Nothing() {
  const found = useAlike((state) => state.found);
  return (
    <Blank
      icon={<IconCopyX size={20} />}
      title={t('No duplicates found')}
      sentence={t('{found}. Fewer columns or a lower likeness find more.', {
        found: found ? foundSentence(found) : t('No record is like another'),
      })}
    />
  );
}
