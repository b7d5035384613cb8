/** `batchmill list` and `show`: the batches of a workspace, and everything about one of them. */
import { type Command, Option } from 'commander';
import type { BatchRow } from '#contract/batch.ts';
import { type BatchState, batchStates } from '#contract/batch-state.ts';
import type { Asked } from '#contract/engine-api.ts';
import { systemProfile } from '#contract/rights.ts';
import { actAs } from './acting.ts';
import { detailLines } from './detail-lines.ts';
import { amount, count, percent, shortId } from './figures.ts';
import { addCommon, addPage, type CommonOptions, type PageOptions, pageOf, parseWords } from './options.ts';
import { askEngine } from './session.ts';
import { inColourOf, signed } from './state-sign.ts';
import { type Column, tableLines } from './table.ts';
import { remark, say, sayJson, terminalWidth } from './terminal.ts';

interface ListOptions extends CommonOptions, PageOptions {
  search?: string;
  state?: BatchState[];
  createdFrom?: string;
  createdTo?: string;
  createdAt?: string;
  allWorkspaces?: true;
}

export function addLists(program: Command): void {
  const list = program
    .command('list')
    .description('list the batches of the workspace, newest first')
    .option('--search <text>', 'only those whose name or id contains this')
    .addOption(
      new Option('--state <state...>', 'only those in one of these states')
        .choices(batchStates)
        .argParser(parseWords(batchStates)),
    )
    .option('--created-from <day>', 'only those made on this day or later (yyyy-mm-dd)')
    .option('--created-to <day>', 'only those made on this day or earlier')
    .option('--created-at <day>', 'only those made on this day')
    .option('--all-workspaces', 'also those of attached workspaces, as “--profile system” does');
  addCommon(addPage(list, 'batches'), 'list --state Completed CompletedWithErrors --limit 10').action(listBatches);

  const show = program
    .command('show')
    .description('show everything about one batch')
    .argument('<id>', 'id of the batch, or its beginning');
  addCommon(show, 'show 3c17').action(showBatch);
}

export function listRequest(options: ListOptions): Asked<'list'> {
  const { search, state, createdFrom, createdTo, createdAt } = options;
  return {
    ...(search === undefined ? {} : { search }),
    ...(state === undefined ? {} : { states: state }),
    ...(createdFrom === undefined ? {} : { createdFrom }),
    ...(createdTo === undefined ? {} : { createdTo }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...pageOf(options),
  };
}

async function listBatches(options: ListOptions): Promise<void> {
  if (options.allWorkspaces) actAs(systemProfile);
  const found = await askEngine(options.workspace, (api) => api.list(listRequest(options)));
  const { message, totalCount, data } = found;
  if (options.json) return sayJson({ message, totalCount, data });
  const several = data.some(({ workspace }) => workspace !== undefined);
  const cells = data.map((row) => [...listCells(row), ...(several ? [row.workspace ?? ''] : [])]);
  const columns = [...listColumns(data), ...(several ? [{ title: 'workspace' }] : [])];
  if (data.length > 0) say(...tableLines(columns, cells, terminalWidth()));
  if (message !== 'ok') remark(`${message}.`);
  const more = data.length < totalCount ? `${count(data.length)} of ` : '';
  say(`${more}${amount(totalCount, 'batch', 'batches')}`);
}

const listColumns = (rows: readonly BatchRow[]): Column[] => [
  { title: 'id' },
  { title: 'state', paint: (cell, at) => inColourOf(rows[at]?.state ?? 'Draft', cell) },
  { title: 'done', align: 'right' },
  { title: 'records', align: 'right' },
  { title: 'failed', align: 'right' },
  { title: 'tool' },
  { title: 'created' },
  { title: 'label' },
  { title: 'source' },
];

function listCells(row: BatchRow): string[] {
  const { id, state, done, total, failed, tool, flow, created, label, source } = row;
  const reason = row.reason === null || row.reason === 'user' ? '' : ` (${row.reason})`;
  const share = total > 0 ? `${percent(done, total)} %` : '';
  const time = created.slice(0, 16).replace('T', ' ');
  const from = source.name === label ? '' : source.name;
  return [
    shortId(id),
    signed(state, `${state}${reason}`),
    share,
    count(total),
    count(failed),
    tool || (flow ?? ''),
    time,
    label,
    from,
  ];
}

async function showBatch(id: string, options: CommonOptions): Promise<void> {
  const detail = await askEngine(options.workspace, (api) => api.show({ id }));
  if (options.json) sayJson(detail);
  else say(...detailLines(detail));
}
