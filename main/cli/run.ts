/** `batchmill run`: takes a file in, or a draft as it is, runs a tool over it, stays until the batch has ended. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { Failure } from '#contract/failure.ts';
import { createOnce } from './create.ts';
import { addDefinition, definitionOf } from './definition-options.ts';
import { addCommon, parseWhole, readingOf } from './options.ts';
import { createRequest, type RunOptions } from './run-request.ts';
import type { Session } from './session.ts';
import { receive } from './standard-input.ts';
import { actOnce, mentionOthers, stay } from './stay.ts';
import { addTargets } from './target-options.ts';
import { faceOf, toolOptions } from './tool-options.ts';

export function addRun(program: Command): void {
  const command = program
    .command('run')
    .description('run a tool or a flow over every record of a file, or run a draft, and wait for the end')
    .argument('<file|id>', 'file to read; - for standard input; without --tool and --flow the id of a draft');
  addDefinition(command)
    .option('--workers <number>', 'threads that work; stays set for the workspace', parseWhole(1, 64))
    .option('--pasted', 'apply the limits of a pasted list');
  addTargets(command);
  addCommon(
    command,
    'run customers.csv --tool email --column email --output results.csv --errors errors.csv',
    'run orders.csv --tool as-is --insert order --key no --reference customer_no=customer --zip orders.zip',
    'run people.jsonl --interface People --flow "Check people" --output people.csv',
    'run 3c17',
  ).action(async (what: string, options: RunOptions) => {
    const { tool, interface: design, flow } = options;
    const isDraft = tool === undefined && design === undefined && flow === undefined;
    process.exitCode = isDraft ? await runDraft(what, options) : await runFile(what, options);
  });
}

function runFile(file: string, options: RunOptions): Promise<number> {
  // What is wrong with these words is said before anything is opened.
  definitionOf(options);
  const begin: Parameters<typeof stay>[1] = async (session, stop) => {
    const { workers, tool } = options;
    const choices = tool === undefined ? {} : await choicesOf(session, tool, options);
    if (workers !== undefined) await session.ask((api) => api.configure({ workers }));
    await mentionOthers(session);
    const incoming = await receive(file, options.workspace, stop);
    try {
      return await createOnce(session, createRequest(incoming.source, choices, options));
    } catch (error) {
      await incoming.discard();
      throw error;
    }
  };
  return stay(options, begin, file === '-' ? undefined : file);
}

async function choicesOf({ ask }: Session, tool: string, options: RunOptions) {
  return toolOptions(faceOf(await ask((api) => api.tools({})), tool), options);
}

async function runDraft(id: string, options: RunOptions): Promise<number> {
  if (id === '-' || existsSync(id))
    throw new Failure(
      'bad-input',
      '--tool is missing: say what is to be done with each record (see: batchmill tools), or --flow.',
    );
  if (!/^[\da-f][\da-f-]{0,35}$/i.test(id))
    throw new Failure('unreadable', `There is no file ${id}, and this is no id of a batch either.`);
  const said = { ...definitionOf(options), ...readingOf(options), ...(options.pasted ? { pasted: true } : {}) };
  if (Object.keys(said).length > 0)
    throw new Failure(
      'bad-input',
      `A draft is changed before it is run: batchmill edit ${id} …, then batchmill run ${id}.`,
    );
  return stay(options, async (session) => {
    const { workers } = options;
    if (workers !== undefined) await session.ask((api) => api.configure({ workers }));
    const row = await actOnce(session, id, 'run');
    await mentionOthers(session, row.id);
    return row;
  });
}
