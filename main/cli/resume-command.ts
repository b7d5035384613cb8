/** The command that continues a paused batch, ready to be typed: files that are still to be written included. */
import { shortId } from './figures.ts';
import type { Target } from './target.ts';
import { defaultWorkspace } from './workspace.ts';

interface Continuation {
  workspace: string;
  targets: readonly Target[];
  safe: boolean;
}

export function resumeCommand(id: string, { workspace, targets, safe }: Continuation): string {
  const words = ['batchmill', 'resume', shortId(id)];
  for (const { flag, file } of targets) words.push(flag, file);
  if (!safe) words.push('--raw');
  return commandOf(words, workspace);
}

/** How a batch that has no credits left gets some: how many is for a person to say. */
export function topUpCommand({ workspace }: Pick<Continuation, 'workspace'>): string {
  return commandOf(['batchmill', 'credits', 'top-up', 'AMOUNT'], workspace);
}

function commandOf(words: string[], workspace: string): string {
  if (workspace !== defaultWorkspace()) words.push('--workspace', workspace);
  return words.map((word) => quoted(word)).join(' ');
}

/** The command of this very process, to be typed again. */
export function commandText(words: readonly string[] = process.argv.slice(2)): string {
  return ['batchmill', ...words].map((word) => quoted(word)).join(' ');
}

/** The word as a shell takes it for one. */
export function quoted(word: string, platform: NodeJS.Platform = process.platform): string {
  if (/^[\w./:@%+=,\\-]+$/.test(word) && (platform === 'win32' || !word.includes('\\'))) return word;
  return platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
