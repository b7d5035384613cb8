/** The beginning of a file, for guesses: its first bytes, and the text of them. */
import type { Encoding } from '#contract/source.ts';
import { openBytes } from './byte-source.ts';
import { inWords } from './source-file.ts';
import { emptyFile, textOf } from './text.ts';

export const headSize = 256 * 1024;

export interface Head {
  text: string;
  /** There is no more of it in the file. */
  whole: boolean;
}

export async function headBytes(file: string, gzip = false): Promise<Buffer> {
  const source = await openBytes(file, gzip);
  try {
    const buffer = Buffer.alloc(headSize);
    let length = 0;
    for (let read = 1; read > 0 && length < headSize; length += read)
      read = await source.read(buffer, length, headSize - length);
    if (length === 0) throw emptyFile(file);
    return buffer.subarray(0, length);
  } catch (error) {
    throw inWords(file, error);
  } finally {
    await source.close();
  }
}

export async function headText(
  file: string,
  encoding: Encoding,
  gzip: boolean,
  signal?: AbortSignal | undefined,
): Promise<Head> {
  const head: Head = { text: '', whole: false };
  let bytes = 0;
  for await (const { text, last } of textOf(file, encoding, { signal, gzip })) {
    head.text += text;
    head.whole = last;
    bytes += text.length;
    if (bytes > headSize) break;
  }
  if (head.text === '') throw emptyFile(file);
  return head;
}
