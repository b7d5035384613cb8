/** The rows of the list. Only those on the screen are drawn, and each listens to its own batch alone. */
import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { BatchOrder } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { type Column, Table } from '#renderer/parts/table.tsx';
import { type BatchColumn, useBatchColumns } from '#renderer/stores/batch-columns.ts';
import { lookAt, orderBy, useListing } from '#renderer/stores/listing.ts';
import { clearMarks, useMarked } from '#renderer/stores/marked.ts';
import { useSelection } from '#renderer/stores/selection.ts';
import { BatchLine } from './batch-line.tsx';
import { Bones } from './bones.tsx';
import { listColumns } from './list-columns.tsx';
import { listKey, markAll, placeOf } from './list-keys.ts';
import { piecesOf } from './list-window.ts';
import { useShownColumns } from './shown-columns.ts';
import { useListWindow } from './use-list-window.ts';

export function BatchTable() {
  const { ids, phase, total, question } = useListing();
  const columns = useHeads();
  const own = useBatchColumns((state) => state.own);
  const shown = useShownColumns();
  const table = useRef<HTMLTableElement>(null);
  const list = useListWindow(table, total, question);
  const { first, end } = list;
  const selected = useSelection(({ id }) => id);
  const focused = placeOf(ids, selected);
  // biome-ignore lint/correctness/useExhaustiveDependencies: ids that are forgotten are asked for again.
  useEffect(() => lookAt(first, end), [first, end, ids]);
  return (
    <Table
      ref={table}
      className={own ? 'batches batches-own' : 'batches'}
      style={own ? { minWidth: roomOf(shown) } : undefined}
      aria-label={t('Batches')}
      aria-rowcount={total + 1}
      columns={columns}
      onKeyDown={(event) => listKey(event, list)}
    >
      {phase === 'loading' ? (
        <Bones columns={columns} rows={8} />
      ) : (
        piecesOf(first, end, focused, total).map((piece) => {
          if (piece.kind === 'gap') return <Gap key={`gap ${piece.from}`} height={piece.rows * list.rowHeight} />;
          const id = ids.get(piece.at);
          return id === undefined ? (
            <Bones key={piece.at} columns={columns} rows={1} />
          ) : (
            <BatchLine key={id} id={id} at={piece.at} stop={focused < 0 ? piece.at === 0 : piece.at === focused} />
          );
        })
      )}
    </Table>
  );
}

/** Beyond the window it is scrolled sideways. */
function roomOf(chosen: readonly BatchColumn[]): number {
  const widths = chosen.map((key) => {
    const { className } = listColumns[key];
    if (className.startsWith('cell-number')) return 92;
    return className.startsWith('col-time') ? 126 : 160;
  });
  return widths.reduce((sum, width) => sum + width, 480);
}

/** One cell only: a span over columns that a narrow window leaves out would make room for them again. */
function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden className="batches-gap">
      <td style={{ height }} />
    </tr>
  );
}

function useHeads(): Column[] {
  const shown = useShownColumns();
  const { order, descending } = useListing();
  const sort = (by: BatchOrder | undefined) => (by !== order ? undefined : descending ? 'descending' : 'ascending');
  const head = (key: string, label: string, className: string, by?: BatchOrder, downFirst = false): Column => ({
    key,
    className,
    label: by ? <Sorter label={label} by={by} downFirst={downFirst} sort={sort(by)} /> : label,
    sort: sort(by),
  });
  return [
    { key: 'mark', label: <MarkAll />, className: 'col-mark' },
    head('name', t('Batch'), 'col-name', 'name'),
    head('state', t('State'), 'col-state', 'state'),
    ...shown.map((key) => {
      const { label, className, order, downFirst } = listColumns[key];
      return head(key, label, className, order, downFirst);
    }),
    { key: 'acts', label: t('Actions'), className: 'cell-acts col-acts', spoken: true },
  ];
}

interface SorterProps {
  label: string;
  by: BatchOrder;
  downFirst: boolean;
  sort: 'ascending' | 'descending' | undefined;
}

function Sorter({ label, by, downFirst, sort }: SorterProps) {
  const Arrow = sort === 'ascending' || (!sort && !downFirst) ? IconArrowUp : IconArrowDown;
  return (
    <button type="button" className={sort ? 'sorter sorted' : 'sorter'} onClick={() => orderBy(by, downFirst)}>
      <span className="clip">{label}</span>
      <Arrow size={12} stroke={2} aria-hidden />
    </button>
  );
}

function MarkAll() {
  const total = useListing((state) => state.total);
  const marked = useMarked(({ ids }) => ids.length);
  return (
    <Checkbox
      aria-label={t('Select all batches')}
      checked={marked > 0 && marked >= total}
      indeterminate={marked > 0 && marked < total}
      disabled={total === 0}
      onChange={() => (marked > 0 ? clearMarks() : markAll())}
    />
  );
}
