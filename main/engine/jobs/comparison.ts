/**
 * Compares the records of two batches by their keys. Of the first batch eight bytes of the key, eight of the values and
 * one flag a record are kept, in flat arrays: five million records take some 170 MB for the time of the comparison.
 */

import { type Difference, differences } from '#contract/comparison.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { createDuplicates } from '#delivery/duplicates.ts';
import { listed } from '#flows/mapping.ts';
import { columnAt } from '#flows/source-path.ts';
import type { ComparedBatch } from './compared-rows.ts';
import { hashKey } from './key-hash.ts';

export interface Pair {
  difference: Difference;
  /** Record numbers; 0: there is none. */
  before: number;
  after: number;
}
export interface Plan {
  key: string;
  columns: readonly string[];
  /** Places of the key, and of the columns, in the values of either batch. */
  before: { key: number; columns: readonly number[] };
  after: { key: number; columns: readonly number[] };
}

/** Throws a Failure when one of them does not have the key. */
export function planComparison(before: ComparedBatch, after: ComparedBatch, key: string): Plan {
  const columns = before.columns.filter((column) => after.columns.includes(column));
  const places = ({ columns: own }: ComparedBatch, which: 'earlier' | 'later') => {
    const at = columnAt(key, own);
    if (at < 0)
      throw new Failure(
        'not-found',
        which === 'earlier'
          ? sentence`The earlier batch has no column “${key}”. Its columns are: ${listed(own)}.`
          : sentence`The later batch has no column “${key}”. Its columns are: ${listed(own)}.`,
      );
    return { key: at, columns: columns.map((column) => own.indexOf(column)) };
  };
  return { key, columns, before: places(before, 'earlier'), after: places(after, 'later') };
}

/** A pair, a record that is left out, or how many records were read so far: time to listen whether somebody gave up. */
export type Step = Pair | 'repeated' | number;
const listenedEvery = 2_000;

/** All records of both, those of the later batch in its order, then those that are gone in theirs. */
export function* compareBatches(before: ComparedBatch, after: ComparedBatch, plan: Plan): Generator<Step> {
  const index = yield* indexOf(before, plan.before);
  yield* Array.from({ length: index.repeated }, () => 'repeated' as const);
  const seen = new Uint8Array(before.total + 1);
  const own = createDuplicates(after.total);
  const words = new Uint32Array(2);
  const bytes = new Uint8Array(words.buffer);
  for (const { record, values, failed } of after.all()) {
    if (record % listenedEvery === 0) yield before.total + record;
    const key = values[plan.after.key] ?? '';
    if (key === '' || own.look(hashed(key, words), 0)) {
      yield 'repeated';
      continue;
    }
    own.add(record, bytes);
    const earlier = index.find(words);
    if (earlier === undefined) {
      yield { difference: 'new', before: 0, after: record };
      continue;
    }
    seen[earlier] = 1;
    const failedBefore = index.failed(earlier);
    const [low, high] = hashed(contentOf(values, plan.after.columns), words);
    const same = index.isSame(earlier, low ?? 0, high ?? 0);
    yield { difference: judge(failedBefore, failed, same), before: earlier, after: record };
  }
  for (let record = 1; record <= before.total; record++)
    if (!seen[record] && index.isKnown(record)) yield { difference: 'gone', before: record, after: 0 };
}

/** The records of the first batch by their keys. */
interface Index {
  repeated: number;
  find(key: Uint32Array): number | undefined;
  failed(record: number): boolean;
  isKnown(record: number): boolean;
  isSame(record: number, low: number, high: number): boolean;
}

function judge(failedBefore: boolean, failed: boolean, same: boolean): Difference {
  if (failedBefore && !failed) return 'fixed';
  if (!failedBefore && failed) return 'broken';
  return same ? 'same' : 'changed';
}

function* indexOf(batch: ComparedBatch, places: Plan['before']): Generator<number, Index> {
  const keys = createDuplicates(batch.total);
  const contents = new Uint32Array(2 * (batch.total + 1));
  /** 1: its key is the first of its kind; 2: and it failed. */
  const marks = new Uint8Array(batch.total + 1);
  const words = new Uint32Array(2);
  const bytes = new Uint8Array(words.buffer);
  let repeated = 0;
  for (const { record, values, failed } of batch.all()) {
    if (record % listenedEvery === 0) yield record;
    const key = values[places.key] ?? '';
    if (key === '' || keys.look(hashed(key, words), 0)) {
      repeated++;
      continue;
    }
    keys.add(record, bytes);
    marks[record] = failed ? 2 : 1;
    hashKey(contentOf(values, places.columns), contents, 2 * record);
  }
  return {
    repeated,
    find: (key: Uint32Array) => keys.look(key, 0)?.first,
    failed: (record: number) => marks[record] === 2,
    isKnown: (record: number) => marks[record] !== 0,
    isSame: (record: number, low: number, high: number) =>
      contents[2 * record] === low && contents[2 * record + 1] === high,
  };
}

function hashed(text: string, into: Uint32Array): Uint32Array {
  hashKey(text, into, 0);
  return into;
}

function contentOf(values: readonly string[], places: readonly number[]): string {
  return places.map((at) => values[at] ?? '').join('\u001f');
}

export function noCounts(): Record<Difference, number> {
  return Object.fromEntries(differences.map((each) => [each, 0])) as Record<Difference, number>;
}
