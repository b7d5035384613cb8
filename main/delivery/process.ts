/**
 * The process log: a line per state change of the batch until its records had ended, then one per record, both with the
 * time it happened. What happened to the batch since only ever follows at the end: the beginning stays as it was.
 */
import { recordUuids } from '#contract/record.ts';
import { isOpenLetter, stateLetters, stateOfLetter } from '#contract/record-state.ts';
import { csvLine } from '#formats/csv-writer.ts';
import { eventsAfter, readEnd, readEvents } from '#store/event.ts';
import { type Exception, exceptionsOfPage } from '#store/exception.ts';
import { decodeLines } from '#store/page.ts';
import type { BatchView } from './batch-view.ts';
import { type Block, block, type TableShape } from './block.ts';

const header = ['time', 'record', 'line', 'uuid', 'state', 'stage', 'code', 'message'];
const mostEvents = 10_000;
const completed = stateLetters.Completed;

export function* processLines(view: BatchView, shape: TableShape): Generator<Block> {
  const { id, state: batchState } = view.batch;
  const over = batchState === 'Cancelled' || batchState === 'TooManyFailed' || batchState === 'Error';
  const uuid = recordUuids(id);
  let head = csvLine(header, shape);
  for (const { name, version } of view.batch.definition.versions)
    head += csvLine([timeText(view.batch.created), '', '', id, '', 'data', name, version], shape);
  for (const event of readEvents(view.db, mostEvents, readEnd(view.db)?.no)) head += eventLine(id, event, shape);
  yield block(head, 0);

  for (const no of view.pages) {
    const { page, outcome, late } = view.brief(no);
    const failed = new Map<number, Exception>();
    if (outcome.failed || outcome.open)
      for (const exception of exceptionsOfPage(view.db, page.first, page.n)) failed.set(exception.record, exception);
    const lines = decodeLines(page.lines);
    const pageTime = timeText(outcome.at);
    let text = '';
    for (let i = 0; i < page.n; i++) {
      const record = page.first + i;
      const after = late.get(record);
      const time = after ? timeText(after.at) : pageTime;
      const letter = after?.state ?? outcome.states[i] ?? '';
      const state = isOpenLetter(letter) && over ? 'NotProcessed' : (stateOfLetter(letter) ?? '');
      const start = `${time}${shape.delimiter}${record}${shape.delimiter}${lines[i]}${shape.delimiter}${uuid(record)}`;
      const exception = letter === completed ? undefined : failed.get(record);
      text += exception
        ? `${start}${shape.delimiter}${csvLine([state, exception.stage, exception.code, exception.message], shape)}`
        : `${start}${shape.delimiter}${state}${shape.delimiter.repeat(3)}\n`;
    }
    yield block(text, page.n);
  }
}

/** What happened to the batch after its records had ended. */
export function* processEnd({ db, batch }: BatchView, shape: TableShape): Generator<Block> {
  const end = readEnd(db);
  const events = end ? eventsAfter(db, end.no, mostEvents) : [];
  yield block(events.map((event) => eventLine(batch.id, event, shape)).join(''), 0);
}

function eventLine(id: string, { at, text }: { at: number; text: string }, shape: TableShape): string {
  return csvLine([timeText(at), '', '', id, '', 'batch', '', text], shape);
}

/** ISO 8601 with the offset of this computer: `2026-03-01T09:30:00.000+01:00`. */
export function timeText(at: number): string {
  const offset = -new Date(at).getTimezoneOffset();
  const local = new Date(at + offset * 60_000).toISOString().slice(0, -1);
  const part = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${part(size / 60)}:${part(size % 60)}`;
}
