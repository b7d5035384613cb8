/**
 * What became of failed records of a batch in the batches that were made of them: of the latest one in which a record
 * has ended, and so on through the children of those. Thereby a merged output holds every record once, as it stands now.
 */
import { isFailed, isOpenLetter, stateOfLetter } from '#contract/record-state.ts';
import { rowPlaces } from '#formats/csv-pen.ts';
import type { RowPiece } from '#formats/row-text.ts';
import { readOriginRecords, readParent } from '#store/origin.ts';
import { decodeLines, findPage } from '#store/page.ts';
import { type BatchView, type Leaf, openView } from './batch-view.ts';
import { wordsOf } from './duplicates.ts';

export interface Successor {
  input: RowPiece;
  result: RowPiece;
  /** The key that makes duplicates, as two words at this place. */
  keys: Uint32Array;
  at: number;
}
export interface Successors {
  /** Undefined: the record stands as it is. */
  of(record: number): Successor | undefined;
  close(): void;
}

interface Child {
  view: BatchView;
  parent: string | null;
  /** Records of the parent to records of this batch. */
  records: ReadonlyMap<number, number>;
  row(record: number): Successor | undefined;
}

/** `folders`: of all batches that descend from this one, in any order. */
export function openSuccessors(root: BatchView, folders: readonly string[]): Successors {
  const children = folders.map((folder) => openChild(openView(folder)));
  // The latest first.
  children.sort((a, b) => b.view.batch.created - a.view.batch.created);
  const find = (id: string, record: number): Successor | undefined => {
    for (const child of children) {
      const own = child.parent === id ? child.records.get(record) : undefined;
      const found = own === undefined ? undefined : (find(child.view.batch.id, own) ?? child.row(own));
      if (found) return found;
    }
    return undefined;
  };
  return {
    of: (record) => find(root.batch.id, record),
    close() {
      for (const { view } of children) view.close();
    },
  };
}

function openChild(view: BatchView): Child {
  const { db } = view;
  const origin = decodeLines(readOriginRecords(db) ?? '0');
  const done = new Set(view.pages);
  let kept: { leaf: Leaf; inputs: RowPiece[]; results: RowPiece[] } | undefined;
  return {
    view,
    parent: readParent(db),
    records: new Map(origin.map((record, i) => [record, i + 1])),
    row(record) {
      if (!kept || record < kept.leaf.page.first || record >= kept.leaf.page.first + kept.leaf.page.n) {
        const place = findPage(db, record);
        if (!place || !done.has(place.no)) return undefined;
        const leaf = view.read(place.no);
        const { page, outcome } = leaf;
        kept = { leaf, inputs: rowPlaces(page.input, page.n), results: rowPlaces(outcome.results, page.n) };
      }
      return rowOf(kept, record);
    },
  };
}

function rowOf(
  { leaf, inputs, results }: { leaf: Leaf; inputs: RowPiece[]; results: RowPiece[] },
  record: number,
): Successor | undefined {
  const { page, outcome, late } = leaf;
  const at = record - page.first;
  const after = late.get(record);
  const letter = after?.state ?? outcome.states[at];
  const input = inputs[at];
  const result = after ? { bytes: after.result, from: 0, to: after.result.length } : results[at];
  if (!input || !result || letter === undefined || isOpenLetter(letter)) return undefined;
  // One that failed again says no more than the record it was made of.
  if (isFailed(stateOfLetter(letter) ?? 'Failed')) return undefined;
  return after
    ? { input, result, keys: wordsOf(after.key), at: 0 }
    : { input, result, keys: wordsOf(outcome.keys), at };
}
