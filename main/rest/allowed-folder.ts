/** Files of this machine that a request may name: those inside the folders that were allowed when the server was started. */
import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { badRequest, Refusal } from './refusal.ts';

const isInside = (folder: string, file: string) => {
  const way = relative(folder, file);
  return way !== '' && !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..';
};

/** The real path, links followed. A path that is not absolute is looked for in each of the folders. */
export async function allowedFile(path: string, folders: readonly string[]): Promise<string> {
  const refused = new Refusal(
    403,
    folders.length === 0
      ? 'No folder was allowed: start the server with --allow FOLDER, or send the file itself.'
      : 'This file is not in a folder that was allowed with --allow.',
  );
  if (path.includes('\0')) throw refused;
  const named = folders.map((folder) => resolve(folder, path)).filter((file, at) => isInside(folders[at] ?? '', file));
  if (named.length === 0) throw refused;
  for (const file of named) {
    // Whether a file is there is nobody's business outside of the folders: this is asked only inside.
    const real = await realpath(file).catch(() => undefined);
    if (real === undefined) continue;
    const roots = await Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)));
    if (roots.some((root) => isInside(root, real))) return real;
    throw refused;
  }
  throw badRequest({ path: 'body.path', message: 'there is no such file' });
}
