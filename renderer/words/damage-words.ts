/** What is said about a batch that cannot be opened and about its repair. */
import type { Salvage, Trouble } from '#contract/engine-api.ts';
import { nameOf } from './batch-words.ts';
import { count, countOf } from './numbers.ts';

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
  const results = `The results of ${countOf(kept, 'record')} are kept`;
  const rest = again === 0 ? 'nothing has to run again' : `${count(again)} ${again === 1 ? 'runs' : 'run'} again`;
  return `“${nameOf(row)}” is repaired. ${results}, ${rest}.`;
}

/** Folders of batches end with the beginning of their ids. */
export function belongsTo(id: string, folder: string): boolean {
  return folderName(folder).endsWith(`-${id.slice(0, 8)}`);
}
