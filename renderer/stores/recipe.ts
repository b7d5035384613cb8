/** Which dialog about recipes is open: a batch’s is saved, or one that came as a file is looked at. */
import { create } from 'zustand';
import type { PickedFile } from '#contract/shell-api.ts';

interface RecipeState {
  open: 'save' | 'look' | null;
  /** Both stay until the next one, so that nothing vanishes before its dialog does. */
  id: string;
  file: PickedFile | null;
}

// The contract has it among schemas, which are no part of the first script.
const ending = '.batchmill';

export const useRecipe = create<RecipeState>(() => ({ open: null, id: '', file: null }));

export function isRecipe({ name }: Pick<PickedFile, 'name'>): boolean {
  return name.toLowerCase().endsWith(ending);
}

export function saveRecipe(id: string): void {
  useRecipe.setState({ open: 'save', id });
}

export function lookAtRecipe(file: PickedFile): void {
  useRecipe.setState({ open: 'look', file });
}

export function closeRecipe(): void {
  useRecipe.setState({ open: null });
}
