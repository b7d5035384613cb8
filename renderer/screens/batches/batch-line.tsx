/** One batch in the list. */
import { Checkbox } from '@mantine/core';
import { IconPinFilled } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import type { BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { isLegal } from '#renderer/acts/legal-acts.ts';
import { perform } from '#renderer/acts/perform.tsx';
import { ActMenu, LikelyAct } from '#renderer/parts/act-menu.tsx';
import { NameField } from '#renderer/parts/name-field.tsx';
import { ProgressBar } from '#renderer/parts/progress-bar.tsx';
import { StatePill } from '#renderer/parts/state-pill.tsx';
import { useRow } from '#renderer/stores/batches.ts';
import { useListing } from '#renderer/stores/listing.ts';
import { toggleMark, useMarked } from '#renderer/stores/marked.ts';
import { openBatch } from '#renderer/stores/place.ts';
import { useRename } from '#renderer/stores/rename.ts';
import { select, useSelection } from '#renderer/stores/selection.ts';
import { useWorkLabel } from '#renderer/stores/tools.ts';
import { belongs, nameOf, progressSentence } from '#renderer/words/batch-words.ts';
import { count, rate } from '#renderer/words/numbers.ts';
import { fullMoment, moment } from '#renderer/words/times.ts';

export const BatchLine = memo(function BatchLine({ id }: { id: string }) {
  const row = useRow(id);
  const view = useListing((state) => state.view);
  const marked = useMarked(({ ids }) => ids.includes(id));
  const selected = useSelection((state) => state.id === id);
  // A row that has just moved out of the view goes at once, not only with the next listing.
  if (!row || !belongs(view, row.state)) return null;
  return (
    <tr
      data-batch={id}
      aria-selected={selected || undefined}
      className={selected ? 'batch-selected' : undefined}
      onFocus={() => select(id)}
      onKeyDown={(event) => spaceKey(event, row)}
      onClick={(event) => {
        const onControl = event.target instanceof Element && event.target.closest('button, input, label');
        if ((event.ctrlKey || event.metaKey) && !onControl) toggleMark(id);
      }}
      onDoubleClick={({ target }) => {
        if (target instanceof Element && !target.closest('button, input')) openBatch(id);
      }}
    >
      <td className="col-mark">
        <Checkbox
          checked={marked}
          aria-label={t('Select {name}', { name: nameOf(row) })}
          onChange={() => toggleMark(id)}
        />
      </td>
      <Name row={row} />
      <td>
        <StatePill state={row.state} />
      </td>
      <td>
        <ProgressBar row={row} />
        <span className="batch-sub num">{progressSentence(row)}</span>
      </td>
      <td className="col-number">{row.total > 0 ? count(row.total) : '–'}</td>
      <td className={row.failed > 0 ? 'col-number bad' : 'col-number'}>{row.total > 0 ? count(row.failed) : '–'}</td>
      <td className="col-speed">{row.state === 'Processing' ? rate(row.rate) : '–'}</td>
      <td className="col-created quiet num" title={fullMoment(row.created)}>
        {moment(row.created, Date.now())}
      </td>
      <td className="col-acts">
        <div className="batch-acts">
          <LikelyAct row={row} />
          <ActMenu row={row} />
        </div>
      </td>
    </tr>
  );
});

function Name({ row }: { row: BatchRow }) {
  const renaming = useRename((state) => state.id === row.id);
  const tool = useWorkLabel(row);
  const name = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !renaming && useRename.getState().byKey) name.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  if (renaming) {
    return (
      <td>
        <NameField row={row} />
      </td>
    );
  }
  return (
    <td>
      <button ref={name} type="button" className="batch-name clip" onClick={() => openBatch(row.id)}>
        {nameOf(row)}
      </button>
      <span className="batch-sub">
        {row.kept && <IconPinFilled className="batch-kept" size={11} role="img" aria-label={t('Kept from clean-up')} />}
        {tool} · {row.source.name}
      </span>
    </td>
  );
}

/** Space pauses and resumes, unless it presses a button of the row. */
function spaceKey(event: KeyboardEvent, row: BatchRow): void {
  const onName = event.target instanceof Element && event.target.classList.contains('batch-name');
  if (event.key !== ' ' || !onName) return;
  event.preventDefault();
  perform(row, isLegal(row, 'pause') ? 'pause' : 'resume');
}
