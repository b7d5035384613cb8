/** The selected difference in full: column by column what was and what is, and the ways to the record in either batch. */
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import type { DifferenceRow, Pair } from '#renderer/stores/comparison.ts';
import { goToRecord } from '#renderer/stores/records.ts';
import { differenceWords } from '#renderer/words/difference-words.ts';
import { count } from '#renderer/words/numbers.ts';
import { DifferencePill } from './difference-pill.tsx';

export function DifferenceInspector({ pair, row }: { pair: Pair; row: DifferenceRow | undefined }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <aside className="inspector" aria-label={t('Selected difference')} tabIndex={0}>
      {row ? <Selected pair={pair} row={row} /> : <p className="inspector-none quiet">{t('Nothing selected')}</p>}
    </aside>
  );
}

function Selected({ pair, row }: { pair: Pair; row: DifferenceRow }) {
  return (
    <>
      <header className="inspector-head row">
        <h2 className="grow mono wrap">{row.key || t('No key')}</h2>
        <DifferencePill kind={row.difference} />
      </header>
      <p className="compare-about quiet small">{differenceWords[row.difference].about}</p>
      <div className="compare-ways">
        <Way side="before" batch={pair.before} record={row.before} />
        <Way side="after" batch={pair.after} record={row.after} />
      </div>
      {row.cells.map(({ column, before, after }) => (
        <section key={column} aria-label={column}>
          <h3 className="wrap">{column}</h3>
          <p className="compare-value">
            <span className="spoken">{t('Before')}: </span>
            <del className="value-before wrap">{before || t('empty')}</del>
          </p>
          <p className="compare-value">
            <span className="spoken">{t('After')}: </span>
            <ins className="value-after wrap">{after || t('empty')}</ins>
          </p>
        </section>
      ))}
    </>
  );
}

function Way({ side, batch, record }: { side: 'before' | 'after'; batch: string; record: number | null }) {
  if (record === null) return null;
  return (
    <Button
      variant="default"
      size="compact-xs"
      rightSection={<IconArrowRight size={14} stroke={1.75} aria-hidden />}
      onClick={() => goToRecord(record, batch)}
    >
      {side === 'before' ? t('Record {n} before', { n: count(record) }) : t('Record {n} after', { n: count(record) })}
    </Button>
  );
}
