/** Real files for the tests of formats, in a folder that goes away with the test run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Layout } from '#contract/source.ts';
import type { ReadOptions, RowBatch } from '#formats/rows.ts';
import { readRows } from '#formats/rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'batchmill-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export function fileWith(content: string | Uint8Array, name = 'file.txt'): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

export function pathTo(name: string): string {
  return join(folder, name);
}

const plain = { encoding: 'utf-8', delimiter: '', quote: '', header: false, path: '', sheet: '' } as const;

export const list: Layout = { ...plain, format: 'list', fields: ['value'], gzip: false, rest: false };

export function csv(fields: readonly string[], change: Partial<Layout> = {}): Layout {
  return { ...list, format: 'csv', delimiter: ',', quote: '"', fields: [...fields], ...change };
}

/** All batches as one. */
export async function readAll(file: string, layout: Layout, options: ReadOptions = {}): Promise<RowBatch> {
  const all: RowBatch = { rows: [], lines: [], rejects: [], bytes: 0 };
  for await (const { rows, lines, rejects, bytes } of readRows(file, layout, options)) {
    all.rows.push(...rows);
    all.lines.push(...lines);
    all.rejects.push(...rejects);
    all.bytes = bytes;
  }
  return all;
}
