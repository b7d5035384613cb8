/** JSON as it is guessed and read. */
import type { Reading } from '#contract/source.ts';
import { guess } from '#formats/guess.ts';
import type { ReadOptions } from '#formats/rows.ts';
import { fileWith, readAll } from '../scratch.ts';

export async function read(content: string, reading: Reading = {}, options: ReadOptions = {}, name = 'records.json') {
  const file = fileWith(content, name);
  const { places, ...layout } = await guess(file, reading);
  const { rows, lines, rejects } = await readAll(file, layout, options);
  return { fields: layout.fields, path: layout.path, places, rows, lines, rejects };
}
export const lines = (content: string, options?: ReadOptions) =>
  read(content, { format: 'jsonl' }, options, 'records.jsonl');
