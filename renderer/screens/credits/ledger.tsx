/** The ledger, newest first, with what was left after each entry. Enter opens the batch of an entry. */
import { IconReceipt } from '@tabler/icons-react';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { CreditEntry } from '#contract/credits.ts';
import { t, tn } from '#contract/language/language.ts';
import type { Column } from '#renderer/grid/columns.ts';
import { PagedGrid } from '#renderer/grid/paged-grid.tsx';
import { Pages } from '#renderer/grid/pages.ts';
import { BatchLink } from '#renderer/parts/batch-link.tsx';
import { Blank } from '#renderer/parts/blank.tsx';
import { Section } from '#renderer/parts/section.tsx';
import { batchName } from '#renderer/stores/batch-names.ts';
import { takeBalance, useCredits } from '#renderer/stores/credits.ts';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { api } from '#renderer/stores/link.ts';
import { openBatch } from '#renderer/stores/place.ts';
import { atMostEvery } from '#renderer/stores/timing.ts';
import { amountWords, kindWords } from '#renderer/words/credit-words.ts';
import { count } from '#renderer/words/numbers.ts';
import { fullMoment, moment } from '#renderer/words/times.ts';

const columns: readonly Column<CreditEntry>[] = [
  {
    id: 'at',
    header: t('When'),
    width: 128,
    text: ({ at }) => fullMoment(at),
    cell: ({ at }) => <span title={fullMoment(at)}>{moment(at, Date.now())}</span>,
  },
  {
    id: 'amount',
    header: t('Credits'),
    width: 88,
    align: 'right',
    text: ({ amount }) => amountWords(amount),
    cell: ({ amount }) => <span className={amount > 0 ? 'ledger-in' : undefined}>{amountWords(amount)}</span>,
  },
  { id: 'balance', header: t('Balance'), width: 92, align: 'right', text: ({ balance }) => count(balance) },
  { id: 'what', header: t('What'), width: 100, text: whatWords, cell: (entry) => <What entry={entry} /> },
];

/** The note of a charge is the name that its batch had. */
function whatWords({ kind, batch, note }: CreditEntry): string {
  return batch ? batchName(batch, note) : [kindWords[kind], note].filter(Boolean).join(' · ');
}

function What({ entry: { kind, batch, note } }: { entry: CreditEntry }) {
  if (batch) return <BatchLink id={batch} once={note} inGrid />;
  return (
    <>
      {kindWords[kind]}
      {note && <span className="quiet"> · {note}</span>}
    </>
  );
}

/** The entries, read again when a top-up is confirmed and, at most once a second, when batches are charged. */
export function useLedger(): Pages<CreditEntry> {
  const pages = useMemo(
    () =>
      new Pages<CreditEntry>(async (skip, limit) => {
        const answer = await api.credits({ skip, limit });
        takeBalance(answer);
        return { rows: answer.data, total: answer.totalCount };
      }),
    [],
  );
  useSyncExternalStore(pages.subscribe, pages.snapshot);
  const booked = useCredits((state) => state.booked);
  const balance = useStatus(({ status }) => status?.balance);
  const reload = useMemo(() => atMostEvery(1000, () => pages.invalidate()), [pages]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the balance is the news, not an input.
  useEffect(() => reload(), [reload, balance]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a confirmed top-up is seen at once.
  useEffect(() => pages.invalidate(), [pages, booked]);
  return pages;
}

export function Ledger({ pages }: { pages: Pages<CreditEntry> }) {
  const n = pages.total ? tn(pages.total, '{n} entry', '{n} entries') : undefined;
  return (
    <Section title={t('Ledger')} note={n} className="credits-ledger">
      <PagedGrid
        label={t('Ledger')}
        pages={pages}
        columns={columns}
        empty={<NothingBooked />}
        troubleTitle={t('The ledger could not be read')}
        onOpen={(row) => {
          const batch = pages.get(row)?.batch;
          if (batch) openBatch(batch);
        }}
      />
    </Section>
  );
}

function NothingBooked() {
  return (
    <Blank
      icon={<IconReceipt size={20} />}
      title={t('No entries yet')}
      sentence={t('Top-ups and what batches were charged stand here, newest first.')}
    />
  );
}
