/** The end of a batch in a few lines: what came out, how long it took, where the files are, what went wrong. */
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import { type BatchState, can } from '#contract/batch-state.ts';
import { recordStates } from '#contract/record-state.ts';
import type { Reject } from '#contract/source.ts';
import { amount, count, duration, rate, secondsBetween, shortId, size } from './figures.ts';
import { placeText } from './standard-output.ts';
import { inColourOf, signed } from './state-sign.ts';
import { factLines, harmless } from './table.ts';
import type { Delivered } from './target.ts';

export const stateWords: Readonly<Record<BatchState, string>> = {
  Draft: 'Draft',
  Ready: 'Ready',
  Processing: 'Processing',
  Paused: 'Paused',
  Cancelling: 'Cancelling',
  PostProcessing: 'Post-processing',
  Completed: 'Completed',
  CompletedWithErrors: 'Completed with errors',
  PostBatchFailed: 'Completed, but the post-batch step failed',
  TooManyFailed: 'Stopped: too many records failed',
  Cancelled: 'Cancelled',
  Error: 'Error',
};
const shownReasons = 5;

export function summaryLines(detail: BatchDetail, files: readonly Delivered[], rejects: readonly Reject[]): string[] {
  const { row } = detail;
  const head = `${signed(row.state, stateWords[row.state])}: ${harmless(row.label || row.source.name)}`;
  const facts: [string, string][] = [
    ['batch', shortId(row.id)],
    row.flow === null ? ['tool', row.tool] : ['flow', row.flow],
    ['records', recordsLine(row)],
    ['time', timeLine(row)],
    ...files.map((file): [string, string] => [file.kind, fileLine(file)]),
  ];
  if (row.rejected > 0) facts.splice(3, 0, ['left out', `${amount(row.rejected, 'line')} that could not be taken in`]);
  if (row.state === 'TooManyFailed') facts.push(['stopped at', `${row.threshold} % failed (see --threshold)`]);
  if (row.price > 0) facts.push(['charged', amount(row.charged, 'credit')]);
  if (row.message) facts.push(['note', harmless(row.message)]);
  return [
    inColourOf(row.state, head),
    ...factLines(facts),
    ...reasonLines(detail),
    ...rejectLines(row.rejected, rejects),
    ...adviceLines(row),
  ];
}

/** What a person may want to do next. */
function adviceLines({ id, state, counts, failed }: BatchRow): string[] {
  const short = shortId(id);
  const pending = counts.Pending ?? 0;
  const waits = amount(pending, 'record waits', 'records wait');
  return [
    ...(pending > 0 ? [`${waits} for keys that are not there: batchmill blocked ${short}`] : []),
    ...(state === 'PostBatchFailed' ? [`Once that is mended: batchmill retry ${short}`] : []),
    ...(can(state, 'resubmit') && failed > 0 ? [`Once they are mended: batchmill resubmit ${short}`] : []),
  ];
}

export function recordsLine({ total, counts }: Pick<BatchRow, 'total' | 'counts'>): string {
  const parts = recordStates
    .filter((state) => counts[state])
    .map((state) => `${count(counts[state] ?? 0)} ${spaced(state)}`);
  return [count(total), parts.length > 0 ? `(${parts.join(', ')})` : ''].join(' ').trim();
}

function timeLine(row: BatchRow): string {
  const reading = secondsBetween(row.created, row.ready);
  const running = secondsBetween(row.started, row.finished);
  const whole = secondsBetween(row.created, row.finished);
  const parts = [
    reading === undefined ? '' : `${duration(reading)} until ready`,
    running === undefined ? '' : `${duration(running)} processing`,
  ].filter(Boolean);
  const pace = running ? `, ${rate(row.done / running)}` : '';
  return `${whole === undefined ? '' : duration(whole)} (${parts.join(', ')}${pace})`;
}

function fileLine({ file, rows, bytes, partialOf }: Delivered): string {
  const part = partialOf === null ? '' : ` of ${count(partialOf)}`;
  return `${placeText(file)} (${amount(rows, 'row')}${part}, ${size(bytes)})`;
}

function reasonLines({ reasons }: BatchDetail): string[] {
  if (reasons.length === 0) return [];
  const shown = reasons.slice(0, shownReasons).map(({ code, message, n }) => `${count(n)} × ${code}: ${message}`);
  const rest = reasons.length - shown.length;
  return ['why records failed', ...shown, ...(rest > 0 ? [`and ${amount(rest, 'other reason')}`] : [])].map(indented);
}

export function rejectLines(rejected: number, rejects: readonly Reject[]): string[] {
  if (rejects.length === 0) return [];
  const shown = rejects.slice(0, shownReasons).map(({ line, reason }) => `line ${line}: ${reason}`);
  const rest = rejected - shown.length;
  return ['lines left out', ...shown, ...(rest > 0 ? [`and ${amount(rest, 'more line', 'more lines')}`] : [])].map(
    indented,
  );
}

function indented(line: string, at: number): string {
  return at === 0 ? line : `  ${harmless(line)}`;
}

/** “FailedValidation” → “failed validation”. */
export function spaced(state: string): string {
  return state.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
