/** Says what needs saying about a state: why it waits, why it stopped, what still goes on. */
import '#renderer/parts/banner.css';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { perform } from '#renderer/acts/perform.tsx';
import { StateIcon } from '#renderer/parts/state-icon.tsx';
import { showRecords } from '#renderer/stores/records.ts';
import { bannerOf } from '#renderer/words/banner-words.ts';
import { batchWords } from '#renderer/words/batch-words.ts';

export function BatchBanner({ row }: { row: BatchRow }) {
  const sentence = bannerOf(row);
  if (!sentence) return null;
  return (
    // Changes of state are spoken by the live region already.
    <div className={`banner tone-${batchWords[row.state].tone}`} role="status" aria-live="off">
      <StateIcon state={row.state} size={16} />
      <p className="grow wrap">{sentence}</p>
      <BannerAct row={row} />
    </div>
  );
}

function BannerAct({ row }: { row: BatchRow }): ReactNode {
  if (row.state === 'Paused') {
    return (
      <Button variant="default" size="compact-xs" onClick={() => perform(row, 'resume')}>
        Resume
      </Button>
    );
  }
  if (row.state === 'TooManyFailed') {
    return (
      <Button variant="default" size="compact-xs" onClick={() => showRecords(row.id, { group: 'failed' })}>
        Show failed records
      </Button>
    );
  }
  return null;
}
