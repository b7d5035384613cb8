/** Under the list as long as batches are ticked: what can be done with several at once. */
import { Button } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useBatches } from '#renderer/stores/batches.ts';
import { compareMarked, mayCompareMarked } from '#renderer/stores/compare-way.ts';
import { clearMarks, useMarked } from '#renderer/stores/marked.ts';
import { countOf } from '#renderer/words/numbers.ts';

export function MarkedBar() {
  const { ids } = useMarked();
  const may = useBatches(() => mayCompareMarked(ids));
  if (ids.length === 0) return null;
  return (
    <section className="marked-bar" aria-label="Selected batches">
      <p className="grow clip">
        <b className="num">{countOf(ids.length, 'batch', 'batches')} selected</b>{' '}
        <span className="quiet">{may ? '' : hint(ids.length)}</span>
      </p>
      <Button variant="default" onClick={clearMarks}>
        Clear selection
      </Button>
      <Button
        leftSection={<IconArrowsLeftRight size={16} stroke={1.75} aria-hidden />}
        disabled={!may}
        onClick={compareMarked}
      >
        Compare
      </Button>
    </section>
  );
}

function hint(n: number): string {
  if (n === 1) return 'Select another one to compare the two.';
  return n === 2 ? 'One of them has no records to compare.' : 'Two at a time can be compared.';
}
