/** The two batches of a comparison, the earlier one first, with the way to change them over. */
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { t, tn } from '#contract/language/language.ts';
import { BatchLink } from '#renderer/parts/batch-link.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { StatePill } from '#renderer/parts/state-pill.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { swapSides } from '#renderer/stores/compare-way.ts';
import { moment } from '#renderer/words/times.ts';

export function CompareSides({ before, after }: { before: string; after: string }) {
  return (
    <div className="compare-sides">
      <Side word={t('Before')} id={before} />
      <IconButton name={t('Swap before and after')} onClick={() => swapSides(before, after)}>
        <IconArrowsLeftRight size={16} stroke={1.75} aria-hidden />
      </IconButton>
      <Side word={t('After')} id={after} />
    </div>
  );
}

function Side({ word, id }: { word: string; id: string }) {
  const row = useRow(id);
  return (
    <section className="card compare-side" aria-label={word}>
      <span className="quiet small">{word}</span>
      <div className="row">
        <b className="clip">
          <BatchLink id={id} />
        </b>
        {row && <StatePill state={row.state} />}
      </div>
      <span className="quiet small num clip">
        {row ? `${tn(row.total, '{n} record', '{n} records')} · ${moment(row.created, Date.now())}` : '–'}
      </span>
    </section>
  );
}
