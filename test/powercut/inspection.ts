/** Looks at a workspace after a power cut: is every promise kept, is every database sound, do its parts agree? */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Definition } from '#store/definition.ts';
import { audit, batchFolders, type Findings } from '../crash/audit.ts';
import { ended, progress, type Telling } from './told.ts';

export interface Harm {
  /** Promises that were broken. */
  lost: string[];
  /** Records that were told as done and are not. */
  records: number;
  /** Databases that cannot be read. */
  corrupt: string[];
  mismatches: string[];
}
/** The right output of each batch, by the name of its folder without the id. */
export type Wanted = ReadonlyMap<string, Buffer>;

export const nameOf = (folder: string) => basename(folder).slice(0, -9);

/** Folders of batches. What is still called partial was promised to nobody; a start removes it. */
export const batchesOf = (workspace: string) => batchFolders(workspace).filter((name) => !name.endsWith('.partial'));

export function inspect(workspace: string, tellings: readonly Telling[], wanted: Wanted): Harm {
  const harm: Harm = { lost: [], records: 0, corrupt: [], mismatches: [] };
  for (const name of namesIn(workspace).filter((each) => each.endsWith('.db')))
    lookAt(name, harm, () => checkIntegrity(join(workspace, name)));
  const found = new Map<string, Findings>();
  for (const folder of batchesOf(workspace)) {
    const findings = lookAt(folder, harm, () => audit(folder));
    if (!findings) continue;
    found.set(folder, findings);
    for (const mismatch of findings.mismatches)
      (mismatch === 'integrity' ? harm.corrupt : harm.mismatches).push(`${basename(folder)}: ${mismatch}`);
    harm.mismatches.push(...checkSource(folder));
    if (progress[findings.state] === ended) harm.mismatches.push(...compareOutput(folder, wanted));
  }
  const trash = namesIn(join(workspace, 'trash'));
  for (const telling of tellings) {
    const ending = `-${telling.id.slice(0, 8)}`;
    const there = [...found].find(([folder]) => folder.endsWith(ending))?.[1];
    judge(
      telling,
      there,
      trash.some((name) => name.endsWith(ending)),
      harm,
    );
  }
  return harm;
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

function judge({ label, state, done }: Telling, found: Findings | undefined, trashed: boolean, harm: Harm): void {
  if (state === 'Gone' && found) harm.lost.push(`“${label}” was deleted, and is back`);
  if (state === 'Gone' || state === 'Moving') {
    if (!found && !trashed) harm.lost.push(`“${label}” was deleted, and is not in the trash`);
    return;
  }
  const still = found?.done ?? 0;
  if (!found) harm.lost.push(`“${label}” was told of, and is not there`);
  else if ((progress[found.state] ?? -1) < (progress[state] ?? 0))
    harm.lost.push(`“${label}” was told as ${state}, and is ${found.state}`);
  if (still < done) {
    harm.lost.push(`“${label}”: ${done} records were told as done, ${still} are`);
    harm.records += done - still;
  }
}

/** Whoever opens the folder of a batch that has ended finds its output there, whole. */
export function compareOutput(folder: string, wanted: Wanted): string[] {
  const output = join(folder, 'output.csv');
  const right = wanted.get(nameOf(folder));
  if (!right) return [`nobody made ${basename(folder)}`];
  if (!existsSync(output)) return [`${basename(folder)} has ended without its output`];
  return readFileSync(output).equals(right) ? [] : [`the output of ${basename(folder)} differs`];
}

/** What was not taken in yet has to be there still, as long as it was: in the batch's folder or where it came from. */
function checkSource(folder: string): string[] {
  const db = new Database(join(folder, 'batch.db'), { readonly: true });
  try {
    const row = db.prepare(`select definition from batch where intake = 'open'`).get() as
      | { definition: string }
      | undefined;
    if (!row) return [];
    const { source } = JSON.parse(row.definition) as { source: Definition['source'] };
    const file = [join(folder, source.file), source.origin.file].find((each) => existsSync(each));
    if (file && statSync(file).size === source.bytes) return [];
    return [`${basename(folder)} has lost what it was to take in`];
  } finally {
    db.close();
  }
}

function checkIntegrity(file: string): void {
  const db = new Database(file);
  try {
    const answer = db.pragma('integrity_check', { simple: true });
    if (answer !== 'ok') throw new Database.SqliteError(String(answer), 'SQLITE_CORRUPT');
  } finally {
    db.close();
  }
}

const unreadable = /^SQLITE_(CORRUPT|NOTADB|IOERR)/;

function lookAt<T>(path: string, harm: Harm, look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    // Anything else is a folder without the tables of a batch.
    (unreadable.test(error.code) ? harm.corrupt : harm.mismatches).push(`${basename(path)}: ${error.message}`);
    return undefined;
  }
}
