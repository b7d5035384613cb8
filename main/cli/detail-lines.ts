/** Everything about one batch, as lines for a person. */
import type { BatchDetail, BatchRow } from '#contract/batch.ts';
import type { Insert } from '#contract/flow.ts';
import { stepText } from './after-options.ts';
import { amount, count, shortId, size } from './figures.ts';
import { retryText } from './retry-option.ts';
import { inColourOf, signed } from './state-sign.ts';
import { recordsLine, stateWords } from './summary.ts';
import { factLines, harmless } from './table.ts';

type Fact = [name: string, value: string];

export function detailLines(detail: BatchDetail): string[] {
  const { row } = detail;
  const facts = [...whatItIs(detail), ...howItRuns(detail), ...howFarItIs(row), ...howLongItStays(row)];
  facts.push(['folder', detail.folder]);
  return [
    ...factLines(facts.map(([name, value]) => [name, name === 'state' ? value : harmless(value)])),
    ...section(
      'afterwards',
      detail.after.map(({ step, state, message }) =>
        [`${state}: ${stepText(step)}`, message].filter(Boolean).join(' — '),
      ),
    ),
    ...section(
      'why records failed',
      detail.reasons.map(({ code, message, n }) => `${count(n)} × ${code}: ${message}`),
    ),
    ...detail.facets.flatMap(({ column, values }) =>
      section(
        column,
        values.slice(0, 5).map(({ value, n }) => `${count(n)} × ${value || '(empty)'}`),
      ),
    ),
    ...section(
      'files',
      detail.files.map(({ kind, name, rows }) => `${kind}: ${name} (${amount(rows, 'row')})`),
    ),
    ...section(
      'events',
      detail.events.map(({ at, text }) => `${at}  ${text}`),
    ),
    ...section(
      'versions',
      detail.versions.map(({ name, version }) => `${name} ${version}`),
    ),
  ];
}

function whatItIs({ row, children }: BatchDetail): Fact[] {
  return [
    ['batch', row.id],
    ['label', row.label || '(none)'],
    ...(row.description ? [['description', row.description] as Fact] : []),
    ['state', stateFact(row)],
    ...(row.message ? [['note', row.message] as Fact] : []),
    ...(row.parent === null ? [] : [['made of', `batch ${shortId(row.parent)}`] as Fact]),
    ...(children.length === 0 ? [] : [['led to', children.map((id) => `batch ${shortId(id)}`).join(', ')] as Fact]),
  ];
}

function stateFact({ state, reason }: BatchRow): string {
  const why = reason === null ? '' : ` (${reason})`;
  return inColourOf(state, signed(state, `${stateWords[state]}${why}`));
}

function howItRuns({ row, layout, column, options, retry, insert }: BatchDetail): Fact[] {
  return [
    ...workOf(row, column),
    ['options', Object.entries(options).map(optionText).join(', ') || 'none'],
    ['tries', retryText(retry)],
    ...(insert === null ? [] : [['stores', insertText(insert)] as Fact]),
    ['threshold', row.threshold === null ? 'off' : `${row.threshold} %`],
    ...(row.price === 0
      ? []
      : [['price', `${amount(row.price, 'credit')} a record, ${count(row.charged)} charged`] as Fact]),
    ['source', `${row.source.name} (${layout.format}, ${layout.encoding}, ${size(row.source.bytes)})`],
  ];
}

function howFarItIs(row: BatchRow): Fact[] {
  return [
    ['records', recordsLine(row)],
    ['left out', row.rejected === 0 ? 'nothing' : amount(row.rejected, 'line')],
    ...(row.nextAttempt === null ? [] : [['next try', row.nextAttempt] as Fact]),
    ['created', row.created],
    ['ready', row.ready ?? 'not yet'],
    ['started', row.started ?? 'not yet'],
    ['finished', row.finished ?? 'not yet'],
  ];
}

function howLongItStays({ kept, expires, cleaned }: BatchRow): Fact[] {
  if (cleaned !== null) return [['cleaned up', `${cleaned}: its records and files are gone`]];
  if (kept) return [['clean-up', 'never: it is kept']];
  return expires === null ? [] : [['clean-up', expires]];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${harmless(line)}`)];
}

function optionText([name, value]: [string, boolean | string]): string {
  return `${name}=${value}`;
}

/** “order by “no”, after customer (“customer_no”)”. */
function insertText({ entity, key, references }: Insert): string {
  const waits = references.map(({ column, entity: other }) => `${other} (“${column}”)`).join(', ');
  return `${entity} by “${key}”${waits === '' ? '' : `, after ${waits}`}`;
}

function workOf({ tool, interface: design, flow }: BatchRow, column: string): [string, string][] {
  return [
    ...(design === null ? [] : [['interface', design] as [string, string]]),
    flow === null ? ['tool', `${tool} on column “${column}”`] : ['flow', flow],
  ];
}
