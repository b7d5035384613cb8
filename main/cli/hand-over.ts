/**
 * Hands a file of a watched folder over with what came of it: `done/NAME/` or `failed/NAME/`. Everything is made ready in a
 * hidden folder, then the file is moved into it, then it is noted, then the folder gets its name. Wherever a crash falls,
 * the next start either finds the file where it was and does it again, or finds it moved and gives the folder its name.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { type Found, look } from './inbox.ts';

export type Fate = 'done' | 'failed';
export interface HandOver {
  /** Whether this batch was handed over before. */
  knows(id: string): boolean;
  /** `fill` writes the results into the folder that it is given. Answers the folder they are in at the end. */
  give(id: string, found: Found, fate: Fate, fill: (folder: string) => Promise<unknown>): Promise<string>;
}

export const reasonName = 'reason.txt';
const ours = new Set(['output.csv', 'error.csv', 'process.csv', 'receipt.json', reasonName]);
const hidden = '.batchmill-watch';
const fates = ['done', 'failed'] as const;

export async function openHandOver(folder: string): Promise<HandOver> {
  const home = join(folder, hidden);
  const journal = join(home, 'handed-over');
  try {
    mkdirSync(home, { recursive: true });
    closeSync(openSync(journal, 'a'));
  } catch (error) {
    const what = `Results cannot be written into ${folder}. May you write there?`;
    throw new Failure('not-writable', what, { cause: error });
  }
  // A line that a crash has cut is the beginning of an id, which is no id.
  const known = new Set(readFileSync(journal, 'utf8').split('\n'));
  const note = (id: string) => {
    if (!known.has(id)) append(journal, `\n${id}\n`);
    known.add(id);
  };

  const finish = async (id: string, fate: Fate, name: string) => {
    note(id);
    const place = await placed(join(home, id, fate, name), join(folder, fate), name);
    await rm(join(home, id), { recursive: true, force: true });
    return place;
  };
  for (const id of await readdir(home)) if (id !== 'handed-over') await settle(home, id, known.has(id), finish);

  return {
    knows: (id) => known.has(id),
    async give(id, found, fate, fill) {
      await rm(join(home, id), { recursive: true, force: true });
      const made = join(home, id, fate, found.name);
      await mkdir(made, { recursive: true });
      await fill(made);
      const now = await look(found.name, found.file);
      // Another content is another file: it stays, and its turn comes.
      if (now?.size === found.size && now.changed === found.changed)
        await rename(found.file, inputIn(made, found.name));
      return finish(id, fate, found.name);
    },
  };
}

/** Where the file itself lies: never in the place of a result. */
function inputIn(folder: string, name: string): string {
  return join(folder, ours.has(name.toLowerCase()) ? `input ${name}` : name);
}

/** What a crash left: given its name when the file was moved into it, else made again. */
async function settle(
  home: string,
  id: string,
  noted: boolean,
  finish: (id: string, fate: Fate, name: string) => Promise<unknown>,
): Promise<void> {
  for (const fate of fates)
    for (const name of await readdir(join(home, id, fate)).catch(() => []))
      if (noted || existsSync(inputIn(join(home, id, fate, name), name))) await finish(id, fate, name);
  await rm(join(home, id), { recursive: true, force: true });
}

/** Under a name that was free: a folder that is not empty is never replaced. */
async function placed(made: string, into: string, name: string): Promise<string> {
  await mkdir(into, { recursive: true });
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let at = 1; ; at++) {
    const place = join(into, at === 1 ? name : `${stem} (${at})${ending}`);
    if (existsSync(place)) continue;
    await rename(made, place);
    return place;
  }
}

export async function writeReason(folder: string, sentences: readonly string[]): Promise<void> {
  await writeFile(join(folder, reasonName), `${sentences.join('\n')}\n`);
}

function append(journal: string, text: string): void {
  const file = openSync(journal, 'a');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
