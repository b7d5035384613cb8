/** `batchmill record`: one record with its fields, what it waits for, and everything that was tried with it. */
import type { Command } from 'commander';
import type { BatchDetail } from '#contract/batch.ts';
import type { EngineAnswers } from '#contract/engine-api.ts';
import type { RecordRow } from '#contract/record.ts';
import { amount, count } from './figures.ts';
import { addCommon, type CommonOptions, parseWhole } from './options.ts';
import { askEngine } from './session.ts';
import { spaced } from './summary.ts';
import { factLines, harmless, tableLines } from './table.ts';
import { say, sayJson, terminalWidth } from './terminal.ts';

export function addRecord(program: Command): void {
  const command = program
    .command('record')
    .description('show one record with its fields and its tries')
    .argument('<id>', 'id of the batch, or its beginning')
    .argument('<number>', 'number of the record, from 1', parseWhole(1));
  addCommon(command, 'record 3c17 12').action(async (id: string, record: number, options: CommonOptions) => {
    const [found, detail] = await askEngine(options.workspace, (api) =>
      Promise.all([api.record({ id, record }), api.show({ id })]),
    );
    if (options.json) sayJson(found);
    else say(...singleRecordLines(detail, found, terminalWidth()));
  });
}

type Single = EngineAnswers['record'];

export function singleRecordLines(detail: BatchDetail, { row, history }: Single, width: number): string[] {
  const facts: [string, string][] = [
    ['record', count(row.record)],
    ['line', count(row.line)],
    ['uuid', row.uuid],
    ...(row.origin === null
      ? []
      : [['made of', `record ${count(row.origin)} of the parent batch`] as [string, string]]),
    ['state', [spaced(row.state), row.stage && `(${row.stage})`].filter(Boolean).join(' ')],
    ...(row.code ? [['why', `${row.code}: ${row.message}`] as [string, string]] : []),
    ['tries', count(row.attempts)],
    ...(row.next === null ? [] : [['next try', row.next] as [string, string]]),
    ...(row.missing.length === 0 ? [] : [['waits for', missingText(row.missing)] as [string, string]]),
  ];
  return [
    ...factLines(facts.map(([name, value]) => [name, harmless(value)])),
    ...fieldLines('fields', detail.layout.fields, row.input),
    ...fieldLines('results', detail.columns, row.result),
    ...historyLines(history, width),
  ];
}

export function missingText(missing: RecordRow['missing']): string {
  return missing.map(({ entity, key }) => `${entity} ${key}`).join(', ');
}

function fieldLines(title: string, names: readonly string[], values: readonly string[]): string[] {
  if (values.length === 0) return [];
  const facts = values.map((value, at): [string, string] => [harmless(names[at] ?? ''), harmless(value)]);
  return ['', title, ...factLines(facts).map((line) => `  ${line}`)];
}

function historyLines(history: Single['history'], width: number): string[] {
  if (history.length === 0) return [];
  const columns = [
    { title: 'no', align: 'right' },
    { title: 'at' },
    { title: 'state' },
    { title: 'stage' },
    { title: 'code' },
    { title: 'message' },
  ] as const;
  const cells = history.map(({ no, at, state, stage, code, message }) => [count(no), at, state, stage, code, message]);
  return ['', amount(history.length, 'try', 'tries'), ...tableLines(columns, cells, width)];
}
