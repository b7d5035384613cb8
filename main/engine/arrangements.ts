/** Choices and orders of records that somebody looks at. */
import type { Arrangement } from '#contract/arrangement.ts';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { refuseCleaned } from './cleaned.ts';
import type { Mill } from './mill.ts';
import { openSearches } from './searches.ts';
import { momentOf } from './views.ts';

const gone = 'This choice of records is not there any more. Sort or filter once again.';

export function openArrangements(mill: Mill) {
  const searches = openSearches<Pick<Arrangement, 'found' | 'ended'>, { batch: string }>(mill, {
    ...{ folder: 'arranged', most: 8, gone },
  });

  function begin({ id, missingDependencies: missing, where, sort, ...rest }: Given<'arrange'>): Arrangement {
    const { folder, row, live } = mill.shelf.find(id);
    const present = mill.shelf.row(row.id);
    refuseCleaned(present, 'read');
    if (present.activity.kind === 'intake')
      throw new Failure('not-allowed', sentence`“${present.label}” is still being taken in. Wait until that is done.`);
    const { states, code, text } = rest;
    const plain = { states, code, text: text || undefined, missing, skip: 0, limit: 1 };
    return searches.begin({
      about: { batch: row.id },
      of: present.total * (sort ? 2 : 1),
      facts: { found: 0, ended: present.done },
      order: (file, take) =>
        mill.crew.order(
          'file',
          'arrange',
          { ...momentOf(folder, row, live), ...plain, where, sort, file },
          { onPart: ({ done, found }) => take({ done, found }) },
        ),
      outcome: (found) => ({ found }),
    });
  }

  return {
    verbs: {
      arrange: begin,
      arrangement: ({ token }: Given<'arrangement'>): Arrangement => searches.state(token),
      disarrange({ token }: Given<'disarrange'>) {
        searches.end(token);
        return { token };
      },
    },
    /** Where the numbers of the records are, once they have all been found. */
    fileOf(id: string, token: string): string {
      const { about, file, state } = searches.named(token);
      if (about.batch !== id || state.phase !== 'ready')
        throw new Failure('not-allowed', 'The records that were asked for have not all been found yet.');
      return file;
    },
    close: searches.close,
  };
}
