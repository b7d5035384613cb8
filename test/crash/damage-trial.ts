/**
 * Opens a workspace with a damaged batch in it, as often as it takes, and salvages what is told to be damaged. In the
 * end every batch must have ended as an undisturbed one does, with the same output byte for byte.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { Failure } from '#contract/failure.ts';
import { type EngineLink, openEngine } from '#engine/link.ts';
import { audit } from './audit.ts';
import { writeList } from './list.ts';

export interface Scene {
  /** Workspaces to be copied: one whose batches have ended, one that was cut off in the middle of both. */
  finished: string;
  halfway: string;
  /** The folder of each batch at an earlier moment, with its log. */
  earlier: string;
  /** What must come out, by label. */
  wanted: ReadonlyMap<string, Wanted>;
}
interface Wanted {
  state: string;
  total: number;
  output: Buffer;
}

const patience = 240_000;
const labels = ['first', 'second'] as const;
const open = (workspace: string) => openEngine({ workspace, version: '0.0.0' });

export async function prepare(root: string, records: number, random: () => number): Promise<Scene> {
  const [finished, halfway, earlier] = ['finished', 'halfway', 'earlier'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  const working = join(root, 'working');
  const link = await open(working);
  for (const label of labels) {
    const file = join(root, `${label}.txt`);
    writeList(file, 'email', records, random);
    await link.api.create({
      source: { kind: 'file', file },
      label,
      tool: 'email',
      pageSize: 50,
      threshold: null,
      run: true,
    });
  }
  // A database grows in its log alone as long as it is small: a copy of both is what a kill at that moment leaves.
  await until(
    link,
    (rows) => rows.every(({ total }) => total > 0) && rows.some(({ done, total }) => done > total * 0.2),
  );
  cpSync(join(working, 'batch'), earlier, { recursive: true });
  await until(link, (rows) => rows.some(({ done, total }) => done > total * 0.5));
  copyWorkspace(working, halfway);
  await until(link, ended);
  const { data } = await link.api.list({});
  const wanted = new Map<string, Wanted>();
  for (const { id, label, state, total } of data)
    wanted.set(label, { state, total, output: await exported(link, id, root) });
  await link.close();
  copyWorkspace(working, finished);
  return { finished, halfway, earlier, wanted };
}

export function copyWorkspace(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from))
    if (!['engine.json', 'lock.db'].includes(name)) cpSync(join(from, name), join(to, name), { recursive: true });
}

/** Written from the database, not copied from the file that was made at the end. */
async function exported(link: EngineLink, id: string, folder: string): Promise<Buffer> {
  const file = join(folder, `${id}.csv`);
  await link.api.export({ id, kind: 'output', file, bom: true });
  const bytes = readFileSync(file);
  rmSync(file);
  return bytes;
}

const ended = (rows: BatchRow[]) =>
  rows.length > 0 &&
  rows.every(({ state, activity, total }) => isFinal(state) && activity.kind === 'idle' && total >= 0);

async function until(link: EngineLink, holds: (rows: BatchRow[]) => boolean): Promise<void> {
  const start = performance.now();
  for (;;) {
    const { data } = await link.api.list({});
    if (holds(data)) return;
    if (performance.now() - start > patience) throw new Error(`it did not come to that: ${JSON.stringify(data)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Answers how many folders had to be salvaged; throws when something is lost or wrong, or never ends. */
export async function survive(workspace: string, wanted: Scene['wanted']): Promise<number> {
  const late = new AbortController();
  const { signal } = late;
  try {
    return await Promise.race([
      survived(workspace, wanted),
      wait(2 * patience, undefined, { signal }).then(() => Promise.reject(new Error('somebody was never answered'))),
    ]);
  } finally {
    late.abort();
  }
}

async function survived(workspace: string, wanted: Scene['wanted']): Promise<number> {
  let healed = 0;
  for (let start = 1; start <= 2; start++) {
    const link = await open(workspace);
    try {
      healed += await heal(link);
      if (start === 2) await compare(link, workspace, wanted);
    } finally {
      await link.close();
    }
  }
  for (const name of readdirSync(join(workspace, 'batch'))) {
    const { mismatches } = audit(join(workspace, 'batch', name));
    if (mismatches.length) throw new Error(`${name}: ${mismatches.join('; ')}`);
  }
  return healed;
}

async function heal(link: EngineLink): Promise<number> {
  let healed = 0;
  const salvage = async (folder: string) => {
    await link.api.salvage({ folder });
    healed++;
  };
  // What was cut off is looked through first: its row says what it was until then.
  await until(link, ended);
  for (const { folder, code } of (await link.api.status({})).troubles) if (code === 'damaged') await salvage(folder);
  await until(link, ended);
  for (const { id } of (await link.api.list({})).data) {
    const found = await link.api.verify({ id }).catch((error: unknown) => error as Failure);
    const sound = !(found instanceof Error) && found.agrees;
    if (found instanceof Error && !(found instanceof Failure && found.code === 'damaged')) throw found;
    if (!sound) await salvage(await folderOf(link, id));
    await until(link, ended);
  }
  return healed;
}

async function folderOf(link: EngineLink, id: string): Promise<string> {
  const { workspace, troubles } = await link.api.status({});
  const names = readdirSync(join(workspace, 'batch'));
  const name = names.find((each) => each.endsWith(`-${id.slice(0, 8)}`));
  return troubles.find(({ folder }) => name && folder.endsWith(name))?.folder ?? join(workspace, 'batch', name ?? '');
}

async function compare(link: EngineLink, workspace: string, wanted: Scene['wanted']): Promise<void> {
  const { data } = await link.api.list({});
  if (data.length !== wanted.size) throw new Error(`${data.length} batches instead of ${wanted.size}`);
  for (const row of data) {
    const want = wanted.get(row.label);
    if (row.state !== want?.state || row.total !== want.total || row.done !== want.total)
      throw new Error(`“${row.label}” is ${row.state} with ${row.done} of ${row.total}: ${row.message}`);
    const output = await exported(link, row.id, workspace);
    if (!output.equals(want.output)) throw new Error(`“${row.label}” has another output`);
  }
  const { troubles } = await link.api.status({});
  if (troubles.length) throw new Error(`troubles are left: ${JSON.stringify(troubles)}`);
}
