/** `batchmill failures`: failed records in families, and what repairs of a file would make of them. */
import type { Command } from 'commander';
import { type Repair, type RepairPreview, repairsSchema } from '#contract/repair.ts';
import { amount, count, shortId } from './figures.ts';
import { given } from './given.ts';
import { checked, readJson } from './json-file.ts';
import { addCommon, type CommonOptions, parseWhole } from './options.ts';
import { askEngine } from './session.ts';
import { harmless, tableLines } from './table.ts';
import { remark, say, sayJson, terminalWidth } from './terminal.ts';

interface FailuresOptions extends CommonOptions {
  repairs?: string;
  family?: string;
  limit?: number;
}

export const repairsForm = '[{"column": "zip", "change": {"kind": "trim"}, "family": "…"}]';

export function addFailures(program: Command): void {
  const command = program
    .command('failures')
    .description('group the failed records of a batch by what is wrong, and try repairs; nothing is changed')
    .argument('<id>', 'id of the batch, or its beginning')
    .option('--repairs <file>', `JSON file with repairs to try: ${repairsForm}`)
    .option('--family <name>', 'show records of this family only, as --json names it')
    .option('--limit <number>', 'show so many records (10)', parseWhole(0, 1_000));
  addCommon(command, 'failures 3c17', 'failures 3c17 --repairs mend.json').action(
    async (id: string, options: FailuresOptions) => {
      const asked = {
        id,
        ...given({ repairs: repairsOf(options), family: options.family }),
        limit: options.limit ?? 10,
      };
      const found = await askEngine(options.workspace, (api) => api.repair(asked));
      if (options.json) sayJson(found);
      else tell(id, found, options);
    },
  );
}

/** The repairs of a file; undefined when none is named. */
export function repairsOf({ repairs }: { repairs?: string }): Repair[] | undefined {
  return repairs === undefined ? undefined : checked(repairs, repairsSchema, readJson(repairs));
}

function tell(id: string, found: RepairPreview, { repairs }: FailuresOptions): void {
  say(...failureLines(found, terminalWidth()));
  if (repairs !== undefined && found.mended > 0)
    remark(`Run them again, mended: batchmill resubmit ${shortId(id)} --repairs ${repairs}`);
}

export function failureLines({ failed, changed, mended, families, rows }: RepairPreview, width: number): string[] {
  if (failed === 0) return ['No record failed.'];
  const columns = [
    { title: 'records', align: 'right' },
    { title: 'stage' },
    { title: 'code' },
    { title: 'column' },
    { title: 'what is wrong' },
    { title: 'for instance' },
  ] as const;
  const cells = families.map(({ n, stage, code, column, message, samples }) => [
    count(n),
    stage,
    code,
    column,
    message,
    samples.join(', '),
  ]);
  const examples = rows.flatMap(({ record, before, after, code, message }) => [
    harmless(`  record ${record}: ${differences(before, after)}`),
    ...(code === '' ? [] : [harmless(`    ${code}: ${message}`)]),
  ]);
  return [
    ...(cells.length > 0 ? tableLines(columns, cells, width) : ['Nothing is left that would fail.']),
    '',
    `${amount(failed, 'failed record')}${changed > 0 ? `; the repairs change ${count(changed)} and mend ${count(mended)}` : ''}.`,
    ...(changed > 0 ? examples : []),
  ];
}

function differences(before: readonly string[], after: readonly string[]): string {
  const changes = before.flatMap((value, at) => (value === after[at] ? [] : [`“${value}” → “${after[at] ?? ''}”`]));
  return changes.join(', ') || 'stays as it is';
}
