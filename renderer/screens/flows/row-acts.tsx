/** Moves and removes one row of a stage; the focus goes along with it. */
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { t } from '#contract/language/language.ts';
import { Grip } from '#renderer/parts/grip.tsx';
import { IconButton } from '#renderer/parts/icon-button.tsx';
import { announce } from '#renderer/stores/announcer.ts';

interface Props<T extends { key: number }> {
  list: readonly T[];
  at: number;
  name: string;
  /** `where`: a drag is one step, however far it goes. */
  onChange(list: readonly T[], where?: string): void;
}

export function RowActs<T extends { key: number }>({ list, at, name, onChange }: Props<T>) {
  const row = list[at];
  if (!row) return null;
  const move = (by: 1 | -1) => {
    const to = at + by;
    if (to < 0 || to >= list.length) return;
    onChange(list.toSpliced(at, 1).toSpliced(to, 0, row));
    announce(t('{name} is now {at} of {total}', { name, at: to + 1, total: list.length }));
    const place = `${row.key} ${by < 0 ? 'up' : 'down'}`;
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus());
  };
  return (
    <span className="row-acts">
      <IconButton name={t('Move up: {name}', { name })} dim={at === 0} place={`${row.key} up`} onClick={() => move(-1)}>
        <IconArrowUp size={14} stroke={2} aria-hidden />
      </IconButton>
      <IconButton
        name={t('Move down: {name}', { name })}
        dim={at === list.length - 1}
        place={`${row.key} down`}
        onClick={() => move(1)}
      >
        <IconArrowDown size={14} stroke={2} aria-hidden />
      </IconButton>
      <IconButton name={t('Remove: {name}', { name })} onClick={() => onChange(list.toSpliced(at, 1))}>
        <IconX size={14} stroke={2} aria-hidden />
      </IconButton>
    </span>
  );
}

/** The grip of the row. */
export function RowGrip<T extends { key: number }>({ list, at, name, onChange }: Props<T>) {
  const row = list[at];
  if (!row) return null;
  // While it is dragged the list changes: it is the row that moves, wherever it is now.
  const move = (_from: number, to: number) => {
    const others = list.filter((each) => each !== row);
    onChange(others.toSpliced(to, 0, row), `move ${row.key}`);
  };
  return <Grip name={name} row={`row ${row.key}`} at={at} count={list.length} onMove={move} />;
}
