/** Records that mean the same, found on demand in a batch as it is. */
import type { Alike } from '#contract/alike.ts';
import type { Delivery, Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { refuseCleaned } from './cleaned.ts';
import { shapeOf } from './compare.ts';
import type { AlikeOrder } from './jobs/comparison-orders.ts';
import type { Mill } from './mill.ts';

export function alikeVerbs(mill: Mill) {
  return {
    async alike(given: Given<'alike'>): Promise<Alike> {
      const { skip, limit } = given;
      return mill.crew.order('file', 'alike', { ...orderOf(mill, given), skip, limit }).answer;
    },
    async exportAlike(given: Given<'exportAlike'>): Promise<Delivery> {
      const order = { ...orderOf(mill, given), ...shapeOf(given), file: given.file };
      const written = await mill.crew.order('file', 'writeAlike', order).answer;
      return { file: given.file, ...written, partialOf: null };
    },
  };
}

function orderOf(
  mill: Mill,
  { id, fields, threshold }: Pick<Given<'alike'>, 'id' | 'fields' | 'threshold'>,
): AlikeOrder {
  const { folder, row } = mill.shelf.find(id);
  const present = mill.shelf.row(row.id);
  refuseCleaned(present, 'read');
  if (present.activity.kind === 'intake')
    throw new Failure('not-allowed', sentence`“${present.label}” is still being taken in. Wait until that is done.`);
  return { folder, fields, threshold };
}
