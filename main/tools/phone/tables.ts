/** The vendored tables: many small ones in one file, each read when it is first needed. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { dataFile } from '#tools/data.ts';

export type TableKind = 'machine' | 'location' | 'carrier' | 'zone';

interface TablesFile {
  /** Offset and length of each table in `bytes`. */
  readonly index: Readonly<Record<TableKind, Readonly<Record<string, readonly [number, number]>>>>;
  readonly bytes: Buffer;
}

let file: TablesFile | undefined;

function openFile(): TablesFile {
  const content = readFileSync(dataFile('phone', 'tables.bin'));
  const end = content.indexOf('\n');
  return { index: JSON.parse(content.toString('utf8', 0, end)), bytes: content.subarray(end + 1) };
}

/** The JSON text of a table; undefined when there is none of this name. */
export function readTable(kind: TableKind, name: string): string | undefined {
  file ??= openFile();
  const tables = file.index[kind];
  const place = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (!place) return undefined;
  const [offset, length] = place;
  return brotliDecompressSync(file.bytes.subarray(offset, offset + length)).toString('utf8');
}
