/** `batchmill records` and `rejects`: single records of a batch, and the lines that did not become any. */
import { type Command, Option } from 'commander';
import type { BatchDetail } from '#contract/batch.ts';
import type { RecordRow } from '#contract/record.ts';
import { type RecordState, recordStates } from '#contract/record-state.ts';
import { amount, count } from './figures.ts';
import { given } from './given.ts';
import { addCommon, addPage, type CommonOptions, type PageOptions, pageOf, parseWords } from './options.ts';
import { missingText } from './record.ts';
import { askEngine } from './session.ts';
import { tableLines } from './table.ts';
import { say, sayJson, terminalWidth } from './terminal.ts';

interface RecordOptions extends CommonOptions, PageOptions {
  status?: RecordState[];
  code?: string;
  text?: string;
  missing?: boolean;
}

export function addRecords(program: Command): void {
  const records = program
    .command('records')
    .description('show records of a batch with their results')
    .argument('<id>', 'id of the batch, or its beginning')
    .addOption(
      new Option('--status <status...>', 'only records in one of these states')
        .choices(recordStates)
        .argParser(parseWords(recordStates)),
    )
    .option('--code <code>', 'only records that failed with this code')
    .option('--text <text>', 'only records that contain this')
    .option('--missing', 'only records that wait for a key')
    .option('--no-missing', 'only records that wait for none');
  addCommon(addPage(records, 'records'), 'records 3c17 --status FailedValidation', 'records 3c17 --missing').action(
    showRecords,
  );

  const rejects = program
    .command('rejects')
    .description('show the lines of a batch that did not become records')
    .argument('<id>', 'id of the batch, or its beginning');
  addCommon(addPage(rejects, 'lines'), 'rejects 3c17').action(showRejects);
}

async function showRecords(id: string, options: RecordOptions): Promise<void> {
  const { status: states, code, text, missing: missingDependencies } = options;
  const asked = { id, ...given({ states, code, text, missingDependencies }), ...pageOf(options) };
  const [found, detail] = await askEngine(options.workspace, (api) =>
    Promise.all([api.records(asked), api.show({ id })]),
  );
  const { message, totalCount, data } = found;
  if (options.json) return sayJson({ message, totalCount, data });
  if (data.length > 0) say(...recordLines(detail, data, terminalWidth()));
  say(countLine(data.length, totalCount, 'record'));
}

export function recordLines(detail: BatchDetail, rows: readonly RecordRow[], width: number): string[] {
  const at = Math.max(0, detail.layout.fields.indexOf(detail.column));
  const waiting = rows.some(({ missing }) => missing.length > 0);
  const columns = [
    { title: 'record', align: 'right' },
    { title: 'line', align: 'right' },
    { title: 'state' },
    { title: detail.column },
    ...(waiting ? [{ title: 'waits for' }] : []),
    { title: 'message' },
    ...detail.columns.map((title) => ({ title })),
  ] as const;
  const cells = rows.map(({ record, line, state, input, missing, message, result }) => [
    count(record),
    count(line),
    state,
    input[at] ?? '',
    ...(waiting ? [missingText(missing)] : []),
    message,
    ...result,
  ]);
  return tableLines(columns, cells, width);
}

async function showRejects(id: string, options: CommonOptions & PageOptions): Promise<void> {
  const found = await askEngine(options.workspace, (api) => api.rejects({ id, ...pageOf(options) }));
  const { totalCount, data } = found;
  if (options.json) return sayJson({ totalCount, data });
  const columns = [{ title: 'line', align: 'right' }, { title: 'reason' }] as const;
  const cells = data.map(({ line, reason }) => [count(line), reason]);
  if (data.length > 0) say(...tableLines(columns, cells, terminalWidth()));
  say(countLine(data.length, totalCount, 'line'));
}

function countLine(shown: number, all: number, what: string): string {
  return shown < all ? `${count(shown)} of ${amount(all, what)}` : amount(all, what);
}
