/** The output: every finished record in the order of the input, all original columns followed by the tool's own. */
import { openPen, rowPlaces } from '#formats/csv-pen.ts';
import { encodeRow } from '#formats/row-text.ts';
import type { BatchView } from './batch-view.ts';
import type { Block, CsvShape } from './block.ts';
import { duplicateCells, wordsOf } from './duplicates.ts';

export function* outputLines(view: BatchView, shape: CsvShape): Generator<Block> {
  const { layout, columns } = view.batch.definition;
  // The one column of a list is the first column of every tool: it is not written twice.
  const withInput = layout.format !== 'list';
  const pen = openPen(shape);
  const header = Buffer.from(encodeRow(withInput ? [...layout.fields, ...columns] : columns));
  pen.row({ bytes: header, from: 0, to: header.length });
  yield { bytes: pen.take(), rows: 0 };
  const duplicates = view.duplicates();
  for (const no of view.pages) {
    const { page, outcome } = view.read(no);
    const results = rowPlaces(outcome.results, page.n);
    const inputs = withInput ? rowPlaces(page.input, page.n) : [];
    const keys = wordsOf(outcome.keys);
    // Row texts follow each other as they are: the columns of the input, of the tool, of the whole batch.
    for (const [i, result] of results.entries()) {
      const found = duplicateCells(duplicates.look(keys, i), page.first + i);
      const input = inputs[i];
      if (input) pen.row(input, result, found);
      else pen.row(result, found);
    }
    yield { bytes: pen.take(), rows: page.n };
  }
}
