/** The grip of a row: dragged, the row changes its place among the rows of its list; the arrow keys do the same. */
import './grip.css';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { announce } from '#renderer/stores/announcer.ts';
import { placeAt } from './drag-place.ts';

interface Props {
  name: string;
  /** Tells the row from all others of the screen, wherever it stands. */
  row: string;
  at: number;
  count: number;
  onMove(from: number, to: number): void;
}

/** Near the edges of the page a drag scrolls it. */
const edge = 48;
const scrolled = 14;

export function Grip({ name, row, at, count, onMove }: Props) {
  const [dragging, setDragging] = useState(false);
  const label = t('Move {name}: drag it, or press the arrow keys', { name });

  function drag(event: PointerEvent<HTMLElement>): void {
    const list = event.currentTarget.closest('ol, ul');
    if (!list || event.button !== 0) return;
    const end = new AbortController();
    let now = at;
    setDragging(true);
    const follow = ({ clientY }: globalThis.PointerEvent) => {
      scrollAlong(list, clientY);
      const to = placeAt([...list.children], now, clientY);
      if (to === now) return;
      onMove(now, to);
      now = to;
    };
    const drop = () => {
      end.abort();
      setDragging(false);
      if (now !== at) announce(t('{name} is now {at} of {total}', { name, at: now + 1, total: count }));
    };
    // On the document: while rows change places, the grip is taken out and put in again.
    const { signal } = end;
    document.addEventListener('pointermove', follow, { signal });
    for (const kind of ['pointerup', 'pointercancel']) document.addEventListener(kind, drop, { signal });
  }

  function press(event: KeyboardEvent): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const to = at + by;
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (to < 0 || to >= count) return;
    onMove(at, to);
    announce(t('{name} is now {at} of {total}', { name, at: to + 1, total: count }));
    // The focus goes along with the row, so that it can be moved on.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-grip="${CSS.escape(row)}"]`)?.focus());
  }

  return (
    <Tooltip label={label} disabled={dragging}>
      <ActionIcon
        className="grip"
        aria-label={label}
        data-grip={row}
        data-dragging={dragging || undefined}
        onPointerDown={drag}
        onKeyDown={press}
      >
        <IconGripVertical size={14} stroke={2} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function scrollAlong(list: Element, y: number): void {
  const page = list.closest('.page-body');
  if (!page) return;
  const { top, bottom } = page.getBoundingClientRect();
  if (y < top + edge) page.scrollBy(0, -scrolled);
  else if (y > bottom - edge) page.scrollBy(0, scrolled);
}
