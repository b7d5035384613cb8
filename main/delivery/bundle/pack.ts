/**
 * Writes a bundle: an archive of the manifest, the receipt and the data. The same of them gives the same bytes, whenever
 * and wherever they are packed.
 */
import { createHash } from 'node:crypto';
import type { Manifest } from '#contract/bundle.ts';
import { packArchive } from '#delivery/archive.ts';
import { writeDurably } from '#delivery/durable-file.ts';

export const manifestName = 'manifest.json';
export const receiptEntry = 'receipt.json';

export interface Packing {
  manifest: Manifest;
  /** The text that the manifest vouches for. */
  receipt: string | undefined;
  /** Where the data lies. */
  data: string | undefined;
}

/** An archive names times as a clock on the wall shows them: the same one is the same bytes everywhere. */
const still = () => ({ mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true, compressionLevel: 6 });

/** Answers the bytes of the bundle. */
export async function packBundle(target: string, { manifest, receipt, data }: Packing): Promise<number> {
  return writeDurably(target, (file) =>
    packArchive(file, (archive) => {
      archive.addBuffer(Buffer.from(manifestText(manifest)), manifestName, still());
      if (receipt !== undefined) archive.addBuffer(Buffer.from(receipt), receiptEntry, still());
      if (data !== undefined && manifest.data) archive.addFile(data, manifest.data.entry, still());
    }),
  );
}

export const manifestText = (manifest: Manifest) => `${JSON.stringify(manifest, null, 2)}\n`;
export const hashText = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
