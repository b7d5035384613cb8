/** Cuts the power at random moments of a recording and counts what came of it. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Random } from '#test/bench/data/random.ts';
import { audit } from '../crash/audit.ts';
import { createDisk } from './disk.ts';
import { drawFate } from './fate.ts';
import { batchesOf, inspect, type Wanted } from './inspection.ts';
import { drawMoments } from './moments.ts';
import { type Recording, run } from './recording.ts';
import { createTold, ended, progress, type Telling, toldFile } from './told.ts';

export interface CutOrder {
  cuts: number;
  /** After every so many cuts the program is started again and goes on to the end; 0: never. */
  resumeEvery: number;
  random: Random;
  complain(what: string): void;
}
/** Counted in cuts. */
export interface Toll {
  cuts: number;
  lost: number;
  corrupt: number;
  mismatches: number;
  resumed: number;
  /** The most records that one cut took back after they were told as done. */
  worst: number;
}

export async function cutPower({ entries, wanted, root }: Recording, order: CutOrder): Promise<Toll> {
  const { random } = order;
  const toll: Toll = { cuts: 0, lost: 0, corrupt: 0, mismatches: 0, resumed: 0, worst: 0 };
  const disk = createDisk();
  const told = createTold();
  const workspace = join(root, 'workspace');
  const untouched = `${root}-untouched`;
  let at = 0;
  for (const moment of drawMoments(entries, order.cuts, random)) {
    for (const entry of entries.slice(at, moment)) {
      disk.apply(entry);
      if (entry.kind === 'write' && disk.pathOf(entry.fd) === toldFile) told.hear(entry.data.toString());
    }
    at = moment;
    disk.rebuild(root, drawFate(random));
    toll.cuts++;
    const resumes = order.resumeEvery > 0 && toll.cuts % order.resumeEvery === 0;
    // To look at a database is to repair it: the program gets what the cut left.
    if (resumes) cpSync(root, untouched, { recursive: true });
    const harm = inspect(workspace, told.tellings(), wanted);
    rmSync(root, { recursive: true });
    if (resumes) {
      toll.resumed++;
      renameSync(untouched, root);
      harm.mismatches.push(...(await resume(workspace, told.tellings(), wanted)));
      rmSync(root, { recursive: true });
    }
    for (const kind of ['lost', 'corrupt', 'mismatches'] as const) if (harm[kind].length) toll[kind]++;
    toll.worst = Math.max(toll.worst, harm.records);
    for (const what of [...harm.lost, ...harm.corrupt, ...harm.mismatches])
      order.complain(`cut ${toll.cuts}, after entry ${moment} of ${entries.length}: ${what}`);
  }
  return toll;
}

/** Starts the program on what is left; without being asked for anything it has to bring everything to its right end. */
async function resume(workspace: string, tellings: readonly Telling[], wanted: Wanted): Promise<string[]> {
  const code = await run('successor.ts', [workspace]);
  const { lost, corrupt, mismatches } = inspect(workspace, tellings, wanted);
  const found = [...lost, ...corrupt, ...mismatches];
  if (code !== 0) found.push(`it failed (${code})`);
  for (const folder of batchesOf(workspace)) {
    const { state } = audit(folder);
    if (progress[state] !== ended) found.push(`${basename(folder)} ended as ${state}`);
  }
  const log = join(workspace, 'batchmill.log');
  if (existsSync(log)) found.push(readFileSync(log, 'utf8'));
  return found.map((what) => `started again: ${what}`);
}
