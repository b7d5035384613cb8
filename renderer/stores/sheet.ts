/** Which small sheet lies over the window: the shortcuts, or the question for a record number. */
import { create } from 'zustand';

export type Sheet = 'shortcuts' | 'record';

export const useSheet = create<{ sheet: Sheet | null }>(() => ({ sheet: null }));

export function openSheet(sheet: Sheet): void {
  useSheet.setState({ sheet });
}

export function closeSheet(): void {
  useSheet.setState({ sheet: null });
}
