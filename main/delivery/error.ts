/**
 * The error list: every record that failed, or still waits for a key when the batch has ended, and every line that never
 * became a record, with where and why.
 */
import type { BatchState } from '#contract/batch-state.ts';
import { isConfidential, maskedCell } from '#contract/confidential.ts';
import { recordUuid } from '#contract/record.ts';
import { isFailed, isOpenLetter } from '#contract/record-state.ts';
import { blockText, decodeRow, splitRows } from '#formats/row-text.ts';
import { openTablePen, type TablePen } from '#formats/table-pen.ts';
import { exceptionsOfPage } from '#store/exception.ts';
import { decodeLines } from '#store/page.ts';
import { readRejects } from '#store/reject.ts';
import type { BatchView } from './batch-view.ts';
import { type Block, block, type TableShape } from './block.ts';

const header = ['line', 'uuid', 'input', 'state', 'stage', 'code', 'message', 'attempts'];
const rejectsAtOnce = 1_000;
/** In these the records have ended, as far as they can. */
const ends: readonly BatchState[] = ['PostProcessing', 'PostBatchFailed', 'CompletedWithErrors'];

export function* errorLines(view: BatchView, shape: TableShape): Generator<Block> {
  const pen = openTablePen(shape);
  pen.header(header);
  yield { bytes: pen.take(), rows: 0 };
  const { id, definition } = view.batch;
  // Of a line that was left out it cannot be told which part is not to be seen.
  const shown = isConfidential(definition.confidential) ? maskedCell : (text: string) => text;
  yield* rejected(view, pen, shown);
  const ended = ends.includes(view.batch.state);
  for (const no of view.pages) {
    const { page, outcome, late } = view.brief(no);
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
    for (const { record, state, stage, code, message, attempts } of exceptions) {
      const at = record - page.first;
      const input = shown(decodeRow(inputs[at] ?? '')[definition.columnAt] ?? '');
      const uuid = recordUuid(id, record);
      pen.cells([String(lines[at]), uuid, input, state, stage, code, message, String(attempts)]);
    }
    yield { bytes: pen.take(), rows: exceptions.length };
  }
  pen.end();
  yield { bytes: pen.take(), rows: 0 };
}

function* rejected({ db }: BatchView, pen: TablePen, shown: (text: string) => string): Generator<Block> {
  for (let skip = 0; ; skip += rejectsAtOnce) {
    const rejects = readRejects(db, skip, rejectsAtOnce);
    if (!rejects.length) return;
    for (const { line, reason, excerpt } of rejects)
      pen.cells([String(line), '', shown(excerpt), 'Rejected', 'intake', 'REJECTED_LINE', reason, '0']);
    yield { bytes: pen.take(), rows: rejects.length };
  }
}
