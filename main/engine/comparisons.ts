/** Comparisons that somebody looks through: the pairs lie in a file, and are read cell by cell as they are wanted. */
import type { Comparing } from '#contract/comparison.ts';
import type { Delivery, Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { orderOf, shapeOf } from './compare.ts';
import type { CompareOrder } from './jobs/comparison-orders.ts';
import type { Mill } from './mill.ts';
import { openSearches } from './searches.ts';

const gone = 'This comparison is not there any more. Compare the batches once again.';

export function openComparisons(mill: Mill) {
  const searches = openSearches<Pick<Comparing, 'found'>, { order: CompareOrder }>(mill, {
    ...{ folder: 'compared', most: 4, gone },
  });
  const totalOf = (id: string) => mill.shelf.row(mill.shelf.find(id).row.id).total;

  /** What was compared, and the file of its pairs. */
  function made(token: string) {
    const { about, file, state } = searches.named(token);
    if (!state.found)
      throw new Failure('not-allowed', 'The two batches have not been compared yet. Wait until they are.');
    return { found: state.found, order: about.order, pairs: file };
  }

  /** With the pairs that lie there already, or else by comparing. */
  async function write(given: Given<'exportComparison'>): Promise<Delivery> {
    const { token, only, file } = given;
    const isThere = token !== undefined && searches.has(token);
    const { order, pairs } = isThere ? made(token) : { order: orderOf(mill, given), pairs: undefined };
    const whole = { ...order, ...(pairs === undefined ? {} : { pairs }), only, ...shapeOf(given), file };
    const written = await mill.crew.order('file', 'writeComparison', whole).answer;
    return { file, ...written, partialOf: null };
  }

  return {
    verbs: {
      beginComparison(given: Given<'beginComparison'>): Comparing {
        const order = orderOf(mill, given);
        return searches.begin({
          about: { order },
          of: totalOf(given.before) + totalOf(given.after),
          facts: { found: null },
          order: (file, onPart) => mill.crew.order('file', 'contrast', { ...order, file }, { onPart }),
          outcome: (found) => ({ found }),
        });
      },
      comparison: ({ token }: Given<'comparison'>): Comparing => searches.state(token),
      async differences({ token, only, skip, limit, masked }: Given<'differences'>) {
        const { found, order, pairs } = made(token);
        const total = only.reduce((sum, kind) => sum + found.counts[kind], 0);
        const wanted = { ...order, file: pairs, only, skip, limit, masked };
        return { total, rows: await mill.crew.order('ask', 'differences', wanted).answer };
      },
      exportComparison: write,
      endComparison({ token }: Given<'endComparison'>) {
        searches.end(token);
        return { token };
      },
    },
    close: searches.close,
  };
}
