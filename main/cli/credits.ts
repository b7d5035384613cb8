/** `batchmill credits`: the balance with the entries of the ledger, and the way to put credits in. */
import type { Command } from 'commander';
import type { Credits } from '#contract/engine-api.ts';
import { amount, count, shortId } from './figures.ts';
import { given } from './given.ts';
import {
  addCommon,
  addExamples,
  addPage,
  type CommonOptions,
  type PageOptions,
  pageOf,
  parseWhole,
} from './options.ts';
import { askEngine, withEngine } from './session.ts';
import { factLines, tableLines } from './table.ts';
import { say, sayJson, terminalWidth } from './terminal.ts';

const mostCredits = 1_000_000_000_000;

export function addCredits(program: Command): void {
  const credits = program.command('credits').description('show the credits that are left, or put some in');
  addExamples(credits, 'credits', 'credits top-up 5000');
  const list = credits
    .command('list', { isDefault: true })
    .description('show the balance and the ledger, newest first');
  addCommon(addPage(list, 'entries'), 'credits', 'credits list --limit 10').action(
    async (options: CommonOptions & PageOptions) => {
      tell(await askEngine(options.workspace, (api) => api.credits(pageOf(options))), options);
    },
  );

  const topUp = credits
    .command('top-up')
    .description('put credits in')
    .argument('<amount>', 'whole credits', parseWhole(1, mostCredits))
    .option('--note <text>', 'what it was for');
  addCommon(topUp, 'credits top-up 5000 --note "invoice 12"').action(
    async (sum: number, options: CommonOptions & { note?: string }) => {
      const asked = { amount: sum, ...given({ note: options.note }) };
      // Not asked again where the engine ends before it answers: they might be put in twice.
      tell(await withEngine(options.workspace, 'asleep', ({ link }) => link.api.topUp(asked)), options);
    },
  );
}

function tell(found: Credits, { json }: CommonOptions): void {
  if (json) sayJson(found);
  else say(...creditLines(found, terminalWidth()));
}

export function creditLines({ balance, reserved, totalCount, data }: Credits, width: number): string[] {
  const columns = [
    { title: 'no', align: 'right' },
    { title: 'at' },
    { title: 'kind' },
    { title: 'amount', align: 'right' },
    { title: 'balance', align: 'right' },
    { title: 'batch' },
    { title: 'note' },
  ] as const;
  const cells = data.map((entry) => [
    count(entry.no),
    entry.at,
    entry.kind,
    `${entry.amount > 0 ? '+' : ''}${count(entry.amount)}`,
    count(entry.balance),
    entry.batch === null ? '' : shortId(entry.batch),
    entry.note,
  ]);
  const more = data.length < totalCount ? `${count(data.length)} of ` : '';
  return [
    ...factLines(creditFacts(balance, reserved)),
    ...(cells.length === 0 ? [] : ['', ...tableLines(columns, cells, width)]),
    `${more}${amount(totalCount, 'entry', 'entries')}`,
  ];
}

export function creditFacts(balance: number, reserved: number): [string, string][] {
  return [['credits', `${count(balance)} left, ${count(reserved)} of them reserved by records at work`]];
}
