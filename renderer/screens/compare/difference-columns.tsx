/** The columns of the grid of differences. A record is one row: columns that differ stand side by side in it. */
import { t } from '#contract/language/language.ts';
import type { Column } from '#renderer/grid/columns.ts';
import type { DifferenceRow, Pair } from '#renderer/stores/comparison.ts';
import { goToRecord } from '#renderer/stores/records.ts';
import { differenceWords } from '#renderer/words/difference-words.ts';
import { count } from '#renderer/words/numbers.ts';
import { DifferenceIcon } from './difference-pill.tsx';

type DifferenceColumn = Column<DifferenceRow>;

const joined = (values: readonly string[]) => values.join(' · ');
const shown = (value: string) => value || t('empty');

const kind: DifferenceColumn = {
  id: 'difference',
  header: t('Difference'),
  width: 116,
  text: ({ difference }) => differenceWords[difference].label,
  cell: ({ difference }) => (
    <>
      <DifferenceIcon kind={difference} />
      {differenceWords[difference].label}
    </>
  ),
};
const key: DifferenceColumn = { id: 'key', header: t('Key'), width: 112, mono: true, text: (row) => row.key };
const names: DifferenceColumn = {
  id: 'column',
  header: t('Column'),
  width: 124,
  text: ({ cells }) => joined(cells.map(({ column }) => column)),
  cell: ({ cells, difference }) =>
    cells.length > 0 ? (
      joined(cells.map(({ column }) => column))
    ) : (
      <span className="quiet">{difference === 'same' ? t('none') : t('whole record')}</span>
    ),
};
const before: DifferenceColumn = {
  id: 'before',
  header: t('Before'),
  width: 130,
  text: ({ cells }) => joined(cells.map((cell) => cell.before)),
  cell: ({ cells }) =>
    cells.length > 0 && <del className="value-before">{joined(cells.map((cell) => shown(cell.before)))}</del>,
};
const after: DifferenceColumn = {
  id: 'after',
  header: t('After'),
  width: 130,
  text: ({ cells }) => joined(cells.map((cell) => cell.after)),
  cell: ({ cells }) =>
    cells.length > 0 && <ins className="value-after">{joined(cells.map((cell) => shown(cell.after)))}</ins>,
};

export function differenceColumns(pair: Pair): readonly DifferenceColumn[] {
  return [kind, key, place('before', pair.before), place('after', pair.after), names, before, after];
}

/** The number of the record, which leads there. */
function place(side: 'before' | 'after', batch: string): DifferenceColumn {
  return {
    id: `record ${side}`,
    header: side === 'before' ? t('# before') : t('# after'),
    width: 80,
    align: 'right',
    text: (row) => (row[side] === null ? '–' : count(row[side])),
    cell(row) {
      const record = row[side];
      if (record === null) return '–';
      return (
        // The grid keeps the focus, and Enter does the same.
        <button type="button" className="batch-link" tabIndex={-1} onClick={() => goToRecord(record, batch)}>
          {count(record)}
        </button>
      );
    },
  };
}
