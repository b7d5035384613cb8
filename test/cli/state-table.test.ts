/**
 * Every state of a batch and everything that a person may ask for, through the command line: what the table forbids is
 * refused and changes nothing, what it allows is done. Batches are made by the engine and then put into their state.
 * What ends at once is asked of an engine that does nothing by itself, what takes its course of one that is at work.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchDetail } from '#contract/batch.ts';
import {
  type BatchAction,
  type BatchState,
  batchActions,
  batchStates,
  can,
  isFinal,
  next,
  refusal,
} from '#contract/batch-state.ts';
import { openDoor } from '#engine/door.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import { readBatch } from '#store/batch.ts';
import { batchKind } from '#store/kinds.ts';
import { openReader, openWriter, sql, write } from '#store/open.ts';
import { given } from '#test/fixtures/workbench.ts';
import { tools } from '#tools/index.ts';
import { phoneList, place } from './cli.ts';
import { spoken } from './spoken.ts';

const { folder: root, workspace, cli } = place('state table');
const words: Partial<Record<BatchAction, string[]>> = { edit: ['--label', 'changed'] };
/** They are followed to the end of what they set going. */
const followed: readonly BatchAction[] = ['run', 'resume', 'cancel', 'retry', 'resubmit'];

const pairs = batchStates.flatMap((state) => batchActions.map((action) => ({ state, action })));
const illegal = pairs.filter(({ state, action }) => !can(state, action));
const legal = pairs.filter(({ state, action }) => can(state, action));
const courses = legal.filter(({ action }) => followed.includes(action));
/** What leaves the state as it is comes first: one batch serves them all. */
const steps = legal
  .filter(({ action }) => !followed.includes(action))
  .sort((a, b) => Number(next(a.state, a.action) !== a.state) - Number(next(b.state, b.action) !== b.state));

const nameOf = ({ state, action }: { state: BatchState; action: BatchAction }) => `${action} of ${state}`;
/** The batch of each state, and of each pair that takes its course. */
const batches = new Map<string, { id: string; folder: string }>();
/** Bugs that the engine tells. */
const reported: unknown[] = [];
let engine: Engine;
let door: { close(): void };

const open = (asleep: boolean) =>
  createEngine({
    workspace,
    version: '0.0.0',
    thread: join(import.meta.dirname, '../../main/engine/worker.thread.ts'),
    tools,
    asleep,
    nice: false,
    report: (error) => reported.push(error),
  });
const detailOf = async (id: string): Promise<BatchDetail> => engine.handlers.show({ id });

/** One record in ten fails, so that there is something to submit again. What is to be cancelled has to last. */
async function make(name: string, state: BatchState, lasts: boolean): Promise<void> {
  const file = join(root, `${name}.txt`);
  writeFileSync(file, `${phoneList(lasts ? 20_000 : 9)}\n+44 7700 900123\n`);
  const run = isFinal(state);
  const request = {
    source: { kind: 'file', file },
    tool: 'phone',
    label: name,
    pageSize: lasts ? 1 : 500,
    run,
  } as const;
  const { id } = await engine.handlers.create(given('create', request));
  for (;;) {
    const { row, folder } = await detailOf(id);
    if (run ? isFinal(row.state) && row.activity.kind === 'idle' : row.total > 0) {
      batches.set(name, { id, folder });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function putInto(state: BatchState, folder: string): void {
  const db = openWriter(join(folder, 'batch.db'), batchKind);
  const desired = { Draft: 'rest', Paused: 'pause', Cancelling: 'cancel' }[state as string] ?? 'run';
  const reason = state === 'Paused' || state === 'Cancelling' ? 'user' : null;
  write(db, () => sql(db, 'update batch set state = ?, reason = ?, desired = ?').run(state, reason, desired));
  db.close();
}

beforeAll(async () => {
  engine = open(false);
  for (const state of batchStates) await make(state, state, false);
  for (const pair of courses) await make(nameOf(pair), pair.state, pair.action === 'cancel');
  await engine.close(false);
  for (const state of batchStates) putInto(state, batches.get(state)?.folder ?? '');
  for (const pair of courses) {
    const batch = batches.get(nameOf(pair)) ?? { id: '', folder: '' };
    putInto(pair.state, batch.folder);
    // Alone, because an engine at work takes up everything it finds.
    const alone = join(workspaceOf(nameOf(pair)), 'batch');
    mkdirSync(alone, { recursive: true });
    renameSync(batch.folder, join(alone, basename(batch.folder)));
  }
  // An index that is not there is made from what the batches themselves say.
  for (const file of ['catalog.db', 'catalog.db-wal', 'catalog.db-shm']) rmSync(join(workspace, file), { force: true });
  engine = open(true);
  door = await openDoor(workspace, engine, (error) => reported.push(error));
}, 120_000);

afterAll(async () => {
  expect(reported).toEqual([]);
  door.close();
  await engine.close(false);
  rmSync(root, { recursive: true, force: true });
});

const workspaceOf = (name: string) => join(root, name);
const idOf = (name: string) => batches.get(name)?.id ?? '';

/** All that is known of the batch, and how many there are. */
async function picture(id: string): Promise<unknown> {
  const detail = await detailOf(id);
  const { totalCount } = await engine.handlers.list(given('list', {}));
  const db = openReader(join(detail.folder, 'batch.db'));
  const stored = readBatch(db);
  db.close();
  return { detail, stored, totalCount };
}

const ask = (id: string, action: BatchAction) =>
  spoken(action, id, ...(words[action] ?? []), '--json', '--workspace', workspace);

describe('the command line', () => {
  it.each(illegal.map((pair) => ({ ...pair, name: nameOf(pair) })))(
    'refuses: $name',
    async ({ state, action }) => {
      const id = idOf(state);
      const before = await picture(id);
      const { code, err, json } = await ask(id, action);
      const sentence = refusal(state, action);
      // What it says there names a button; here it is an option.
      const said = state === 'Paused' && action === 'cancel' ? sentence.slice(0, sentence.indexOf('.') + 1) : sentence;
      expect([code, err]).toEqual([5, expect.stringContaining(`batchmill: ${said}`)]);
      expect(json).toMatchObject([{ error: { code: 'not-allowed', message: expect.stringContaining(said) } }]);
      expect(await picture(id)).toEqual(before);
    },
    20_000,
  );

  it.each(steps.map((pair) => ({ ...pair, name: nameOf(pair) })))('does: $name', async ({ state, action }) => {
    const id = idOf(state);
    const { code, err, json } = await ask(id, action);
    expect([code, err]).toEqual([0, '']);
    const answer = json[0] ?? {};
    if (action === 'clone')
      expect(answer).toMatchObject({ state: 'Draft', source: { name: `${state}.txt` }, total: 10 });
    else expect(answer).toMatchObject({ id });
    expect(answer['id'] === id).toBe(action !== 'clone');
    const to = next(state, action);
    if (to === 'Gone') await expect(detailOf(id)).rejects.toMatchObject({ code: 'not-found' });
    else expect((await detailOf(id)).row).toMatchObject({ state: to, ...traces[action] });
  });

  it.each(courses.map((pair) => ({ ...pair, name: nameOf(pair) })))(
    'does, to its end: $name',
    async ({ name, state, action }) => {
      const where = workspaceOf(name);
      const { code, json } = await cli(action, idOf(name), '--json', '--workspace', where);
      const end = json.at(-1) ?? {};
      const [wanted, ending] = ends[action] ?? [];
      expect([code, end['state']]).toEqual([wanted, ending]);
      expect(end['id'] === idOf(name)).toBe(action !== 'resubmit');
      if (action !== 'resubmit') return;
      const parent = await cli('show', idOf(name), '--json', '--workspace', where);
      expect(parent.json).toMatchObject([{ row: { state, total: 10 }, children: [end['id']] }]);
      expect(end).toMatchObject({ total: 1 });
    },
    60_000,
  );
});

/** What an action leaves behind beside the state. */
const traces: Partial<Record<BatchAction, object>> = {
  edit: { label: 'changed' },
  keep: { kept: true },
  release: { kept: false },
};
/** One of ten fails; the one alone is too many. */
const ends: Partial<Record<BatchAction, [code: number, state: BatchState]>> = {
  run: [1, 'CompletedWithErrors'],
  resume: [1, 'CompletedWithErrors'],
  retry: [1, 'CompletedWithErrors'],
  cancel: [0, 'Cancelled'],
  resubmit: [2, 'TooManyFailed'],
};
