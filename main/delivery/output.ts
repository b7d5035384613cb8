/** The output: every finished record in the order of the input, all original columns followed by the tool's own. */
import { csvLine, csvLineOfText } from '#formats/csv-writer.ts';
import { splitRows } from '#formats/row-text.ts';
import type { BatchView } from './batch-view.ts';
import type { Block, CsvShape } from './delivery.ts';
import { duplicateCells, wordsOf } from './duplicates.ts';

const utf8 = new TextDecoder();

export function* outputLines(view: BatchView, shape: CsvShape): Generator<Block> {
  const { layout, columns } = view.batch.definition;
  // The one column of a list is the first column of every tool: it is not written twice.
  const withInput = layout.format !== 'list';
  yield { text: csvLine(withInput ? [...layout.fields, ...columns] : columns, shape), rows: 0 };
  const duplicates = view.duplicates();
  for (const no of view.pages) {
    const { page, outcome } = view.read(no);
    const results = splitRows(utf8.decode(outcome.results));
    const inputs = withInput ? splitRows(utf8.decode(page.input)) : [];
    const keys = wordsOf(outcome.keys);
    let text = '';
    // Row texts can be joined as they are: the columns of the input, of the tool, of the whole batch.
    for (let i = 0; i < results.length; i++) {
      const [is, of, count] = duplicateCells(duplicates.look(keys, i), page.first + i);
      const row = `${results[i]}\t${is}\t${of}\t${count}`;
      text += csvLineOfText(withInput ? `${inputs[i]}\t${row}` : row, shape);
    }
    yield { text, rows: results.length };
  }
}
