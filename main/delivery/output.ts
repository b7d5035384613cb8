/**
 * The output: every finished record in the order of the input, all original columns followed by the
 * tool's own, or the fields of its interface followed by those of its tools.
 * A record that is still open has no row yet.
 */
import { isConfidential, maskedCells } from '#contract/confidential.ts';
import { isOpenLetter } from '#contract/record-state.ts';
import { rowPlaces } from '#formats/csv-pen.ts';
import { cellsOf, type RowPiece } from '#formats/row-text.ts';
import { openTablePen, type TablePen } from '#formats/table-pen.ts';
import type { Definition } from '#store/definition.ts';
import type { BatchView } from './batch-view.ts';
import type { Block, TableShape } from './block.ts';
import { createDuplicates, type Duplicates, duplicateCells, wordsOf } from './duplicates.ts';
import type { Successors } from './successors.ts';

/** `successors`: what failed records became in batches that were made of them. */
export function* outputLines(view: BatchView, shape: TableShape, successors?: Successors): Generator<Block> {
  const { layout, columns, flow } = view.batch.definition;
  // The one column of a list is the first column of every tool, and the fields of a flow come first in its results.
  const withInput = layout.format !== 'list' && flow === null;
  const pen = openTablePen(shape);
  const write = rowWriter(pen, view.batch.definition);
  pen.header(withInput ? [...layout.fields, ...columns] : columns);
  yield { bytes: pen.take(), rows: 0 };
  const duplicates = successors ? mergedDuplicates(view, successors) : view.duplicates();
  for (const no of view.pages) {
    const { page, outcome, late } = view.read(no);
    const results = rowPlaces(outcome.results, page.n);
    const inputs = withInput ? rowPlaces(page.input, page.n) : [];
    const keys = wordsOf(outcome.keys);
    let rows = 0;
    // Row texts follow each other as they are: the columns of the input, of the tool, of the whole batch.
    for (const [i, result] of results.entries()) {
      const after = outcome.open && isOpenLetter(outcome.states[i]) ? late.get(page.first + i) : 'none';
      const record = page.first + i;
      const later = successors?.of(record);
      if (later) {
        const found = duplicateCells(duplicates.look(later.keys, later.at), record);
        write(withInput ? later.input : undefined, later.result, found);
        rows++;
        continue;
      }
      if (after === undefined) continue;
      const [piece, duplicate] =
        after === 'none'
          ? [result, duplicates.look(keys, i)]
          : [{ bytes: after.result, from: 0, to: after.result.length }, duplicates.look(wordsOf(after.key), 0)];
      const found = duplicateCells(duplicate, record);
      const input = inputs[i];
      write(input, piece, found);
      rows++;
    }
    yield { bytes: pen.take(), rows };
  }
  pen.end();
  yield { bytes: pen.take(), rows: 0 };
}

/** Each record under the key that it has now. */
function mergedDuplicates(view: BatchView, successors: Successors): Duplicates {
  const duplicates = createDuplicates(view.batch.total);
  for (const no of view.pages) {
    const { page, outcome, late } = view.read(no);
    for (let i = 0; i < page.n; i++) {
      const record = page.first + i;
      const later = successors.of(record);
      if (later) duplicates.add(record, keyBytes(later.keys, later.at));
      else duplicates.add(record, late.get(record)?.key ?? outcome.keys.subarray(8 * i, 8 * i + 8));
    }
  }
  return duplicates;
}

function keyBytes(keys: Uint32Array, at: number): Uint8Array {
  return new Uint8Array(keys.slice(2 * at, 2 * at + 2).buffer);
}

type WriteRow = (input: RowPiece | undefined, result: RowPiece, duplicates: string) => void;

/** Row texts are written as they are, unless some of their cells are not to be seen whole. */
function rowWriter(pen: TablePen, { confidential }: Definition): WriteRow {
  const { input: ofInput, result: ofResult } = confidential;
  if (!isConfidential(confidential))
    return (input, result, duplicates) => (input ? pen.row(input, result, duplicates) : pen.row(result, duplicates));
  return (input, result, duplicates) => {
    const before = input ? maskedCells(cellsOf([input]), ofInput) : [];
    pen.cells([...before, ...maskedCells(cellsOf([result]), ofResult), ...cellsOf([duplicates])]);
  };
}
