/** XML as it is guessed and read. */
import type { Reading } from '#contract/source.ts';
import { guess } from '#formats/guess.ts';
import type { ReadOptions } from '#formats/rows.ts';
import { fileWith, readAll } from '../scratch.ts';

export async function read(content: string | Uint8Array, reading: Reading = {}, options: ReadOptions = {}) {
  const file = fileWith(content, 'records.xml');
  const { places, ...layout } = await guess(file, reading);
  const { rows, lines, rejects } = await readAll(file, layout, options);
  return { fields: layout.fields, path: layout.path, encoding: layout.encoding, places, rows, lines, rejects };
}
