/** What is said about a batch that cannot be opened and about its repair. */
import type { Salvage, Trouble } from '#contract/engine-api.ts';
import { nameOf } from './batch-words.ts';
import { count, countOf } from './numbers.ts';

/** The last part of a path, with either kind of slash. */
export function folderName(folder: string): string {
  return folder.split(/[\\/]/).findLast((part) => part !== '') ?? folder;
}

/** Only a damaged database can be built anew; anything else has to be put right outside of the program. */
export function canRepair({ code }: Trouble): boolean {
  return code === 'damaged';
}

export function troubleSentence({ folder, code, message }: Trouble): string {
  const remedies: Partial<Record<Trouble['code'], string>> = {
    damaged: 'Other batches are not touched by it.',
    newer: 'Install the newer version of Batchmill.',
    'no-space': 'Free some space on the disk, then start Batchmill again.',
    unreadable: 'Look at the folder: is it there, and may you read it?',
  };
  return [`${folderName(folder)} cannot be opened.`, message, remedies[code]].filter(Boolean).join(' ');
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
