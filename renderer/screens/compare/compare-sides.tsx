/** The two batches of a comparison, the earlier one first, with the way to change them over. */
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { BatchLink } from '#renderer/parts/batch-link.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { StatePill } from '#renderer/parts/state-pill.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { swapSides } from '#renderer/stores/compare-way.ts';
import { countOf } from '#renderer/words/numbers.ts';
import { moment } from '#renderer/words/times.ts';

export function CompareSides({ before, after }: { before: string; after: string }) {
  return (
    <div className="compare-sides">
      <Side word="Before" id={before} />
      <IconButton name="Swap before and after" onClick={() => swapSides(before, after)}>
        <IconArrowsLeftRight size={16} stroke={1.75} aria-hidden />
      </IconButton>
      <Side word="After" id={after} />
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
        {row ? `${countOf(row.total, 'record')} · ${moment(row.created, Date.now())}` : '–'}
      </span>
    </section>
  );
}
