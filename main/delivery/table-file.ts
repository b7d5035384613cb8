/** Writes a table that is no file of a batch, block by block as it is made, in any format. */
import type { Block, TableShape } from './block.ts';
import type { Delivered } from './blocks-file.ts';
import { writeDurably } from './durable-file.ts';
import { packSheet } from './workbook-file.ts';

export async function writeTable(
  target: string,
  { format, bom }: TableShape,
  blocks: AsyncIterable<Block>,
): Promise<Delivered> {
  let rows = 0;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const block of blocks) {
      rows += block.rows;
      if (block.bytes.length > 0) yield block.bytes;
    }
  }
  return writeDurably(target, async (file) => {
    if (format === 'xlsx') return { bytes: await packSheet(file, pieces(), new Date()), rows };
    let bytes = 0;
    const write = async (piece: Uint8Array) => {
      await file.writeFile(piece);
      bytes += piece.length;
    };
    if (bom && format === 'csv') await write(Buffer.from('\ufeff'));
    for await (const piece of pieces()) await write(piece);
    return { bytes, rows };
  });
}
