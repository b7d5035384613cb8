/** The selected difference in full: column by column what was and what is, and the ways to the record in either batch. */
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { DifferenceRow, Pair } from '#renderer/stores/comparison.ts';
import { goToRecord } from '#renderer/stores/records.ts';
import { differenceWords } from '#renderer/words/difference-words.ts';
import { count } from '#renderer/words/numbers.ts';
import { DifferencePill } from './difference-pill.tsx';

export function DifferenceInspector({ pair, row }: { pair: Pair; row: DifferenceRow | undefined }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <aside className="inspector" aria-label="Selected difference" tabIndex={0}>
      {row ? <Selected pair={pair} row={row} /> : <p className="inspector-none quiet">Nothing selected</p>}
    </aside>
  );
}

function Selected({ pair, row }: { pair: Pair; row: DifferenceRow }) {
  return (
    <>
      <header className="inspector-head row">
        <h2 className="grow mono wrap">{row.key || 'No key'}</h2>
        <DifferencePill kind={row.difference} />
      </header>
      <p className="compare-about quiet small">{differenceWords[row.difference].about}</p>
      <div className="compare-ways">
        <Way word="before" batch={pair.before} record={row.before} />
        <Way word="after" batch={pair.after} record={row.after} />
      </div>
      {row.cells.map(({ column, before, after }) => (
        <section key={column} aria-label={column}>
          <h3 className="wrap">{column}</h3>
          <p className="compare-value">
            <span className="spoken">Before: </span>
            <del className="value-before wrap">{before || 'empty'}</del>
          </p>
          <p className="compare-value">
            <span className="spoken">After: </span>
            <ins className="value-after wrap">{after || 'empty'}</ins>
          </p>
        </section>
      ))}
    </>
  );
}

function Way({ word, batch, record }: { word: string; batch: string; record: number | null }) {
  if (record === null) return null;
  return (
    <Button
      variant="default"
      size="compact-xs"
      rightSection={<IconArrowRight size={14} stroke={1.75} aria-hidden />}
      onClick={() => goToRecord(record, batch)}
    >
      Record {count(record)} {word}
    </Button>
  );
}
