/** The groups that were found: first the record that stands for the group, then those that are like it. */
import '../compare/compare.css';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCopyCheck, IconCopyX, IconPlayerStop, IconStarFilled } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import type { AlikeKind } from '#contract/alike.ts';
import type { BatchRow } from '#contract/batch.ts';
import { t, tn } from '#contract/language/language.ts';
import type { Column } from '#renderer/grid/columns.ts';
import { PagedGrid } from '#renderer/grid/paged-grid.tsx';
import type { Pages } from '#renderer/grid/pages.ts';
import { Blank } from '#renderer/parts/blank.tsx';
import { SearchMeter } from '#renderer/parts/search-meter.tsx';
import {
  type AlikeField,
  type AlikeRow,
  type AlikeSearch,
  alikePages,
  closeAlike,
  findAlikeAgain,
  giveUpAlike,
  useAlike,
} from '#renderer/stores/alike.ts';
import { on } from '#renderer/stores/link.ts';
import { goToRecord } from '#renderer/stores/records.ts';
import { foundSentence, matchWords } from '#renderer/words/alike-words.ts';
import { count } from '#renderer/words/numbers.ts';

interface Props {
  row: BatchRow;
  /** Whether confidential values are. */
  masked: boolean;
}

export function AlikeGroups({ row, masked }: Props) {
  const { search, phase, trouble } = useAlike();
  // The engine that knew of it is gone.
  useEffect(() => on('reconnected', findAlikeAgain), []);
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
  if (phase === 'working') return <Searching total={row.total} />;
  if (phase === 'given-up') return <GivenUp />;
  if (phase === 'failed') return <Trouble sentence={trouble} />;
  return <Found row={row} search={search} masked={masked} />;
}

function Found({ row, search, masked }: Props & { search: AlikeSearch }) {
  const token = useAlike((state) => state.token);
  const pages = useMemo(() => alikePages(token, masked), [token, masked]);
  const columns = useMemo(() => groupColumns(row.id, search.fields), [row.id, search]);
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
  const { done, of } = useAlike();
  return (
    <SearchMeter
      label={t('Looking for duplicates')}
      sentence={tn(total, 'Looking through {n} record', 'Looking through {n} records')}
      {...{ done, of }}
      giveUp={t('Give up searching')}
      onGiveUp={giveUpAlike}
    />
  );
}

function GivenUp() {
  return (
    <Blank
      icon={<IconPlayerStop size={20} />}
      title={t('The search was given up')}
      sentence={t('Nothing was changed. It can begin anew at any time.')}
    >
      <Button variant="default" onClick={findAlikeAgain}>
        {t('Search again')}
      </Button>
    </Blank>
  );
}

function Trouble({ sentence }: { sentence: string }) {
  return (
    <Blank
      alarming
      icon={<IconAlertTriangle size={20} />}
      title={t('The records could not be compared')}
      sentence={sentence}
    >
      <Button variant="default" onClick={findAlikeAgain}>
        {t('Try again')}
      </Button>
    </Blank>
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
