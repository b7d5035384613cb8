/** What becomes of a file that is dropped on the window: a new batch, unless the screen that is open takes it. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { tell } from '#renderer/parts/notices.tsx';
import { adopt } from './link.ts';
import { takeFile } from './picked.ts';
import { isRecipe } from './recipe.ts';

interface Taker {
  /** Said while the file hangs over the window. */
  words: string;
  take(file: PickedFile): void;
}

export const useDropping = create<{ taker: Taker | null }>(() => ({ taker: null }));

export const dropWords = ({ taker }: { taker: Taker | null }) => taker?.words ?? t('Drop to start a batch');

/** While the screen is open, dropped files are for it. */
export function useDropHere(words: string, take: (file: PickedFile) => void): void {
  useEffect(() => {
    const taker = { words, take };
    useDropping.setState({ taker });
    return () => {
      if (useDropping.getState().taker === taker) useDropping.setState({ taker: null });
    };
  }, [words, take]);
}

export async function takeDrop(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const file = await adopt(first);
  // A recipe is no file of records, whatever screen is open.
  if (isRecipe(file)) takeFile(file);
  else (useDropping.getState().taker?.take ?? takeFile)(file);
  if (files.length > 1)
    tell(t('One file at a time'), t('“{name}” was opened, the others were left.', { name: first.name }));
}
