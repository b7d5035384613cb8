/** Records that mean the same, found on demand in a batch as it is. */
import type { Alike, AlikeSearching } from '#contract/alike.ts';
import type { Delivery, Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { refuseCleaned } from './cleaned.ts';
import { shapeOf } from './compare.ts';
import type { AlikeOrder } from './jobs/comparison-orders.ts';
import type { Mill } from './mill.ts';
import { openSearches } from './searches.ts';

const gone = 'This search for duplicates is not there any more. Search once again.';

export function openAlikes(mill: Mill) {
  const searches = openSearches<Pick<AlikeSearching, 'found'>, { order: AlikeOrder }>(mill, {
    ...{ folder: 'alike', most: 4, gone },
  });

  /** What was searched by, and the file of what was found. */
  function made(token: string) {
    const { about, file, state } = searches.named(token);
    if (!state.found)
      throw new Failure('not-allowed', 'The records have not all been compared yet. Wait until they are.');
    return { found: state.found, order: about.order, members: file };
  }

  /** With the groups that lie there already, or else by searching. */
  async function write(given: Given<'exportAlike'>): Promise<Delivery> {
    const { token, file } = given;
    const isThere = token !== undefined && searches.has(token);
    const { order, members } = isThere ? made(token) : { order: orderOf(mill, given), members: undefined };
    const whole = { ...order, ...(members === undefined ? {} : { members }), ...shapeOf(given), file };
    const written = await mill.crew.order('file', 'writeAlike', whole).answer;
    return { file, ...written, partialOf: null };
  }

  return {
    verbs: {
      async alike(given: Given<'alike'>): Promise<Alike> {
        const { skip, limit } = given;
        return mill.crew.order('file', 'alike', { ...orderOf(mill, given), skip, limit }).answer;
      },
      beginAlike(given: Given<'beginAlike'>): AlikeSearching {
        const order = orderOf(mill, given);
        return searches.begin({
          about: { order },
          of: mill.shelf.row(mill.shelf.find(given.id).row.id).total,
          facts: { found: null },
          order: (file, onPart) => mill.crew.order('file', 'seekAlike', { ...order, file }, { onPart }),
          outcome: (found) => ({ found }),
        });
      },
      alikeSearch: ({ token }: Given<'alikeSearch'>): AlikeSearching => searches.state(token),
      async alikeRows({ token, skip, limit, masked }: Given<'alikeRows'>) {
        const { found, order, members } = made(token);
        const wanted = { ...order, file: members, skip, limit, masked };
        return {
          total: found.groups + found.duplicates,
          rows: await mill.crew.order('ask', 'alikeRows', wanted).answer,
        };
      },
      endAlike({ token }: Given<'endAlike'>) {
        searches.end(token);
        return { token };
      },
      exportAlike: write,
    },
    close: searches.close,
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
