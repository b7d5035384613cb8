/** Which small sheet lies over the window: the palette, the shortcuts, or the question for a record number. */
import { create } from 'zustand';

export type Sheet = 'palette' | 'shortcuts' | 'record';

interface SheetState {
  sheet: Sheet | null;
  /** Whether the focus goes back to where it was; not after a sheet that led somewhere else. */
  goBack: boolean;
}

export const useSheet = create<SheetState>(() => ({ sheet: null, goBack: true }));

export function openSheet(sheet: Sheet): void {
  useSheet.setState({ sheet, goBack: true });
}

export function closeSheet(goBack = true): void {
  useSheet.setState({ sheet: null, goBack });
}
