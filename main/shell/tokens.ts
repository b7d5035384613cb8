/**
 * The page never names a path. For each file or folder that a person chose or dropped it holds a token, and only this
 * registry knows the path behind it. Files to read, files to write and folders are kept apart: one never serves as another.
 */
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import type { PickedFile, PickedFolder } from '#contract/shell-api.ts';

/** Far more than anybody picks before restarting; the oldest goes first. */
const most = 1_000;

export interface Tokens {
  /** Registers a file to read. */
  source(path: string): Promise<PickedFile>;
  /** Registers a file to write. */
  target(path: string): PickedFile;
  /** Registers a folder to put files into. */
  folder(path: string): PickedFolder;
  sourcePath(token: string): string;
  folderPath(token: string): string;
  targetPath(token: string): string;
  /** Remembers where a file went: a part of a batch gets a name of its own beside the chosen one. */
  written(token: string, path: string): void;
  /** Where the file went; the chosen path while nothing is written. */
  writtenPath(token: string): string;
}

export function fileTokens(): Tokens {
  const sources = new Map<string, string>();
  const targets = new Map<string, string>();
  const folders = new Map<string, string>();
  const written = new Map<string, string>();
  const targetPath = (token: string) => pathBehind(targets, token);
  return {
    async source(path) {
      const bytes = await sizeOf(path);
      return { token: register(sources, path), name: basename(path), bytes };
    },
    target: (path) => ({ token: register(targets, path), name: basename(path), bytes: 0 }),
    folder: (path) => ({ token: register(folders, path), name: basename(path) || path }),
    folderPath: (token) => pathBehind(folders, token),
    sourcePath: (token) => pathBehind(sources, token),
    targetPath,
    written(token, path) {
      dropOldest(written);
      written.set(token, path);
    },
    writtenPath: (token) => written.get(token) ?? targetPath(token),
  };
}

function dropOldest(paths: Map<string, string>): void {
  const [oldest] = paths.keys();
  if (paths.size >= most && oldest !== undefined) paths.delete(oldest);
}

function register(paths: Map<string, string>, path: string): string {
  dropOldest(paths);
  const token = randomUUID();
  paths.set(token, path);
  return token;
}

function pathBehind(paths: ReadonlyMap<string, string>, token: string): string {
  const path = paths.get(token);
  if (path === undefined)
    throw new Failure('bad-input', t('What was chosen here is not known any more. Choose it again.'));
  return path;
}

async function sizeOf(path: string): Promise<number> {
  const name = basename(path);
  if (!isAbsolute(path)) throw new Failure('unreadable', t('“{name}” is not a file on this computer.', { name }));
  const found = await stat(path).catch((cause: unknown) => {
    throw new Failure(
      'unreadable',
      t('“{name}” cannot be opened. Check that it still exists and that you may read it.', { name }),
      {
        cause,
      },
    );
  });
  if (!found.isFile()) throw new Failure('unreadable', t('“{name}” is not a file. Choose a single file.', { name }));
  return found.size;
}
