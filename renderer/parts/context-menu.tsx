/**
 * The menu of a row, on a right click, Shift+F10 or the menu key. A row of a batch only says `data-batch={id}` to have
 * one; in any other row the button that opens its menu is pressed.
 */
import './context-menu.css';
import { Menu } from '@mantine/core';
import { useEffect } from 'react';
import { useRow } from '#renderer/stores/batches.ts';
import { closeContextMenu, type MenuPlace, openContextMenu, useContextMenu } from '#renderer/stores/context-menu.ts';
import { ActItems } from './act-menu.tsx';

export function ContextMenu() {
  useContextKeys();
  const place = useContextMenu((state) => state.place);
  useFocusBack(place);
  const row = useRow(place?.id ?? '');
  return (
    // Made anew for each place: a menu that is open does not follow its target.
    <Menu
      key={`${place?.id} ${place?.x} ${place?.y}`}
      opened={place !== null && row !== undefined}
      onClose={closeContextMenu}
      position="bottom-start"
      offset={2}
    >
      <Menu.Target>
        <span className="context-point" style={{ left: place?.x ?? 0, top: place?.y ?? 0 }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown>{row && <ActItems row={row} />}</Menu.Dropdown>
    </Menu>
  );
}

/** Unless what was chosen has moved the focus on, such as to a new name. */
function useFocusBack(place: MenuPlace | null): void {
  useEffect(() => {
    const from = place?.from;
    return () => {
      const left = document.activeElement === document.body || document.activeElement?.closest('[role="menu"]');
      if (left && from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, [place]);
}

function useContextKeys(): void {
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    document.addEventListener('contextmenu', (event) => open(event, event.clientX, event.clientY), { signal });
    document.addEventListener(
      'keydown',
      (event) => {
        const asked = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
        if (!asked || !(event.target instanceof Element)) return;
        const { left, bottom } = event.target.getBoundingClientRect();
        open(event, left, bottom);
      },
      { signal },
    );
    return () => end.abort();
  }, []);
}

function open(event: Event, x: number, y: number): void {
  const { target } = event;
  // Fields keep the system's menu, with its cut, copy and paste.
  if (!(target instanceof Element) || target.closest('input, textarea, [contenteditable="true"]')) return;
  const row = target.closest('[data-batch], tbody tr, [data-row]');
  const id = row?.getAttribute('data-batch');
  const button = row?.querySelector<HTMLElement>('button[aria-haspopup="menu"]');
  if (!id && !button) return;
  event.preventDefault();
  if (id) openContextMenu({ id, x, y, from: document.activeElement });
  else button?.click();
}
