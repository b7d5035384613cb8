/** `batchmill watch`: every file that appears in a folder and is complete becomes a batch, and its results lie beside it. */
import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Asked } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { addDefinition, type DefinitionOptions, definitionOf } from './definition-options.ts';
import { openHandOver } from './hand-over.ts';
import { inbox } from './inbox.ts';
import { addCommon, type CommonOptions, parseSeconds, readingOf } from './options.ts';
import { askEngine } from './session.ts';
import { listenForStop } from './stop.ts';
import { remark, sayJson } from './terminal.ts';
import { faceOf, toolOptions } from './tool-options.ts';
import { tellWatch, watchData } from './watch-lines.ts';
import { holdFolder } from './watch-lock.ts';
import { keepWatching } from './watch-loop.ts';
import { waitFor } from './watch-wait.ts';

interface WatchOptions extends CommonOptions, DefinitionOptions {
  once?: true;
  quiet: number;
  every: number;
  raw?: true;
}

export function addWatch(program: Command): void {
  const command = program
    .command('watch')
    .description(
      'run every file that appears in a folder; results lie in its folders “done” and “failed”, with the file itself',
    )
    .argument('<folder>', 'folder to watch, without the folders in it');
  addDefinition(command)
    .option('--once', 'take what is there, and end: for schedulers')
    .option('--quiet <seconds>', 'how long a file must have stood still to be complete', parseSeconds(0, 86_400), 3)
    .option('--every <seconds>', 'look so often where the system tells nothing', parseSeconds(0.1, 86_400), 5)
    .option('--raw', 'do not guard cells that a spreadsheet would run as formulas');
  addCommon(
    command,
    'watch inbox --tool email --column email',
    'watch inbox --interface People --flow "Check people" --once --json',
  ).action(async (folder: string, options: WatchOptions) => {
    process.exitCode = await watch(folder, options);
  });
}

async function watch(place: string, options: WatchOptions): Promise<number> {
  const folder = realFolder(place);
  const definition = await definitionFor(options);
  const letGo = await holdFolder(folder);
  const stop = listenForStop();
  const wait = waitFor(folder, stop);
  try {
    const handOver = await openHandOver(folder);
    if (options.json) sayJson({ event: 'watching', folder, workspace: options.workspace });
    else remark(options.once ? `Taking what is in ${folder}.` : `Watching ${folder}. Ctrl-C ends it.`);
    return await keepWatching({
      workspace: options.workspace,
      look: inbox(folder, options.quiet * 1000),
      wait,
      everyMs: options.every * 1000,
      once: options.once === true,
      stop,
      remark,
      round: (session) => ({
        session,
        handOver,
        request: (file) => ({ ...definition, source: { kind: 'file', file }, run: true }),
        safe: !options.raw,
        stop,
        againMs: options.once ? undefined : options.every * 1000,
        tell: options.json ? (event) => sayJson(watchData(event)) : (event) => tellWatch(event, folder),
        remark,
      }),
    });
  } finally {
    wait.close();
    letGo();
  }
}

function realFolder(place: string): string {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found?.isDirectory()) throw new Failure('bad-input', `There is no folder ${resolve(place)}. Make it first.`);
  return realpathSync(place);
}

/** What is wrong with the words is said before anything is taken in: a file must not fail for it. */
async function definitionFor(options: WatchOptions): Promise<Omit<Asked<'create'>, 'source'>> {
  const said = definitionOf(options);
  const { tool } = options;
  if (tool === undefined && said.flow === undefined)
    throw new Failure(
      'bad-input',
      'Say what is to be done with each record: --tool (see: batchmill tools), or --flow.',
    );
  if (said.after?.some(({ kind }) => kind === 'file-away'))
    throw new Failure('bad-input', 'A watch moves each file itself: leave --file-away out.');
  return askEngine(options.workspace, async (api) => {
    if (typeof said.flow === 'string') await api.design({ kind: 'flow', name: said.flow });
    if (typeof said.interface === 'string') await api.design({ kind: 'interface', name: said.interface });
    const choices = tool === undefined ? {} : toolOptions(faceOf(await api.tools({}), tool), options);
    return { ...said, reading: readingOf(options), options: choices };
  });
}
