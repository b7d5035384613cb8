/** The batch that has the focus in the list, for commands that act on “the selected batch”. */
import { create } from 'zustand';

export const useSelection = create<{ id: string | undefined }>(() => ({ id: undefined }));

export function select(id: string): void {
  if (useSelection.getState().id !== id) useSelection.setState({ id });
}
