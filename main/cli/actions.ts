/** `batchmill pause`, `cancel`, `delete`, `restore`, `keep` and `release`: one step in the life of a batch. */
import type { Command } from 'commander';
import type { BatchRow } from '#contract/batch.ts';
import { Failure } from '#contract/failure.ts';
import { shortId } from './figures.ts';
import { follow } from './follow.ts';
import { addCommon, type CommonOptions } from './options.ts';
import { type Session, type Wakefulness, withEngine } from './session.ts';
import { listenForStop } from './stop.ts';
import { stateWords } from './summary.ts';
import { harmless } from './table.ts';
import { remark, say, sayJson } from './terminal.ts';

interface Action {
  name: string;
  description: string;
  /** The word for it when it is done. */
  done: string;
  wakefulness?: Wakefulness;
  step(session: Session, id: string, options: CancelOptions): Promise<BatchRow>;
}
interface CancelOptions extends CommonOptions {
  resume?: true;
}

const actions: readonly Action[] = [
  {
    name: 'pause',
    description: 'stop handing out records; the batch can go on later',
    done: 'Paused',
    step: ({ link }, id) => link.api.act({ id, actions: ['pause'] }),
  },
  {
    name: 'cancel',
    description: 'end a batch for good; what is done stays',
    done: 'Cancelled',
    wakefulness: 'awake',
    step: cancel,
  },
  {
    name: 'delete',
    description: 'put a batch into the trash',
    done: 'Deleted',
    step: ({ link }, id) => link.api.act({ id, actions: ['delete'] }),
  },
  {
    name: 'keep',
    description: 'exclude a batch from clean-up',
    done: 'Kept',
    step: ({ link }, id) => link.api.act({ id, actions: ['keep'] }),
  },
  {
    name: 'release',
    description: 'let a batch that was kept be cleaned up again when its time has come',
    done: 'Released',
    step: ({ link }, id) => link.api.act({ id, actions: ['release'] }),
  },
  {
    name: 'restore',
    description: 'take a deleted batch out of the trash',
    done: 'Restored',
    step: ({ link }, id) => link.api.restore({ id }),
  },
];

export function addActions(program: Command): void {
  for (const { name, description, done, wakefulness = 'asleep', step } of actions) {
    const command = program
      .command(name)
      .description(description)
      .argument('<id>', 'id of the batch, or its beginning');
    if (name === 'cancel') command.option('--resume', 'also when it is paused: resumes and cancels it in one step');
    const examples: [string, ...string[]] = [`${name} 3c17`];
    if (name === 'cancel') examples.push('cancel 3c17 --resume');
    addCommon(command, ...examples).action(async (id: string, options: CancelOptions) => {
      tellBatch(
        done,
        await withEngine(options.workspace, wakefulness, (session) => step(session, id, options)),
        options,
      );
    });
  }
}

/** Says what became of the batch. */
export function tellBatch(done: string, row: BatchRow, { json }: CommonOptions): void {
  const name = harmless(row.label || row.source.name);
  if (json) sayJson(row);
  else say(`${done}: ${name} (batch ${shortId(row.id)}, ${stateWords[row.state].toLowerCase()}).`);
}

/** Cancelling ends when the pages in flight have come home; the command waits for that. */
async function cancel(session: Session, id: string, { resume }: CancelOptions): Promise<BatchRow> {
  const { api } = session.link;
  const { row } = await api.show({ id });
  const paused = row.state === 'Paused';
  if (paused && !resume) {
    const how = `batchmill cancel ${shortId(row.id)} --resume`;
    throw new Failure('not-allowed', `Cannot cancel a batch that is paused. Resume and cancel it in one step: ${how}`);
  }
  await api.act({ id: row.id, actions: paused ? ['resume', 'cancel'] : ['cancel'] });
  return follow(session, row.id, { see: () => undefined, remark }, listenForStop());
}
