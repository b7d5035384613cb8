/**
 * Does one action of the post-batch step that concerns files. Each gives the same result when it is repeated, so that one
 * that a crash interrupted is simply done again.
 */

import { constants } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AfterStep } from '#contract/flow.ts';
import { english } from '#contract/language/sentence.ts';
import { type BatchView, openView } from './batch-view.ts';
import type { DeliverySession } from './blocks-file.ts';
import { fileAway } from './file-away.ts';
import { landFree } from './free-name.ts';
import { reportDataName, reportName, reportText, writeReport } from './report.ts';
import { standingFiles } from './standing-files.ts';
import { makeFolder } from './target-folder.ts';
import { zipFiles } from './zip.ts';

export type FileStep = Exclude<AfterStep, { kind: 'batch' }>;
export interface AfterOrder {
  folder: string;
  /** From 1. */
  no: number;
  step: FileStep;
}
interface Place {
  view: BatchView;
  folder: string;
  /** Keeps what is being written apart from what other batches write in the same folder. */
  tag: string;
  session: DeliverySession;
}

/** Answers what was done, in a sentence. */
export async function doStep({ folder, no, step }: AfterOrder, session: DeliverySession): Promise<string> {
  const view = openView(folder);
  const place: Place = { view, folder, tag: `${view.batch.id.slice(0, 8)}-${no}`, session };
  try {
    switch (step.kind) {
      case 'copy':
        return await copy(step, place);
      case 'zip':
        return await zip(step, place);
      case 'report':
        return await report(step, place);
      case 'file-away':
        return await fileAway(step, view.batch, folder);
    }
  } finally {
    view.close();
  }
}

async function copy(step: FileStep & { kind: 'copy' }, { view, folder, tag, session }: Place): Promise<string> {
  await makeFolder(step.folder);
  const copies: string[] = [];
  for (const { name, path } of await standingFiles(view, folder, step.files, session))
    copies.push(await landFree(join(step.folder, name), tag, (partial) => clone(path, partial)));
  return copies.length ? english`Copied to ${listed(copies)}.` : 'There was nothing to copy.';
}

async function zip(step: FileStep & { kind: 'zip' }, { view, folder, tag, session }: Place): Promise<string> {
  const files = await standingFiles(view, folder, step.files, session);
  return files.length
    ? english`Packed into ${listed([await zipFiles(files, step.file, tag, view)])}.`
    : 'There was nothing to pack.';
}

async function report(step: FileStep & { kind: 'report' }, { view, folder, tag }: Place): Promise<string> {
  const written: string[] = [];
  if (step.folder !== undefined) await makeFolder(step.folder);
  for (const name of [reportName, reportDataName]) {
    if (step.folder === undefined) {
      await writeReport(view, folder, join(folder, name));
      written.push(join(folder, name));
    } else {
      const text = await reportText(view, folder, name);
      written.push(await landFree(join(step.folder, name), tag, (partial) => writeFile(partial, text)));
    }
  }
  return english`Written to ${listed(written)}.`;
}

const clone = (from: string, to: string) => copyFile(from, to, constants.COPYFILE_FICLONE);
const listed = (paths: readonly string[]) => paths.map((path) => `“${path}”`).join(', ');
