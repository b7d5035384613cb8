/** What is said about a batch that cannot be opened and about its repair. */
import type { Salvage, Trouble } from '#contract/engine-api.ts';
import { t, tn } from '#contract/language/language.ts';
import { nameOf } from './batch-words.ts';

/** The last part of a path, with either kind of slash. */
export function folderName(folder: string): string {
  return parts(folder).at(-1) ?? folder;
}

function parts(folder: string): string[] {
  return folder.split(/[\\/]/).filter((part) => part !== '');
}

/** Batches lie in one folder of the workspace. A trouble from elsewhere is a loss that is only told of. */
export function isBatchFolder(folder: string): boolean {
  return parts(folder).at(-2) === 'batch';
}

/** Only a damaged database can be built anew; anything else has to be put right outside of the program. */
export function canRepair({ folder, code }: Trouble): boolean {
  return code === 'damaged' && isBatchFolder(folder);
}

export function repairedSentence({ row, kept, again }: Salvage): string {
  const repaired = t('“{name}” is repaired.', { name: nameOf(row) });
  const results = tn(kept, 'The results of {n} record are kept', 'The results of {n} records are kept');
  const rest = again === 0 ? t('nothing has to run again') : tn(again, '{n} runs again', '{n} run again');
  return `${repaired} ${results}, ${rest}.`;
}

/** Folders of batches end with the beginning of their ids. */
export function belongsTo(id: string, folder: string): boolean {
  return folderName(folder).endsWith(`-${id.slice(0, 8)}`);
}
