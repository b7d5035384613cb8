/** Filters and sorts the invented records as the engine would, the first many of them; it takes a moment where asked. */
import type { Arrangement } from '#contract/arrangement.ts';
import type { BatchRow } from '#contract/batch.ts';
import type { EngineHandlers, Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { keyOf, matchOf } from '#engine/jobs/record-match.ts';
import { keyOrder } from '#engine/jobs/sort-key.ts';
import { recordOf } from './records.ts';

const looked = 60_000;

/** `long`: nothing is ever found, so that the way there can be seen. */
export function makeArranging(get: (id: string) => BatchRow, long: boolean) {
  const found = new Map<string, { state: Arrangement; records: number[] }>();
  const named = (token: string) => {
    const one = found.get(token);
    if (!one) throw new Failure('not-found', 'This choice of records is not there any more.');
    return one;
  };

  function arrange(given: Given<'arrange'>): Arrangement {
    const row = get(given.id);
    const { states, code, text, missingDependencies: missing, where, sort } = given;
    const match = matchOf({ states, code, text, missing, where });
    const rows = Array.from({ length: Math.min(looked, row.total) }, (_, i) => recordOf(row, i + 1)).filter(match);
    const keyed = rows.map((each) => ({ record: each.record, key: sort ? keyOf(each, sort.column) : '' }));
    const records = keyed.sort(keyOrder(sort?.down ?? false)).map(({ record }) => record);
    const state: Arrangement = {
      token: String(found.size + 1),
      phase: long ? 'working' : 'ready',
      done: row.total * 0.62,
      of: row.total,
      found: long ? 1_203 : records.length,
      at: new Date().toISOString(),
      ended: row.done,
      message: '',
    };
    found.set(state.token, { state, records });
    return state;
  }
  const verbs: Pick<EngineHandlers, 'arrange' | 'arrangement' | 'disarrange'> = {
    arrange,
    arrangement: ({ token }) => named(token).state,
    disarrange: ({ token }) => {
      found.delete(token);
      return { token };
    },
  };
  const slice = (row: BatchRow, token: string, skip: number, limit: number) => {
    const { records } = named(token);
    const data = records.slice(skip, skip + limit).map((record) => recordOf(row, record));
    return { message: 'ok', totalCount: records.length, data };
  };
  return { verbs, slice };
}
