/** What goes wrong in the double when it is wished for: damaged folders, verbs that fail, verbs that never answer. */
import type { BatchRow } from '#contract/batch.ts';
import type { EngineHandlers, Trouble } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';

const troubles: readonly Trouble[] = [
  {
    folder: '/home/ada/Batchmill/batch/tenant-master-data-0f0b5e74',
    code: 'damaged',
    message: 'The database “batch.db” is damaged: page 5,120 is not what was written. Your source files are untouched.',
  },
  {
    folder: '/home/ada/Batchmill/batch/webinar-leads-0f0b5e7b',
    code: 'newer',
    message: '“batch.db” was made by a newer version of Batchmill. Update the program to open it.',
  },
];

/** Not a batch: nothing can be done about it any more. */
const loss: Trouble = {
  folder: '/home/ada/Batchmill/damaged-20261122T094112000Z',
  code: 'damaged',
  message:
    'The list of batches was damaged and has been made again from their folders. The settings are those of a new workspace; the damaged list lies in “/home/ada/Batchmill/damaged-20261122T094112000Z”.',
};

export function makeDamage(damaged: boolean, lost: boolean, get: (id: string) => BatchRow, ids: readonly string[]) {
  let left = [...(lost ? [loss] : []), ...(damaged ? troubles : [])];
  const salvage: EngineHandlers['salvage'] = async ({ folder }) => {
    await new Promise((done) => setTimeout(done, 1_200));
    left = left.filter((trouble) => trouble.folder !== folder);
    return { row: get(ids[4] ?? ''), kept: 95_200, again: 800, damaged: `${folder}/batch.damaged-2026-11-22.db` };
  };
  return { troubles: () => left, salvage };
}

/** Verbs by name that fail, and verbs that are never answered. */
export function hindered<H extends object>(verbs: H, broken: readonly string[], slow: readonly string[]): H {
  const way = (name: string, handler: unknown) => {
    if (slow.includes(name)) return () => new Promise(() => undefined);
    if (!broken.includes(name)) return handler;
    return () => {
      throw new Failure(
        'unreadable',
        `“${name}” could not be read: the disk does not answer. Check it, then try again.`,
      );
    };
  };
  return Object.fromEntries(Object.entries(verbs).map(([name, handler]) => [name, way(name, handler)])) as H;
}
