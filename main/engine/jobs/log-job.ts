/**
 * The log of a batch for a screen: events, tries and failures in the order of time. The last many of each are put
 * together once per commit; the process log, as a file, has all of them.
 */
import type { LogLevel, LogLine, LogSlice } from '#contract/log.ts';
import { isFailed } from '#contract/record-state.ts';
import type { Moved } from '#crew/worker.ts';
import { timeText } from '#delivery/process.ts';
import { lastAttempts } from '#store/attempt.ts';
import { readEvents } from '#store/event.ts';
import { lastFailures } from '#store/exception.ts';
import { type ReadableDb, snapshot } from '#store/open.ts';
import { outcomeTime } from '#store/outcome.ts';
import { readCounter } from '#store/tally.ts';
import type { OpenBatches } from './open-batches.ts';
import type { LogOrder } from './record-orders.ts';

const mostOfEach = 10_000;

interface Timed extends Omit<LogLine, 'at'> {
  time: number;
}
/** What was put together last, and up to which commit and event. */
export interface LogKept {
  mark: string;
  lines: readonly Timed[];
  cut: boolean;
}
export const startLog = (): LogKept => ({ mark: '', lines: [], cut: false });

export function logJob(batches: OpenBatches<LogKept>) {
  return (order: LogOrder): Moved<LogSlice> => {
    const { db, extra } = batches.open(order.folder);
    snapshot(db, () => catchUp(db, extra));
    const { levels, text, skip, limit } = order;
    const wanted = text.trim().toLowerCase();
    const found =
      levels || wanted
        ? extra.lines.filter((line) => (!levels || levels.includes(line.level)) && (!wanted || holds(line, wanted)))
        : extra.lines;
    const data = found.slice(skip, skip + limit).map(({ time, ...line }) => ({ at: timeText(time), ...line }));
    return { answer: { totalCount: found.length, data, cut: extra.cut }, transfer: [] };
  };
}

const holds = ({ text, code, message, record }: Timed, wanted: string) =>
  `${record ?? ''} ${text} ${code} ${message}`.toLowerCase().includes(wanted);

function catchUp(db: ReadableDb, kept: LogKept): void {
  const events = readEvents(db, mostOfEach);
  const mark = `${readCounter(db, 'commit')} ${events.at(-1)?.no ?? 0}`;
  if (mark === kept.mark) return;
  const attempts = lastAttempts(db, mostOfEach);
  const failures = lastFailures(db, mostOfEach);
  const tried = new Set(attempts.filter(({ state }) => isFailed(state)).map(({ record }) => record));
  const times = new Map<number, number>();
  const timeOf = (page: number) => {
    const at = times.get(page) ?? outcomeTime(db, page) ?? 0;
    times.set(page, at);
    return at;
  };
  const lines: Timed[] = [
    ...events.map(({ at, text }) => ({ time: at, level: levelOf(text), record: null, text, code: '', message: '' })),
    ...attempts.map(({ at, record, state, code, message }) => {
      const level: LogLevel = isFailed(state) ? 'error' : state === 'Completed' ? 'info' : 'warning';
      return { time: at, level, record, text: state, code, message };
    }),
    // What failed after more than one try is among the tries.
    ...failures
      .filter(({ record }) => !tried.has(record))
      .map(({ page, record, state, code, message }) => {
        return { time: timeOf(page), level: 'error' as const, record, text: state, code, message };
      }),
  ];
  kept.lines = lines.sort((a, b) => a.time - b.time || (a.record ?? 0) - (b.record ?? 0));
  kept.cut = [attempts, failures, events].some(({ length }) => length === mostOfEach);
  kept.mark = mark;
}

const bad = /^(?:Error|TooManyFailed|PostBatchFailed)\b/;
const noted = /^(?:Paused|Cancelling|Cancelled|CompletedWithErrors|Salvaged|Cleaned)\b/;

function levelOf(event: string): LogLevel {
  return bad.test(event) ? 'error' : noted.test(event) ? 'warning' : 'info';
}
