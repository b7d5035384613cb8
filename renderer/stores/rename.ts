/** Which batch is being renamed in place, if any. */
import { create } from 'zustand';
import { takeRows } from './batches.ts';
import { api } from './link.ts';

export const useRename = create<{ id: string | null }>(() => ({ id: null }));

export function startRename(id: string): void {
  useRename.setState({ id });
}

export function stopRename(): void {
  useRename.setState({ id: null });
}

export async function rename(id: string, label: string): Promise<void> {
  takeRows([await api.rename({ id, label })]);
}
