/** Says what needs saying about a batch: why it waits, why it stopped, what it waits for, and what can be done. */
import '#renderer/parts/banner.css';
import { Button } from '@mantine/core';
import { IconArchive, IconCalendarDue, IconHourglassHigh, IconLink } from '@tabler/icons-react';
import type { BatchRow } from '#contract/batch.ts';
import { saidAgain, t } from '#contract/language/language.ts';
import { perform } from '#renderer/acts/perform.tsx';
import { StateIcon } from '#renderer/parts/state-icon.tsx';
import { useNow } from '#renderer/stores/clock.ts';
import { useDetail } from '#renderer/stores/detail.ts';
import { useStatus } from '#renderer/stores/engine-status.ts';
import { go } from '#renderer/stores/place.ts';
import { showRecords } from '#renderer/stores/records.ts';
import { useStepWords } from '#renderer/stores/step-words.ts';
import { type Banner, type BannerFacts, type BannerOffer, bannersOf } from '#renderer/words/banner-words.ts';

export function BatchBanners({ row }: { row: BatchRow }) {
  const facts = useFacts(row);
  return bannersOf(row, facts).map((banner) => (
    // Changes of state are spoken by the live region already.
    <div key={banner.about} className={`banner tone-${banner.tone}`} role="status" aria-live="off">
      <BannerIcon row={row} about={banner.about} />
      <p className="grow wrap num">{banner.sentence}</p>
      {banner.offers.map((offer) => (
        <Offer key={offer} row={row} offer={offer} />
      ))}
    </div>
  ));
}

function useFacts(row: BatchRow): BannerFacts {
  const status = useStatus((state) => state.status);
  const after = useDetail(({ detail, id }) => (id === row.id ? detail?.after : undefined));
  const words = useStepWords();
  // Only a time that is near must tick.
  const now = useNow(row.nextAttempt === null ? 60_000 : 1_000);
  const at = after?.findIndex(({ state }) => state === 'failed') ?? -1;
  const failed = after?.[at];
  return {
    now,
    credits: status ? Math.max(0, status.balance - status.reserved) : undefined,
    freeDisk: status?.freeDisk,
    failedStep: failed && {
      words: words(failed.step),
      no: at + 1,
      of: after?.length ?? 0,
      message: saidAgain(failed.message),
    },
  };
}

function BannerIcon({ row, about }: { row: BatchRow; about: Banner['about'] }) {
  if (about === 'state') return <StateIcon state={row.state} size={16} />;
  const Icon = about === 'retrying' ? IconHourglassHigh : about === 'pending' ? IconLink : cleanUpIcon(row);
  return <Icon size={16} stroke={1.75} aria-hidden />;
}

function cleanUpIcon({ cleaned }: BatchRow) {
  return cleaned ? IconArchive : IconCalendarDue;
}

const offers: Readonly<Record<BannerOffer, { label: string; take(row: BatchRow): void }>> = {
  resume: { label: t('Resume'), take: (row) => perform(row, 'resume') },
  'top-up': { label: t('Top up'), take: () => go({ screen: 'credits' }) },
  failed: { label: t('Show failed records'), take: ({ id }) => showRecords(id, { group: 'failed' }) },
  missing: { label: t('Show what is missing'), take: ({ id }) => showRecords(id, { missing: true }) },
  retry: { label: t('Run it again'), take: (row) => perform(row, 'retry') },
  keep: { label: t('Keep'), take: (row) => perform(row, 'keep') },
};

function Offer({ row, offer }: { row: BatchRow; offer: BannerOffer }) {
  const { label, take } = offers[offer];
  return (
    <Button variant="default" size="compact-xs" onClick={() => take(row)}>
      {label}
    </Button>
  );
}
