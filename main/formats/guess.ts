/** How a file is to be read: what the user fixed, and a guess from the head of the file for the rest. */
import { extname } from 'node:path';
import type { Layout, Reading } from '#contract/source.ts';
import { guessEncoding } from './encoding.ts';
import { notRead } from './rows.ts';
import { openSource } from './source-file.ts';
import { emptyFile, refuseWhenCancelled } from './text.ts';

const headSize = 256 * 1024;

export async function layoutOf(file: string, reading: Reading, signal?: AbortSignal): Promise<Layout> {
  refuseWhenCancelled(signal, file);
  const head = await headOf(file);
  const encoding = reading.encoding ?? guessEncoding(head);
  const format = reading.format ?? (/^\.(csv|tsv|tab)$/i.test(extname(file)) ? 'csv' : 'list');
  if (format !== 'list') throw notRead(file, format.toUpperCase());
  return { format, encoding, delimiter: '', header: false, fields: ['value'] };
}

async function headOf(file: string): Promise<Buffer> {
  const { handle } = await openSource(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headSize), 0, headSize, 0);
    if (bytesRead === 0) throw emptyFile(file);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
