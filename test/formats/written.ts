/** Tables as the program writes them, and read back. */
import { open } from 'node:fs/promises';
import { type ExportFormat, exportFormats } from '#contract/export-format.ts';
import type { Reading } from '#contract/source.ts';
import { packSheet } from '#delivery/workbook-file.ts';
import { guess } from '#formats/guess.ts';
import { openTablePen } from '#formats/table-pen.ts';
import { fileWith, pathTo, readAll } from './scratch.ts';

export { exportFormats };

/** Two takes, so that a file is made of more than one piece. */
export async function written(format: ExportFormat, names: string[], rows: string[][], name: string): Promise<string> {
  const pen = openTablePen({ format, delimiter: ',', safe: false });
  pen.header(names);
  for (const row of rows.slice(0, 1)) pen.cells(row);
  const pieces = [Buffer.from(pen.take())];
  for (const row of rows.slice(1)) pen.cells(row);
  pen.end();
  pieces.push(Buffer.from(pen.take()));
  if (format !== 'xlsx') return fileWith(Buffer.concat(pieces), `${name}.${format}`);
  const path = pathTo(`${name}.xlsx`);
  const file = await open(path, 'w');
  async function* sheet() {
    yield* pieces;
  }
  try {
    await packSheet(file, sheet(), new Date(2026, 0, 1));
  } finally {
    await file.close();
  }
  return path;
}

export async function readBack(file: string, reading: Reading, piece?: number) {
  const { places, ...layout } = await guess(file, reading);
  return { fields: layout.fields, ...(await readAll(file, layout, { piece })) };
}

export const readingOfFormat: Readonly<Record<ExportFormat, Reading>> = {
  csv: { format: 'csv', delimiter: ',', quote: '"', header: true },
  json: { path: '' },
  jsonl: { format: 'jsonl' },
  xlsx: { header: true },
};
