/** Many small tables in one file, each compressed by itself, so that a table costs nothing until it is asked for. */
import { brotliCompressSync, constants } from 'node:zlib';

/** A line of JSON says where each table lies (offset and length after that line); the compressed tables follow. */
export function packTables(kinds) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  const chunks = [];
  const index = {};
  let at = 0;
  for (const [kind, tables] of Object.entries(kinds)) {
    index[kind] = {};
    for (const [name, table] of tables) {
      const chunk = brotliCompressSync(JSON.stringify(table), { params });
      index[kind][name] = [at, chunk.length];
      at += chunk.length;
      chunks.push(chunk);
    }
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...chunks]);
}
