/** `batchmill bundle`: recipes as files, written from a batch, looked into, imported, and run to see that they agree. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Asked } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { designSentence, importLines, viewLines } from './bundle-lines.ts';
import { type BundleRunOptions, runBundle } from './bundle-run.ts';
import { untilRead } from './draft.ts';
import { amount, size } from './figures.ts';
import { addCommon, addExamples, addReading, type CommonOptions, parseWhole } from './options.ts';
import { askEngine, withEngine } from './session.ts';
import { checkTargets } from './target.ts';
import { addTargets } from './target-options.ts';
import { remark, say, sayJson } from './terminal.ts';

interface ExportOptions extends CommonOptions {
  data?: true;
  mask?: string[];
  maskAll?: true;
}
interface ImportOptions extends CommonOptions {
  label?: string;
}

export function addBundle(program: Command): void {
  const group = program
    .command('bundle')
    .description('recipes as files: how a batch was made, to be made again elsewhere');
  addExamples(group, 'bundle export 3c17 people.batchmill --data', 'bundle run people.batchmill --output people.csv');

  const written = group
    .command('export')
    .description('write the recipe of a batch into a file')
    .argument('<id>', 'id of the batch, or its beginning')
    .argument('<file>', 'file to write, NAME.batchmill')
    .option('--data', 'with its whole input')
    .option('--mask <column...>', 'replace letters by x and digits by 0 in these columns')
    .option('--mask-all', 'the same in all columns');
  addCommon(
    written,
    'bundle export 3c17 people.batchmill --data',
    'bundle export 3c17 people.batchmill --data --mask name email',
  ).action(exportBundle);

  const shown = group
    .command('show')
    .description('tell what a recipe holds and what would become of it here; nothing is made')
    .argument('<file>', 'recipe to read');
  addCommon(shown, 'bundle show people.batchmill').action(async (file: string, options: CommonOptions) => {
    const view = await askEngine(options.workspace, (api) => api.inspectBundle({ file: resolve(file) }));
    if (options.json) sayJson(view);
    else say(...viewLines(view));
  });

  const taken = group
    .command('import')
    .description('save its interface and flow, and make a draft of its data; done again, nothing is made twice')
    .argument('<file>', 'recipe to read')
    .option('--label <text>', 'name of the draft');
  addCommon(taken, 'bundle import people.batchmill').action(importBundle);

  const run = group
    .command('run')
    .description('run a recipe with its own data, or with another file, and wait for the end')
    .argument('<file>', 'recipe to run')
    .argument('[input]', 'file to run it with; left out: the data of the recipe')
    .option('--label <text>', 'name of the batch')
    .option('--workers <number>', 'threads that work; stays set for the workspace', parseWhole(1, 64));
  addTargets(addReading(run));
  addCommon(
    run.addHelpText(
      'after',
      '\nExit codes: with the data of the recipe 0 when the output agrees with its receipt, 1 when it does not; else as of run.',
    ),
    'bundle run people.batchmill --output people.csv',
    'bundle run people.batchmill april.csv --output april-checked.csv',
  ).action(async (file: string, input: string | undefined, options: BundleRunOptions) => {
    process.exitCode = await runBundle(file, input, options);
  });
}

async function exportBundle(id: string, file: string, options: ExportOptions): Promise<void> {
  const { data = false } = options;
  // A shell would make names of files of a bare “*”.
  const mask = options.maskAll ? ['*'] : (options.mask ?? []);
  const target = resolve(file);
  await checkTargets([{ flag: 'The recipe', kind: 'output', file: target }]);
  if (mask.length > 0 && !data)
    throw new Failure('bad-input', 'Masking is about the data of the recipe: give --data as well.');
  const asked: Asked<'exportBundle'> = { id, file: target, data, mask };
  const done = await askEngine(options.workspace, (api) => api.exportBundle(asked));
  if (options.json) return sayJson(done);
  const { records, masked, bytes } = done;
  const what = records === null ? 'without data' : `with ${amount(records, 'record')}`;
  const hidden = masked.length === 0 ? '' : `, masked: ${masked.join(', ')}`;
  say(`Wrote ${done.file} (${what}${hidden}, ${size(bytes)}).`);
}

async function importBundle(file: string, options: ImportOptions): Promise<void> {
  const asked = { file: resolve(file), ...(options.label === undefined ? {} : { label: options.label }) };
  const made = await withEngine(options.workspace, 'asleep', async (session) => {
    const answer = await session.ask((api) => api.importBundle(asked));
    return answer.row === null ? answer : { ...answer, row: await untilRead(session, answer.row) };
  });
  if (options.json) return sayJson(made);
  for (const design of made.designs) remark(designSentence(design));
  say(...importLines(made));
}
