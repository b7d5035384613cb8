/** One batch in the list. */
import { Checkbox } from '@mantine/core';
import { IconPinFilled } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { ActMenu, LikelyAct } from '#renderer/parts/act-menu.tsx';
import { NameField } from '#renderer/parts/name-field.tsx';
import { StatePill } from '#renderer/parts/state-pill.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { useListing } from '#renderer/stores/listing.ts';
import { toggleMark, useMarked } from '#renderer/stores/marked.ts';
import { openBatch } from '#renderer/stores/place.ts';
import { useRename } from '#renderer/stores/rename.ts';
import { select, useSelection } from '#renderer/stores/selection.ts';
import { useWorkLabel } from '#renderer/stores/tools.ts';
import { belongs, nameOf } from '#renderer/words/batch-words.ts';
import { listColumns } from './list-columns.tsx';
import { markUpTo } from './list-keys.ts';
import { useShownColumns } from './shown-columns.ts';

interface Props {
  id: string;
  /** Its place in the list, from 0. */
  at: number;
  /** Whether Tab stops here: in one row of the list only, arrows lead to the others. */
  stop: boolean;
}

export const BatchLine = memo(function BatchLine({ id, at, stop }: Props) {
  const row = useRow(id);
  const view = useListing((state) => state.view);
  const shown = useShownColumns();
  const marked = useMarked(({ ids }) => ids.includes(id));
  const selected = useSelection((state) => state.id === id);
  // A row that has just moved out of the view goes at once, not only with the next listing.
  if (!row || !belongs(view, row.state)) return null;
  const inOrder = stop ? 0 : -1;
  return (
    <tr
      data-batch={id}
      aria-rowindex={at + 2}
      aria-selected={marked}
      className={marked ? 'batch-marked' : selected ? 'batch-selected' : undefined}
      onFocus={() => select(id)}
      onMouseDown={(event) => {
        // Otherwise a range of rows would be a range of words too.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, input, label')) return;
        if (event.shiftKey) markUpTo(id);
        else if (event.ctrlKey || event.metaKey) toggleMark(id);
      }}
      onDoubleClick={({ target }) => {
        if (target instanceof Element && !target.closest('button, input')) openBatch(id);
      }}
    >
      <td className="col-mark">
        <Checkbox
          checked={marked}
          tabIndex={inOrder}
          aria-label={t('Select {name}', { name: nameOf(row) })}
          onChange={() => toggleMark(id)}
        />
      </td>
      <td>
        <Name row={row} inOrder={inOrder} />
      </td>
      <td>
        <StatePill state={row.state} />
      </td>
      {shown.map((key) => (
        <td key={key} className={listColumns[key].className}>
          {listColumns[key].cell(row)}
        </td>
      ))}
      <td className="cell-acts">
        {/* Told anew with every drawing: the buttons come and go with the state. */}
        <div className="batch-acts" ref={(acts) => putInOrder(acts, inOrder)}>
          <LikelyAct row={row} />
          <ActMenu row={row} />
        </div>
      </td>
    </tr>
  );
});

function putInOrder(acts: HTMLElement | null, inOrder: number): void {
  for (const button of acts?.querySelectorAll('button') ?? []) button.tabIndex = inOrder;
}

function Name({ row, inOrder }: { row: BatchRow; inOrder: number }) {
  const renaming = useRename((state) => state.id === row.id);
  const name = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !renaming && useRename.getState().byKey) name.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  if (renaming) return <NameField row={row} />;
  return (
    <>
      <button
        ref={name}
        type="button"
        tabIndex={inOrder}
        className="table-name batch-name clip"
        onClick={({ shiftKey, ctrlKey, metaKey }) => {
          if (shiftKey) markUpTo(row.id);
          else if (ctrlKey || metaKey) toggleMark(row.id);
          else openBatch(row.id);
        }}
      >
        {nameOf(row)}
      </button>
      <Below row={row} />
    </>
  );
}

/** What has a column of its own is not said twice. */
function Below({ row }: { row: BatchRow }) {
  const shown = useShownColumns();
  const work = useWorkLabel(row);
  const words = [shown.includes('work') ? '' : work, shown.includes('file') ? '' : row.source.name];
  return (
    <span className="table-sub">
      {row.kept && <IconPinFilled className="batch-kept" size={11} role="img" aria-label={t('Kept from clean-up')} />}
      {words.filter(Boolean).join(' · ')}
    </span>
  );
}
