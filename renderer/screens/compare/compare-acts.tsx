/** What can be made of a comparison: a file of the differences, or a batch of what is new or changed. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { t, tn } from '#contract/language/language.ts';
import { complain, tell } from '#renderer/parts/notices.tsx';
import { rowOf } from '#renderer/stores/batches.ts';
import {
  differencesName,
  type Pair,
  runWhatChanged,
  saveDifferences,
  useComparison,
} from '#renderer/stores/comparison.ts';
import { api } from '#renderer/stores/link.ts';
import { openBatch } from '#renderer/stores/place.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { countIn, type DifferenceView, hasChanges } from '#renderer/words/difference-words.ts';

export function CompareActs({ pair }: { pair: Pair }) {
  const { answer, view } = useComparison();
  const [busy, setBusy] = useState<'save' | 'run' | null>(null);
  const during = (what: 'save' | 'run', title: string, work: () => Promise<void>) => {
    setBusy(what);
    work()
      .catch((error: unknown) => complain(error, title))
      .finally(() => setBusy(null));
  };
  const runnable = answer !== null && hasChanges(answer.counts) && busy === null;
  const run = (now: boolean) => during('run', t('No batch was made of the changes'), () => make(pair, now));
  return (
    <div className="batch-head-acts">
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
        disabled={!answer || countIn(answer.counts, view) === 0 || busy === 'run'}
        loading={busy === 'save'}
        onClick={() => during('save', t('The differences could not be saved'), () => save(pair, view))}
      >
        {t('Export the differences…')}
      </Button>
      <Button.Group>
        <Button
          leftSection={<IconPlayerPlay size={16} stroke={1.75} aria-hidden />}
          disabled={!runnable}
          loading={busy === 'run'}
          onClick={() => run(true)}
        >
          {t('Run what changed')}
        </Button>
        <Menu>
          <Menu.Target>
            <Button
              className="save-more save-more-filled"
              aria-label={t('More to do with what changed')}
              disabled={!runnable}
            >
              <IconChevronDown size={14} stroke={2} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />} onClick={() => run(false)}>
              {t('Make a draft of what changed')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
    </div>
  );
}

async function save(pair: Pair, view: DifferenceView): Promise<void> {
  const saved = await saveDifferences(pair, view, differencesName(rowOf(pair.after)));
  if (!saved) return;
  const { token, delivery } = saved;
  tell(t('Differences saved'), tn(delivery.rows, '{file}: {n} line.', '{file}: {n} lines.', { file: delivery.file }), {
    label: t('Show in folder'),
    act: () => void api.reveal({ what: 'token', token }).catch(complain),
  });
}

async function make(pair: Pair, run: boolean): Promise<void> {
  const made = await runWhatChanged(pair, run);
  openBatch(made.id);
  const after = rowOf(pair.after);
  const sentence = after
    ? t('This batch has the new and changed records of “{after}”.', { after: nameOf(after) })
    : t('This batch has the new and changed records.');
  tell(run ? t('Running what changed') : t('Draft made'), sentence);
}
