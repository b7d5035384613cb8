/** `batchmill resubmit`: failed records become a batch of their own, corrected where asked, and it is followed. */
import type { Command } from 'commander';
import type { BatchRow } from '#contract/batch.ts';
import type { Asked } from '#contract/engine-api.ts';
import { tellBatch } from './actions.ts';
import { completeCorrections, readCorrections } from './corrections.ts';
import { untilRead } from './draft.ts';
import { repairsOf } from './failures.ts';
import { shortId } from './figures.ts';
import { given } from './given.ts';
import { addCommon, parseWholes } from './options.ts';
import { type Session, withEngine } from './session.ts';
import { mentionOthers, type StayOptions, stay } from './stay.ts';
import { addTargets } from './target-options.ts';
import { remark } from './terminal.ts';

interface ResubmitOptions extends StayOptions {
  record?: number[];
  corrections?: string;
  repairs?: string;
  run: boolean;
  label?: string;
}

export function addResubmit(program: Command): void {
  const command = program
    .command('resubmit')
    .description('make a batch of the failed records of a batch, run it, and wait for the end')
    .argument('<id>', 'id of the batch, or its beginning')
    .option('--record <number...>', 'only these records (all that failed)', parseWholes(1))
    .option('--corrections <file>', 'JSON file with corrected fields: [{"record": 12, "input": {"column": "text"}}, …]')
    .option('--repairs <file>', 'JSON file with repairs, as batchmill failures tries them')
    .option('--label <text>', 'name of the new batch')
    .option('--no-run', 'leave it a draft');
  addTargets(command);
  addCommon(
    command,
    'resubmit 3c17 --output again.csv --errors still.csv',
    'resubmit 3c17 --record 12 40 --corrections mended.json',
  ).action(async (id: string, options: ResubmitOptions) => {
    if (options.run) process.exitCode = await resubmitAndRun(id, options);
    else await resubmit(id, options);
  });
}

async function resubmit(id: string, options: ResubmitOptions): Promise<void> {
  const row = await withEngine(options.workspace, 'asleep', async (session) => {
    return untilRead(session, await makeChild(session, id, options));
  });
  tellBatch('Made', row, options);
  if (!options.json) remark(`Run it with: batchmill run ${shortId(row.id)}`);
}

function resubmitAndRun(id: string, options: ResubmitOptions): Promise<number> {
  return stay(options, async (session) => {
    await mentionOthers(session);
    return makeChild(session, id, options);
  });
}

/** Not asked again where the engine ends before it answers: there might be two children then. */
async function makeChild(session: Session, id: string, options: ResubmitOptions): Promise<BatchRow> {
  const { record: records, corrections: file, label, run } = options;
  const read = file === undefined ? undefined : readCorrections(file);
  const { api } = session.link;
  const corrections = read === undefined ? undefined : await completeCorrections(api, id, file ?? '', read);
  const request: Asked<'resubmit'> = {
    id,
    run,
    ...given({ records, label, corrections, repairs: repairsOf(options) }),
  };
  return api.resubmit(request);
}
