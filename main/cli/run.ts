/** `batchmill run`: takes a file in, runs a tool over it, stays until the batch has ended. */
import type { Command } from 'commander';
import { isActive } from '#contract/batch-state.ts';
import type { EngineApi } from '#contract/engine-api.ts';
import { createOnce } from './create.ts';
import { followToEnd } from './ending.ts';
import { amount, shortId } from './figures.ts';
import { addCommon, addReading, parseThreshold, parseWhole } from './options.ts';
import { createRequest, type RunOptions } from './run-request.ts';
import { type Session, withEngine } from './session.ts';
import { receive } from './standard-input.ts';
import { listenForStop } from './stop.ts';
import { checkTargets } from './target.ts';
import { addTargets, targetsOf } from './target-options.ts';
import { remark } from './terminal.ts';
import { faceOf, toolOptions } from './tool-options.ts';

export function addRun(program: Command): void {
  const command = program
    .command('run')
    .description('run a tool over every record of a file, and wait for the end')
    .argument('<file>', 'file to read; - for standard input')
    .requiredOption('--tool <name>', 'tool that looks at each record (see: batchmill tools)')
    .option('--column <name>', 'column the tool reads; guessed when left out')
    .option('--default-country <code>', 'country of records that name none, as two letters')
    .option('--country-column <name>', 'column that names the country of a record')
    .option('--option <name=value...>', 'option of the tool (see: batchmill tools)');
  addReading(command)
    .option('--label <text>', 'name of the batch')
    .option('--page-size <number>', 'records worked on at a time (500)', parseWhole(1, 5000))
    .option('--workers <number>', 'threads that work; stays set for the workspace', parseWhole(1, 64))
    .option('--threshold <percent>', 'share of failed records that stops the batch, or “off” (20)', parseThreshold)
    .option('--pasted', 'apply the limits of a pasted list');
  addTargets(command);
  addCommon(command).action(async (file: string, options: RunOptions) => {
    process.exitCode = await run(file, options);
  });
}

async function run(file: string, options: RunOptions): Promise<number> {
  const targets = targetsOf(options);
  await checkTargets(targets, file === '-' ? undefined : file);
  const stop = listenForStop();
  return withEngine(options.workspace, 'awake', async (session) => {
    const { workers } = options;
    const face = faceOf(await session.ask((api) => api.tools({})), options.tool);
    const choices = toolOptions(face, options);
    if (workers !== undefined) await session.ask((api) => api.configure({ workers }));
    await mentionOthers(session);
    const incoming = await receive(file, options.workspace, stop);
    const row = await createOnce(session, createRequest(incoming.source, choices, options)).catch(
      async (error: unknown) => {
        await incoming.discard();
        throw error;
      },
    );
    return followToEnd(session, row, { ...options, targets, safe: !options.raw }, stop);
  });
}

/** Batches that an earlier process left unfinished go on by themselves: nobody is to wonder what works here. */
export async function mentionOthers(session: Session, own?: string): Promise<void> {
  if (session.link.attached) return;
  const others = (await session.ask(unfinished)).filter((id) => id !== own);
  if (others.length === 0) return;
  const ids = others.slice(0, 5).map(shortId).join(', ');
  remark(`${amount(others.length, 'unfinished batch', 'unfinished batches')} of this workspace also go on: ${ids}.`);
}

async function unfinished(api: EngineApi): Promise<string[]> {
  const { data } = await api.list({ states: ['Ready', 'Processing', 'Cancelling', 'PostProcessing'] });
  return data.filter(({ state }) => isActive(state)).map(({ id }) => id);
}
