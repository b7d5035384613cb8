/** What became different between two batches: the two of them, counts by kind of difference, and record by record. */
import '#renderer/parts/page-head.css';
import '../batch/batch.css';
import '../batch/records.css';
import './compare.css';
import { IconChevronRight } from '@tabler/icons-react';
import { useEffect } from 'react';
import { t } from '#contract/language/language.ts';
import { PageTitle } from '#renderer/parts/page-head.tsx';
import { enterComparison, useComparison } from '#renderer/stores/comparison.ts';
import { go } from '#renderer/stores/place.ts';
import { CompareActs } from './compare-acts.tsx';
import { CompareChoice } from './compare-choice.tsx';
import { CompareSides } from './compare-sides.tsx';
import { Differences } from './differences.tsx';

export function CompareScreen({ before, after }: { before: string; after: string | null }) {
  const pair = useComparison((state) => state.pair);
  useEffect(() => {
    if (after !== null) enterComparison(before, after);
  }, [before, after]);
  const ready = pair.before === before && pair.after === after;
  return (
    <div className="page">
      <header className="batch-head">
        <div className="batch-title">
          <nav className="crumbs small quiet" aria-label={t('Path')}>
            <button type="button" onClick={() => go({ screen: 'batches' })}>
              {t('Batches')}
            </button>
            <IconChevronRight size={12} aria-hidden />
            <span>{t('Compare')}</span>
          </nav>
          <div className="row">
            <PageTitle>{t('Compare batches')}</PageTitle>
          </div>
        </div>
        {ready && <CompareActs pair={pair} />}
      </header>
      {after === null ? (
        <CompareChoice id={before} />
      ) : (
        <>
          <CompareSides before={before} after={after} />
          {ready && <Differences pair={pair} />}
        </>
      )}
    </div>
  );
}
