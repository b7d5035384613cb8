/** The batch whose menu was asked for by a right click or by a key, and where. */
import { create } from 'zustand';

export interface MenuPlace {
  id: string;
  x: number;
  y: number;
  /** What had the focus, and gets it back. */
  from: Element | null;
}

export const useContextMenu = create<{ place: MenuPlace | null }>(() => ({ place: null }));

export function openContextMenu(place: MenuPlace): void {
  useContextMenu.setState({ place });
}

export function closeContextMenu(): void {
  useContextMenu.setState({ place: null });
}
