/** What a person may do with a batch. Every action is checked against the table before anything changes. */
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { type BatchAction, isFinal, next, refusal } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { setDesired } from '#store/batch.ts';
import { write } from '#store/open.ts';
import { move } from './life.ts';
import { type Live, openLive, refresh } from './live.ts';
import type { Mill } from './mill.ts';

/** Actions in order and in one step: nothing is handed out between “resume” and “cancel”. */
export function act(mill: Mill, id: string, actions: readonly BatchAction[]): BatchRow {
  const { row } = mill.shelf.find(id);
  let state = mill.shelf.row(row.id).state;
  for (const action of actions) {
    const to = next(state, action);
    if (!to) throw new Failure('not-allowed', refusal(state, action));
    if (to !== 'Gone') state = to;
  }
  let last = row;
  for (const action of actions) last = perform(mill, row.id, action);
  return last;
}

function perform(mill: Mill, id: string, action: BatchAction): BatchRow {
  if (action === 'delete') return deleteBatch(mill, id);
  const live = mill.shelf.open(mill.shelf.find(id));
  if (action === 'run') run(mill, live);
  else if (action === 'resume' && live.batch.reason === 'disk') resumeOnFullDisk(mill, live);
  else if (action === 'pause' || action === 'resume' || action === 'cancel' || action === 'retry')
    move(mill, live, action);
  else throw new Failure('not-allowed', `“${action}” is not offered by this version.`);
  return mill.shelf.row(id);
}

/** Its pause may not have found room on the disk: then it only forgets that it waits. */
function resumeOnFullDisk(mill: Mill, live: Live): void {
  refresh(live);
  if (live.batch.state === 'Paused') move(mill, live, 'resume');
  else mill.touch(live);
  mill.wake();
}

/** Before the intake is through, running is a wish that is kept. */
function run(mill: Mill, live: Live): void {
  if (live.batch.intake === 'done') move(mill, live, 'run');
  else {
    write(live.db, () => setDesired(live.db, 'run'));
    live.batch.desired = 'run';
  }
}

/** Into the workspace's own trash, from where it can be restored. */
function deleteBatch(mill: Mill, id: string): BatchRow {
  const entry = mill.shelf.find(id);
  const row = mill.shelf.row(id);
  entry.live?.stop?.();
  entry.live?.db.close();
  mill.crew.forget(entry.folder);
  const trash = join(mill.workspace, 'trash');
  mkdirSync(trash, { recursive: true });
  renameSync(entry.folder, join(trash, basename(entry.folder)));
  mill.shelf.remove(id);
  mill.gone(id);
  return row;
}

export function restoreBatch(mill: Mill, id: string): BatchRow {
  const trash = join(mill.workspace, 'trash');
  const found = (existsSync(trash) ? readdirSync(trash) : []).filter((name) => name.endsWith(`-${id.slice(0, 8)}`));
  const [name] = found;
  if (name === undefined || found.length > 1) throw new Failure('not-found', `There is no batch ${id} in the trash.`);
  const folder = join(mill.shelf.root, name);
  renameSync(join(trash, name), folder);
  const live = openLive(folder);
  mill.shelf.add(live);
  mill.touch(live);
  if (isFinal(live.batch.state)) mill.shelf.rest(live);
  return mill.shelf.row(live.batch.id);
}
