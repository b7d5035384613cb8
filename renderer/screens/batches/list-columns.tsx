/** The columns of the list: what each is called, what it is ordered by, and what stands in it. */
import type { ReactNode } from 'react';
import type { BatchOrder, BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { t } from '#contract/language/language.ts';
import { ProgressBar } from '#renderer/parts/progress-bar.tsx';
import type { BatchColumn } from '#renderer/stores/batch-columns.ts';
import { useWorkLabel } from '#renderer/stores/tools.ts';
import { progressSentence } from '#renderer/words/batch-words.ts';
import { count, rate } from '#renderer/words/numbers.ts';
import { between, dayOf, duration, fullMoment, moment } from '#renderer/words/times.ts';

export interface ListColumn {
  label: string;
  className: string;
  order?: BatchOrder;
  /** Whether the largest or the latest is what one looks for first. */
  downFirst: boolean;
  cell(row: BatchRow): ReactNode;
}

const figure = (label: string, order: BatchOrder, cell: ListColumn['cell'], className: string): ListColumn => ({
  label,
  order,
  cell,
  className: `cell-number ${className}`,
  downFirst: true,
});
const time = (label: string, order: BatchOrder, of: (row: BatchRow) => string | null): ListColumn => ({
  label,
  order,
  className: `col-time col-${order}`,
  downFirst: true,
  cell: (row) => <Moment at={of(row)} />,
});
const text = (label: string, order: BatchOrder, cell: ListColumn['cell']): ListColumn => ({
  label,
  order,
  className: 'col-text',
  downFirst: false,
  cell,
});

export const listColumns: Readonly<Record<BatchColumn, ListColumn>> = {
  work: text(t('Tool or flow'), 'work', (row) => <Work row={row} />),
  file: text(t('File'), 'file', ({ source }) => source.name),
  progress: {
    label: t('Progress'),
    order: 'progress',
    className: 'col-progress',
    downFirst: true,
    cell: (row) => (
      <>
        <ProgressBar row={row} />
        <span className="table-sub num">{progressSentence(row)}</span>
      </>
    ),
  },
  records: figure(t('Records'), 'records', ({ total }) => (total > 0 ? count(total) : '–'), 'col-records'),
  failed: figure(
    t('Failed'),
    'failed',
    ({ total, failed }) => <span className={failed > 0 ? 'bad' : undefined}>{total > 0 ? count(failed) : '–'}</span>,
    'col-failed',
  ),
  speed: figure(t('Speed'), 'speed', (row) => (row.state === 'Processing' ? rate(row.rate) : '–'), 'col-speed'),
  created: time(t('Created'), 'created', ({ created }) => created),
  started: time(t('Started'), 'started', ({ started }) => started),
  finished: time(t('Ended'), 'finished', ({ finished }) => finished),
  took: {
    label: t('Took'),
    className: 'cell-number col-took',
    downFirst: true,
    cell: ({ started, finished, state }) =>
      started && finished && isFinal(state) ? duration(between(started, finished, Date.now())) : '–',
  },
  owner: {
    label: t('Owner'),
    className: 'col-owner',
    downFirst: false,
    cell: ({ owner, organisation, workspace }) => (
      <>
        <p className="clip">{owner ?? '–'}</p>
        <p className="table-sub clip">{workspace ?? organisation}</p>
      </>
    ),
  },
  charged: figure(t('Credits'), 'charged', ({ charged }) => (charged > 0 ? count(charged) : '–'), 'col-charged'),
  expires: {
    ...time(t('Clean-up'), 'expires', () => null),
    downFirst: false,
    cell: ({ kept, cleaned, expires }) =>
      kept ? t('Kept') : cleaned ? t('Cleaned up') : expires ? dayOf(expires) : '–',
  },
};

function Work({ row }: { row: BatchRow }) {
  return useWorkLabel(row);
}

function Moment({ at }: { at: string | null }) {
  if (!at) return '–';
  return (
    <span className="quiet num" title={fullMoment(at)}>
      {moment(at, Date.now())}
    </span>
  );
}
