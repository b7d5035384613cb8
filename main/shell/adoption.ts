/** Takes in a file that a person dropped on the page. Its path comes from the preload script; the page gets a token. */
import { ipcMain } from 'electron';
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import type { Adoption } from '#contract/shell-api.ts';
import type { Front } from './front.ts';
import { logBug } from './log.ts';
import { isFromPage } from './page-port.ts';
import type { Tokens } from './tokens.ts';

export function adoptFiles(front: Front, tokens: Tokens): void {
  ipcMain.handle('adopt', async (event, path: unknown): Promise<Adoption> => {
    if (!isFromPage(event, front.window())) return { refused: t('Only the program’s own page may hand over files.') };
    if (typeof path !== 'string' || path === '' || path.length > 4096)
      return { refused: t('This is not a file on this computer. Save it to a folder first, then drop it from there.') };
    return adopt(path, tokens);
  });
}

/** A token for the file, or a sentence why there is none. */
export async function adopt(path: string, tokens: Tokens): Promise<Adoption> {
  try {
    return { file: await tokens.source(path) };
  } catch (error) {
    if (error instanceof Failure) return { refused: error.message };
    logBug(error);
    return { refused: t('The file could not be taken in. The log has the details.') };
  }
}
