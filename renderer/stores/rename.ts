/** Which batch is being renamed in place, if any. */
import { create } from 'zustand';
import { takeRows } from './batches.ts';
import { api } from './link.ts';

interface RenameState {
  id: string | null;
  /** Whether the last renaming ended by a key: then the focus stays here; after a click it is where the click went. */
  byKey: boolean;
}

export const useRename = create<RenameState>(() => ({ id: null, byKey: false }));

export function startRename(id: string): void {
  useRename.setState({ id, byKey: false });
}

export function stopRename(byKey: boolean): void {
  useRename.setState({ id: null, byKey });
}

export async function rename(id: string, label: string): Promise<void> {
  takeRows([await api.rename({ id, label })]);
}
