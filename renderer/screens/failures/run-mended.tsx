/** Runs the failed records again with the repairs: those that are mended, or all of them. Their batch opens. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlayerPlayFilled } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { can, refusal } from '#contract/batch-state.ts';
import { t } from '#contract/language/language.ts';
import { resubmittedSentence } from '#renderer/acts/act-words.ts';
import { complain, tell } from '#renderer/parts/notices.tsx';
import { takeRows } from '#renderer/stores/batches.ts';
import { api } from '#renderer/stores/link.ts';
import { trackOf } from '#renderer/stores/mending.ts';
import { openBatch } from '#renderer/stores/place.ts';
import { nameOf, resubmittable } from '#renderer/words/batch-words.ts';
import { count } from '#renderer/words/numbers.ts';

interface Props {
  row: BatchRow;
  mended: number;
  ref?: Ref<HTMLButtonElement>;
}

export function RunMended({ row, mended, ref }: Props) {
  const [busy, setBusy] = useState(false);
  const allowed = can(row.state, 'resubmit');
  const all = resubmittable(row);
  const run = async (only: boolean) => {
    if (busy) return;
    setBusy(true);
    try {
      const made = await api.resubmit({ id: row.id, repairs: [...trackOf(row.id).list], mended: only });
      takeRows([made]);
      openBatch(made.id);
      tell(t('Running again'), resubmittedSentence(row, made));
    } catch (error) {
      complain(error, t('The records of “{row}” were not run again', { row: nameOf(row) }));
    } finally {
      setBusy(false);
    }
  };
  const ready = allowed && mended > 0;
  return (
    <Button.Group>
      <Button
        ref={ref}
        variant={ready ? 'filled' : 'default'}
        loading={busy}
        aria-disabled={!ready}
        data-disabled={!ready}
        title={allowed ? undefined : refusal(row.state, 'resubmit')}
        leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
        onClick={() => ready && void run(true)}
      >
        {mended > 0 ? t('Run {mended} mended again', { mended: count(mended) }) : t('Run mended again')}
      </Button>
      <Menu disabled={!allowed}>
        <Menu.Target>
          <Button
            variant={ready ? 'filled' : 'default'}
            className={ready ? 'save-more save-more-filled' : 'save-more'}
            aria-label={t('More ways to run again')}
            disabled={!allowed}
          >
            <IconChevronDown size={14} stroke={2} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void run(false)}>
            {t('Run all {n} again, mended or not', { n: count(all) })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
