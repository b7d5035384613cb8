/** While two batches are compared: how far that is, and the way out. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '#contract/language/language.ts';
import { useRow } from '#renderer/stores/batches.ts';
import { useNow } from '#renderer/stores/clock.ts';
import { giveUpComparing, type Pair, useComparison } from '#renderer/stores/comparison.ts';
import { comparingSentence } from '#renderer/words/difference-words.ts';
import { percent } from '#renderer/words/numbers.ts';
import { duration } from '#renderer/words/times.ts';

export function Comparing({ pair }: { pair: Pair }) {
  const { done, of } = useComparison();
  const [before, after] = [useRow(pair.before), useRow(pair.after)];
  const [since] = useState(Date.now);
  const took = useNow(1_000) - since;
  const share = of > 0 ? Math.floor((done / of) * 100) : 0;
  return (
    <div className="records-body compare-waiting">
      <div
        className="compare-meter"
        role="progressbar"
        aria-label={t('Comparing')}
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ width: `${share}%` }} />
      </div>
      <p className="num" role="status">
        {before && after ? comparingSentence(before.total, after.total) : t('Comparing')}
      </p>
      <p className="quiet small num">
        {percent(share, 100)}
        {took >= 2_000 && `, ${t('{time} so far', { time: duration(took) })}`}
      </p>
      <Button variant="default" onClick={giveUpComparing}>
        {t('Give up comparing')}
      </Button>
    </div>
  );
}
