/**
 * Opens another workspace: the program ends in order and starts again with it, since the engine, the tokens and all that
 * is on the screen belong to one workspace.
 */
import { existsSync } from 'node:fs';
import { type BrowserWindow, dialog } from 'electron';
import { Failure } from '#contract/failure.ts';
import { t, tn } from '#contract/language/language.ts';
import type { ShellHandlers } from '#contract/shell-api.ts';
import { askForFolder } from './dialogs.ts';
import { choiceFile, workspaceFolder } from './folders.ts';
import { keepChoice, readChoice } from './workspace-choice.ts';

export interface WorkspaceDoor {
  /** Batches at work. */
  working(): Promise<number>;
  /** Ends the program in order and starts it again. */
  restart(options: { pause: boolean }): Promise<void>;
}

export function workspaceVerbs(
  window: BrowserWindow,
  { working, restart }: WorkspaceDoor,
): Pick<ShellHandlers, 'workspaces' | 'openWorkspace'> {
  const recent = () => readChoice(choiceFile()).recent.filter((folder) => folder !== workspaceFolder());
  return {
    workspaces: () => ({ recent: [...recent()] }),
    async openWorkspace({ recent: wanted }) {
      if (wanted !== null && !recent().includes(wanted))
        throw new Failure('not-found', t('This workspace is not among those that were open before.'));
      const folder = wanted ?? (await askForFolder(window));
      if (folder === undefined) return { opening: false };
      if (folder === workspaceFolder()) throw new Failure('bad-input', t('This workspace is open already.'));
      if (wanted !== null && !existsSync(folder))
        throw new Failure('not-found', t('“{folder}” is not there any more.', { folder }));
      const n = await working();
      if (n > 0 && !(await mayPause(window, n))) return { opening: false };
      keepChoice(choiceFile(), folder, workspaceFolder());
      // The answer goes first: nobody is left to be told once the program has ended.
      setImmediate(() => void restart({ pause: n > 0 }));
      return { opening: true };
    },
  };
}

async function mayPause(window: BrowserWindow, n: number): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Batchmill',
    message: tn(n, 'A batch is still at work.', '{n} batches are still at work.'),
    detail: t('Nothing is lost by a pause: the batch goes on from where it stopped when you resume it.'),
    buttons: [t('Pause and open the other workspace'), t('Cancel')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
