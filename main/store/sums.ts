/** The sums of a batch from its rows, and the same from the counters that were kept as it went. */
import { endStates, failedStates } from '#contract/record-state.ts';
import { sumLate } from './late.ts';
import { type ReadableDb, sql } from './open.ts';
import { sumOutcomes } from './outcome.ts';
import { readCounter, stateCounts } from './tally.ts';

export interface Sums {
  /** Records of the pages of input, and of those that have an outcome. */
  input: number;
  records: number;
  /** Records that had not ended with their page; that have since; that still have not. */
  open: number;
  late: number;
  waiting: number;
  /** Records that failed: by their pages, as exceptions, as counted. */
  failed: number;
  exceptions: number;
  failedCounted: number;
  ended: number;
  endedCounted: number;
  charge: number;
  chargeCounted: number;
}

const failures = failedStates.map((state) => `'${state}'`).join(', ');

export function readSums(db: ReadableDb): Sums {
  const { input } = sql(db, 'select coalesce(sum(n), 0) as input from page').get() as { input: number };
  const outcomes = sumOutcomes(db);
  const late = sumLate(db);
  const exception = sql(
    db,
    `select coalesce(sum(state in (${failures})), 0) as failed, coalesce(sum(state not in (${failures})), 0) as waiting
     from exception`,
  ).get() as { failed: number; waiting: number };
  const counts = stateCounts(db);
  const counted = (states: readonly (keyof typeof counts)[]) =>
    states.reduce((sum, key) => sum + (counts[key] ?? 0), 0);
  return {
    input,
    records: outcomes.records,
    open: outcomes.open,
    late: late.records,
    waiting: exception.waiting,
    failed: outcomes.failed + late.failed,
    exceptions: exception.failed,
    failedCounted: counted(failedStates),
    ended: outcomes.records - outcomes.open + late.records,
    endedCounted: counted(endStates),
    charge: outcomes.charge + late.charge,
    chargeCounted: readCounter(db, 'charge'),
  };
}
