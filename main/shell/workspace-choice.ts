/** Which workspace a person chose, and which were open before. A damaged file is a fresh start. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface WorkspaceChoice {
  /** Undefined: the usual one. */
  chosen: string | undefined;
  /** Newest first, without the one that is open. */
  recent: readonly string[];
}

const mostRecent = 8;

export function readChoice(file: string): WorkspaceChoice {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { chosen, recent } = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    return {
      chosen: typeof chosen === 'string' && chosen !== '' ? chosen : undefined,
      recent: Array.isArray(recent) ? recent.filter((each) => typeof each === 'string').slice(0, mostRecent) : [],
    };
  } catch {
    // Nothing was chosen yet, or it cannot be read: the usual workspace is opened.
    return { chosen: undefined, recent: [] };
  }
}

/** `open`: the one that is left behind, which is found again among the recent ones. */
export function keepChoice(file: string, folder: string, open: string): void {
  const { recent } = readChoice(file);
  const others = [open, ...recent].filter((each, at, all) => each !== folder && all.indexOf(each) === at);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.partial`, JSON.stringify({ chosen: folder, recent: others.slice(0, mostRecent) }));
  renameSync(`${file}.partial`, file);
}
