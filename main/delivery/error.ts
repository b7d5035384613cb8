/**
 * The error list: every record that failed, or still waits for a key when the batch has ended, and every line that never
 * became a record, with where and why.
 */
import type { BatchState } from '#contract/batch-state.ts';
import { recordUuid } from '#contract/record.ts';
import { isFailed, isOpenLetter } from '#contract/record-state.ts';
import { csvLine } from '#formats/csv-writer.ts';
import { blockText, decodeRow, splitRows } from '#formats/row-text.ts';
import { exceptionsOfPage } from '#store/exception.ts';
import { decodeLines } from '#store/page.ts';
import { readRejects } from '#store/reject.ts';
import type { BatchView } from './batch-view.ts';
import { type Block, block, type CsvShape } from './block.ts';

const header = ['line', 'uuid', 'input', 'state', 'stage', 'code', 'message', 'attempts'];
const rejectsAtOnce = 1_000;
/** In these the records have ended, as far as they can. */
const ends: readonly BatchState[] = ['PostProcessing', 'PostBatchFailed', 'CompletedWithErrors'];

export function* errorLines(view: BatchView, shape: CsvShape): Generator<Block> {
  yield block(csvLine(header, shape), 0);
  yield* rejected(view, shape);
  const { id, definition } = view.batch;
  const ended = ends.includes(view.batch.state);
  for (const no of view.pages) {
    const { page, outcome, late } = view.read(no);
    const all = outcome.failed || outcome.open ? exceptionsOfPage(view.db, page.first, page.n) : [];
    const exceptions = all.filter(
      ({ record, state }) =>
        (ended && state === 'Pending') ||
        (isFailed(state) && (!isOpenLetter(outcome.states[record - page.first]) || late.has(record))),
    );
    if (!exceptions.length) {
      yield block('', 0);
      continue;
    }
    const lines = decodeLines(page.lines);
    const inputs = splitRows(blockText(page.input));
    let text = '';
    for (const { record, state, stage, code, message, attempts } of exceptions) {
      const at = record - page.first;
      const input = decodeRow(inputs[at] ?? '')[definition.columnAt] ?? '';
      text += csvLine(
        [String(lines[at]), recordUuid(id, record), input, state, stage, code, message, String(attempts)],
        shape,
      );
    }
    yield block(text, exceptions.length);
  }
}

function* rejected({ db }: BatchView, shape: CsvShape): Generator<Block> {
  for (let skip = 0; ; skip += rejectsAtOnce) {
    const rejects = readRejects(db, skip, rejectsAtOnce);
    if (!rejects.length) return;
    const text = rejects.map(({ line, reason, excerpt }) =>
      csvLine([String(line), '', excerpt, 'Rejected', 'intake', 'REJECTED_LINE', reason, '0'], shape),
    );
    yield block(text.join(''), rejects.length);
  }
}
