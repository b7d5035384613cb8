/** `batchmill resume`: lets a paused batch go on, and stays with it when the engine lives in this process. */
import type { Command } from 'commander';
import type { BatchRow } from '#contract/batch.ts';
import { isActive } from '#contract/batch-state.ts';
import type { EngineApi } from '#contract/engine-api.ts';
import { tellBatch } from './actions.ts';
import { followToEnd } from './ending.ts';
import { exitCodes } from './exit-code.ts';
import { addCommon, type CommonOptions } from './options.ts';
import { mentionOthers } from './run.ts';
import { withEngine } from './session.ts';
import { listenForStop } from './stop.ts';
import { checkTargets } from './target.ts';
import { addTargets, type TargetOptions, targetsOf } from './target-options.ts';
import { remark } from './terminal.ts';

type ResumeOptions = CommonOptions & TargetOptions;

export function addResume(program: Command): void {
  const command = program
    .command('resume')
    .description('let a paused batch go on, and wait for its end')
    .argument('<id>', 'id of the batch, or its beginning');
  addTargets(command);
  addCommon(command).action(async (id: string, options: ResumeOptions) => {
    process.exitCode = await resume(id, options);
  });
}

async function resume(id: string, options: ResumeOptions): Promise<number> {
  const targets = targetsOf(options);
  await checkTargets(targets);
  const stop = listenForStop();
  return withEngine(options.workspace, 'awake', async (session) => {
    const row = await session.ask((api) => setGoing(api, id));
    // Another process does the work: there is nothing to stay for, unless files are to be written at the end.
    if (session.link.attached && targets.length === 0) {
      tellBatch('Resumed', row, options);
      remark('Another process holds this workspace and runs the batch.');
      return exitCodes.ok;
    }
    await mentionOthers(session, row.id);
    return followToEnd(session, row, { ...options, targets, safe: !options.raw }, stop);
  });
}

/** A batch that was cut off goes on as soon as the workspace is open: that is just what was asked for. */
async function setGoing(api: EngineApi, id: string): Promise<BatchRow> {
  const { row } = await api.show({ id });
  if (isActive(row.state)) return row;
  return api.act({ id: row.id, actions: [row.state === 'Draft' ? 'run' : 'resume'] });
}
