/** Under the list as long as batches are ticked: what can be done with all of them, or with the two. */
import { Button, CloseButton } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useState } from 'react';
import { t, tn } from '#contract/language/language.ts';
import { ActIcon } from '#renderer/parts/act-menu.tsx';
import { attempt } from '#renderer/parts/notices.tsx';
import { useBatches } from '#renderer/stores/batches.ts';
import { compareMarked, mayCompareMarked } from '#renderer/stores/compare-way.ts';
import { clearMarks, useMarked } from '#renderer/stores/marked.ts';
import { actsFor, type MarkedAct, markedWord } from '#renderer/words/marked-words.ts';

export function MarkedBar() {
  const { ids } = useMarked();
  const [busy, setBusy] = useState<MarkedAct | null>(null);
  const may = useBatches(() => mayCompareMarked(ids));
  // As text: rows change ten times a second, what can be done with them hardly ever.
  const fitting = useBatches(({ rows }) => JSON.stringify(actsFor(ids.flatMap((id) => rows.get(id) ?? []))));
  if (ids.length === 0) return null;
  const acts = JSON.parse(fitting) as ReturnType<typeof actsFor>;
  const perform = (act: MarkedAct) => {
    setBusy(act);
    attempt(async () => {
      const { performMarked } = await import('./marked-acts.tsx');
      await performMarked(act).finally(() => setBusy(null));
    });
  };
  return (
    <section className="marked-bar" aria-label={t('Selected batches')}>
      <p className="grow clip" role="status">
        <b className="num">{tn(ids.length, '{n} batch selected', '{n} batches selected')}</b>{' '}
        <span className="quiet">{may ? '' : hint(ids.length)}</span>
      </p>
      <div className="marked-acts">
        {acts.map(({ act, n }) => (
          <Button
            key={act}
            variant="default"
            leftSection={<ActIcon act={act} />}
            loading={busy === act}
            {...(act === 'delete' || act === 'cancel' ? { 'data-danger': true } : {})}
            onClick={() => perform(act)}
          >
            {markedWord(act, n, ids.length)}
          </Button>
        ))}
        <Button
          leftSection={<IconArrowsLeftRight size={16} stroke={1.75} aria-hidden />}
          disabled={!may}
          onClick={compareMarked}
        >
          {t('Compare')}
        </Button>
      </div>
      <CloseButton size={28} aria-label={t('Clear selection')} title={t('Clear selection')} onClick={clearMarks} />
    </section>
  );
}

function hint(n: number): string {
  if (n === 1) return t('Select another one to compare the two.');
  return n === 2 ? t('One of them has no records to compare.') : '';
}
