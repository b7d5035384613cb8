/** The files of a batch whose records are done, for what follows: each is still what the receipt vouches for, or made again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileKind } from '#contract/batch.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { BatchView } from './batch-view.ts';
import type { DeliverySession } from './blocks-file.ts';
import { makeOwn } from './delivery.ts';
import { hashFile } from './digest.ts';
import { isMade } from './made-files.ts';
import { readReceipt, receiptName } from './receipt.ts';
import { reportName, writeReport } from './report.ts';

export interface StandingFile {
  kind: FileKind;
  name: string;
  path: string;
}

/** In the order asked for; the error list is left out when nothing went wrong. */
export async function standingFiles(
  view: BatchView,
  folder: string,
  kinds: readonly FileKind[],
  session: DeliverySession,
): Promise<StandingFile[]> {
  const receipt = await readReceipt(join(folder, receiptName));
  if (!receipt)
    throw new Failure('damaged', sentence`“${join(folder, receiptName)}” is gone. Retry: it is written again then.`);
  const files: StandingFile[] = [];
  for (const kind of new Set(kinds)) {
    if (kind === 'receipt') files.push({ kind, name: receiptName, path: join(folder, receiptName) });
    else if (kind === 'report') {
      const path = join(folder, reportName);
      await writeReport(view, folder, path);
      files.push({ kind, name: reportName, path });
    } else {
      const entry = receipt.files.find((each) => each.kind === kind);
      if (!entry) continue;
      const path = join(folder, entry.name);
      const stands = existsSync(path) && (await hashFile(path)) === entry.sha256;
      if (!stands && !isMade(kind))
        throw new Failure('damaged', sentence`“${path}” was changed or lost since it was taken in.`, { file: path });
      if (!stands && isMade(kind)) await makeOwn({ folder, kind, target: path }, view, session, entry);
      files.push({ kind, name: entry.name, path });
    }
  }
  return files;
}
