/** The beginning of a file, for guesses: its first bytes, and the text of them. */
import type { Encoding } from '#contract/source.ts';
import { openSource } from './source-file.ts';
import { emptyFile, textOf } from './text.ts';

export const headSize = 256 * 1024;

export interface Head {
  text: string;
  /** There is no more of it in the file. */
  whole: boolean;
}

export async function headBytes(file: string): Promise<Buffer> {
  const { handle } = await openSource(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headSize), 0, headSize, 0);
    if (bytesRead === 0) throw emptyFile(file);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

export async function headText(file: string, encoding: Encoding, signal?: AbortSignal): Promise<Head> {
  const head: Head = { text: '', whole: false };
  for await (const { text, bytes, last } of textOf(file, encoding, { signal })) {
    head.text += text;
    head.whole = last;
    if (bytes > headSize) break;
  }
  if (head.text === '') throw emptyFile(file);
  return head;
}
