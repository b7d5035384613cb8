/** `batchmill compare`: what became different between two batches, told, written, or run as a batch of its own. */
import { type Command, Option } from 'commander';
import { type Comparison, type Difference, differences } from '#contract/comparison.ts';
import { tellBatch } from './actions.ts';
import { untilRead } from './draft.ts';
import { amount, count, shortId } from './figures.ts';
import { given } from './given.ts';
import { addCommon, addPage, type CommonOptions, type PageOptions, pageOf, parseWords } from './options.ts';
import { askEngine, withEngine } from './session.ts';
import { placeText, putOut } from './standard-output.ts';
import { tableLines } from './table.ts';
import { remark, say, sayJson, terminalWidth } from './terminal.ts';

interface CompareOptions extends CommonOptions, PageOptions {
  key?: string;
  only?: Difference[];
  output?: string;
  changes?: true;
}

export function addCompare(program: Command): void {
  const command = program
    .command('compare')
    .description('show what became different between two batches: new, gone, changed, fixed, broken')
    .argument('<before>', 'id of the earlier batch, or its beginning')
    .argument('<after>', 'id of the later batch; it may be a draft')
    .option('--key <column>', 'column that tells records apart')
    .addOption(
      new Option('--only <difference...>', 'only these differences')
        .choices(differences)
        .argParser(parseWords(differences)),
    )
    .option(
      '--output <file>',
      'write the differences, a line for each cell, in the format of the ending: csv, json, jsonl or xlsx; - for standard output',
    )
    .option('--changes', 'make a draft of the records that are new or changed');
  addCommon(
    addPage(command, 'records'),
    'compare 3c17 9b2d --key sku --only changed broken',
    'compare 3c17 9b2d --output differences.csv',
  ).action(compare);
}

async function compare(before: string, after: string, options: CompareOptions): Promise<void> {
  const { key, only, output, changes } = options;
  const both = { before, after, ...given({ key }) };
  if (changes) {
    const row = await withEngine(options.workspace, 'asleep', async (session) =>
      untilRead(session, await session.link.api.runChanges({ ...both, run: false })),
    );
    tellBatch('Made', row, options);
    if (!options.json) remark(`Run it with: batchmill run ${shortId(row.id)}`);
    return;
  }
  if (output !== undefined) {
    const written = await putOut({ ...options, output }, (file) =>
      askEngine(options.workspace, (api) => api.exportComparison({ ...both, ...given({ only }), file })),
    );
    if (options.json) sayJson(written);
    else remark(`Wrote ${amount(written.rows, 'line')} to ${placeText(written.file)}.`);
    return;
  }
  const asked = { ...both, ...given({ only }), ...pageOf(options) };
  const found = await askEngine(options.workspace, (api) => api.compare(asked));
  if (options.json) sayJson(found);
  else say(...comparisonLines(found, terminalWidth()));
}

export function comparisonLines(
  { key, counts, repeated, rows, onlyBefore, onlyAfter }: Comparison,
  width: number,
): string[] {
  const columns = [
    { title: 'difference' },
    { title: key },
    { title: 'column' },
    { title: 'before' },
    { title: 'after' },
  ];
  const cells = rows.flatMap(({ difference, key: name, cells: changed }) =>
    changed.length === 0
      ? [[difference, name, '', '', '']]
      : changed.map(({ column, before, after }, i) => [i ? '' : difference, i ? '' : name, column, before, after]),
  );
  const sums = differences.flatMap((each) => (counts[each] ? [`${count(counts[each])} ${each}`] : []));
  return [
    ...(cells.length > 0 ? [...tableLines(columns, cells, width), ''] : []),
    `${sums.join(', ') || 'Nothing to compare'}.`,
    ...(repeated > 0 ? [`${amount(repeated, 'record')} without a key of their own were left out.`] : []),
    ...(onlyBefore.length > 0 ? [`Only the earlier batch has: ${onlyBefore.join(', ')}.`] : []),
    ...(onlyAfter.length > 0 ? [`Only the later batch has: ${onlyAfter.join(', ')}.`] : []),
  ];
}
