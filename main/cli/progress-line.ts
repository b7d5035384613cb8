/** One line that says how far a batch is. Pure: who draws it, and how often, is decided elsewhere. */
import type { BatchRow } from '#contract/batch.ts';
import { amount, count, duration, percent, rate, size } from './figures.ts';
import { cut } from './table.ts';

/** The bar gives way to the figures in a narrow terminal. */
const barWidth = (width: number) => (width >= 100 ? 24 : 10);
type Progress = Pick<
  BatchRow,
  | 'state'
  | 'reason'
  | 'message'
  | 'activity'
  | 'total'
  | 'done'
  | 'counts'
  | 'nextAttempt'
  | 'failed'
  | 'rate'
  | 'eta'
  | 'queue'
>;

export function progressLine(row: Progress, width: number): string {
  return cut(parts(row, barWidth(width)).filter(Boolean).join('  '), width);
}

function parts(row: Progress, bar: number): string[] {
  const { activity } = row;
  if (activity.kind === 'intake')
    return meter('Reading', bar, activity.done, activity.of, `${size(activity.done)} of ${size(activity.of)}`);
  if (activity.kind === 'delivery') return meter('Writing files', bar, activity.done, activity.of);
  if (activity.kind === 'after')
    return meter(
      'Afterwards',
      bar,
      activity.done,
      activity.of,
      `${activity.step} (${activity.done + 1} of ${activity.of})`,
    );
  const records = `${count(row.done)} of ${count(row.total)}`;
  const failed = row.failed > 0 ? `${count(row.failed)} failed` : '';
  switch (row.state) {
    case 'Draft':
      return ['Reading'];
    case 'Ready':
      return [row.queue === null ? 'Starting' : `Waiting, place ${row.queue} in the queue`, records];
    case 'Processing':
      return [
        ...meter('Processing', bar, row.done, row.total, records),
        pace(row),
        failed,
        retrying(row),
        waiting(row),
      ];
    case 'Paused':
      return [`Paused${row.reason && row.reason !== 'user' ? ` (${row.reason})` : ''}`, records, failed];
    case 'Cancelling':
      return [row.reason === 'failures' ? 'Too many failed, stopping' : 'Cancelling', records, failed];
    case 'PostProcessing':
      return ['Finishing', records, failed];
    default:
      return [`${row.state}`, amount(row.done, 'record'), failed];
  }
}

function meter(word: string, bar: number, done: number, of: number, figures = ''): string[] {
  const share = percent(done, of);
  const full = Math.round((share * bar) / 100);
  return [word, '█'.repeat(full) + '░'.repeat(bar - full), `${String(share).padStart(3)} %`, figures];
}

function pace(row: Progress): string {
  if (row.rate <= 0) return '';
  return row.eta === null ? rate(row.rate) : `${rate(row.rate)}  ${duration(row.eta)} left`;
}

function retrying({ counts, nextAttempt }: Progress): string {
  if (nextAttempt === null) return '';
  // Times are told as the engine's own clock shows them.
  return `${count(counts.Retrying ?? 0)} tried again, next at ${nextAttempt.slice(11, 19)}`;
}

function waiting({ counts }: Progress): string {
  return counts.Pending ? `${count(counts.Pending)} wait for keys` : '';
}
