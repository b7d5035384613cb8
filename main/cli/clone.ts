/** `batchmill clone`: a new draft of the same input with the same choices, run at once when asked. */
import type { Command } from 'commander';
import { tellBatch } from './actions.ts';
import { untilRead } from './draft.ts';
import { shortId } from './figures.ts';
import { addCommon } from './options.ts';
import { withEngine } from './session.ts';
import { actOnce, mentionOthers, type StayOptions, stay } from './stay.ts';
import { addTargets } from './target-options.ts';
import { remark } from './terminal.ts';

interface CloneOptions extends StayOptions {
  run?: true;
}

export function addClone(program: Command): void {
  const command = program
    .command('clone')
    .description('make a draft with the input and the choices of a batch')
    .argument('<id>', 'id of the batch, or its beginning')
    .option('--run', 'run it at once, and wait for the end');
  addTargets(command);
  addCommon(command, 'clone 3c17', 'clone 3c17 --run --output again.csv').action(
    async (id: string, options: CloneOptions) => {
      if (options.run) process.exitCode = await cloneAndRun(id, options);
      else await clone(id, options);
    },
  );
}

async function clone(id: string, options: CloneOptions): Promise<void> {
  const row = await withEngine(options.workspace, 'asleep', async (session) => {
    // Not asked again where the engine ends before it answers: there might be two of them then.
    return untilRead(session, await session.link.api.act({ id, actions: ['clone'] }));
  });
  tellBatch('Cloned', row, options);
  const short = shortId(row.id);
  if (!options.json) remark(`Change it with: batchmill edit ${short}. Run it with: batchmill run ${short}`);
}

function cloneAndRun(id: string, options: CloneOptions): Promise<number> {
  return stay(options, async (session) => {
    await mentionOthers(session);
    const { id: child } = await session.link.api.act({ id, actions: ['clone'] });
    return actOnce(session, child, 'run');
  });
}
