/** Takes a recipe in, and tells after the run whether the output is what its receipt promises. */
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { attempt, complain, tell } from '#renderer/parts/notices.tsx';
import { rowOf, takeRows, useBatches } from '#renderer/stores/batches.ts';
import { api } from '#renderer/stores/link.ts';
import { go, openBatch } from '#renderer/stores/place.ts';
import { closeRecipe } from '#renderer/stores/recipe.ts';
import { nameOf } from '#renderer/words/batch-words.ts';
import { importedRecipe } from '#renderer/words/recipe-words.ts';

/** `file`: with one of the person’s own in place of the data. */
export type RecipeWay = 'import' | 'run' | 'file';

export async function importRecipe({ token }: PickedFile, way: RecipeWay): Promise<void> {
  const own = way === 'file' ? await api.chooseFile({}) : null;
  if (way === 'file' && !own) return;
  const source = own ? { source: { kind: 'file' as const, file: own.token, name: own.name } } : {};
  const made = await api.importBundle({ file: token, ...source, run: way === 'run' });
  const { row, designs, output } = made;
  closeRecipe();
  if (row) {
    takeRows([row]);
    openBatch(row.id);
    if (way === 'run' && output !== null) compareAtEnd(row.id, output);
  } else go({ screen: designs.some(({ kind }) => kind === 'flow') ? 'flows' : 'interfaces' });
  tell(t('Recipe imported'), importedRecipe(made));
}

function compareAtEnd(id: string, output: string): void {
  const look = (): boolean => {
    const row = rowOf(id);
    if (row && !isOver(row)) return false;
    if (row) attempt(() => compare(row, output), t('The output was not compared'));
    return true;
  };
  if (look()) return;
  const end = useBatches.subscribe(() => {
    if (look()) end();
  });
}

const isOver = ({ state, activity }: BatchRow) => isFinal(state) && activity.kind === 'idle';

async function compare(row: BatchRow, output: string): Promise<void> {
  if (row.state !== 'Completed' && row.state !== 'CompletedWithErrors') return;
  const receipt = await api.receipt({ id: row.id });
  const made = receipt?.files.find(({ kind }) => kind === 'output')?.sha256;
  const name = nameOf(row);
  if (made === output)
    tell(t('The output agrees'), t('“{name}” gave the output that the receipt of its recipe promises.', { name }));
  else
    complain(
      new Failure('damaged', t('“{name}” gave another output than the receipt of its recipe promises.', { name })),
      t('The output does not agree'),
    );
}
