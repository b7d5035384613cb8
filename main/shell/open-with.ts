/**
 * Files that a person opens with the program: from the desktop, by dropping them on its icon, or on the command line,
 * also while it runs already. The page gets a token for the file, as if it had been chosen there.
 */
import { app } from 'electron';
import type { Adoption } from '#contract/shell-api.ts';
import { adopt } from './adoption.ts';
import type { Front } from './front.ts';
import { startFiles } from './instance.ts';
import { logBug } from './log.ts';
import type { Tokens } from './tokens.ts';

/** macOS tells of a file before the program is ready. */
const early: string[] = [];
let take = (path: string): void => void early.push(path);

export function awaitFiles(): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take(path);
  });
}

export function openFiles(front: Front, tokens: Tokens, hand: (opened: Adoption) => void): void {
  const open = (path: string) => void adopt(path, tokens).then(hand, logBug);
  take = (path) => {
    front.show();
    open(path);
  };
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    for (const path of handedFiles(handed)) open(path);
  });
  for (const path of [...early.splice(0), ...startFiles()]) open(path);
}

/** Another process said it. */
function handedFiles(handed: unknown): string[] {
  if (typeof handed !== 'object' || handed === null || !('files' in handed) || !Array.isArray(handed.files)) return [];
  return handed.files.filter((file): file is string => typeof file === 'string').slice(0, 100);
}
