/** While two batches are compared: how far that is, and the way out. */
import { t } from '#contract/language/language.ts';
import { SearchMeter } from '#renderer/parts/search-meter.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { giveUpComparing, type Pair, useComparison } from '#renderer/stores/comparison.ts';
import { comparingSentence } from '#renderer/words/difference-words.ts';

export function Comparing({ pair }: { pair: Pair }) {
  const { done, of } = useComparison();
  const [before, after] = [useRow(pair.before), useRow(pair.after)];
  return (
    <SearchMeter
      label={t('Comparing')}
      sentence={before && after ? comparingSentence(before.total, after.total) : t('Comparing')}
      {...{ done, of }}
      giveUp={t('Give up comparing')}
      onGiveUp={giveUpComparing}
    />
  );
}
