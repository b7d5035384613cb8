/** `batchmill resume`, `retry` and `follow`: a batch that is there already goes on, and is stayed with to its end. */
import type { Command } from 'commander';
import type { BatchRow } from '#contract/batch.ts';
import { isActive } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { tellBatch } from './actions.ts';
import { exitCodes } from './exit-code.ts';
import { shortId } from './figures.ts';
import { addCommon } from './options.ts';
import type { Session } from './session.ts';
import { actOnce, mentionOthers, type StayOptions, stay } from './stay.ts';
import { addTargets } from './target-options.ts';
import { remark } from './terminal.ts';

export function addResume(program: Command): void {
  addStay(program, 'resume', 'let a paused batch go on, and wait for its end', resume);
  addStay(program, 'retry', 'try the post-batch step of a batch again, and wait for its end', async (session, id) => {
    const row = await actOnce(session, id, 'retry');
    await mentionOthers(session, row.id);
    return row;
  });
  addStay(program, 'follow', 'stay with a batch that is at work until its end', follow);
}

type Begin = (session: Session, id: string, options: StayOptions) => Promise<BatchRow | number>;

function addStay(program: Command, name: string, description: string, begin: Begin): void {
  const command = program.command(name).description(description).argument('<id>', 'id of the batch, or its beginning');
  addTargets(command);
  addCommon(command, `${name} 3c17 --output results.csv`).action(async (id: string, options: StayOptions) => {
    process.exitCode = await stay(options, (session) => begin(session, id, options));
  });
}

async function resume(session: Session, id: string, options: StayOptions): Promise<BatchRow | number> {
  const row = await actOnce(session, id, 'resume').catch((error: unknown) => withAdvice(session, id, error));
  const { output, errors, log } = options;
  // Another process does the work: there is nothing to stay for, unless files are to be written at the end.
  if (session.link.attached && [output, errors, log].every((file) => file === undefined)) {
    tellBatch('Resumed', row, options);
    remark('Another process holds this workspace and runs the batch.');
    return exitCodes.ok;
  }
  await mentionOthers(session, row.id);
  return row;
}

/** A refusal, with what leads to the same end. */
async function withAdvice(session: Session, id: string, error: unknown): Promise<never> {
  if (!(error instanceof Failure && error.code === 'not-allowed')) throw error;
  const { row } = await session.ask((api) => api.show({ id }));
  const advice = row.state === 'Draft' ? 'run' : isActive(row.state) ? 'follow' : undefined;
  if (advice === undefined) throw error;
  const why = advice === 'run' ? 'It has not been started yet' : 'It goes on by itself';
  throw new Failure('not-allowed', `${error.message} ${why}: batchmill ${advice} ${shortId(row.id)}`, { cause: error });
}

async function follow(session: Session, id: string): Promise<BatchRow> {
  const { row } = await session.ask((api) => api.show({ id }));
  // Nobody can tell whether these will ever go on.
  if (row.state === 'Draft' || row.state === 'Paused') {
    const [why, command] = row.state === 'Draft' ? ['has not been started yet', 'run'] : ['is paused', 'resume'];
    throw new Failure('not-allowed', `This batch ${why}: batchmill ${command} ${shortId(row.id)}`);
  }
  await mentionOthers(session, row.id);
  return row;
}
