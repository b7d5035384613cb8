/** Writes a table as an Excel workbook of one sheet, packed while its rows are made. */
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Failure } from '#contract/failure.ts';
import { readEnd } from '#store/event.ts';
import { packArchive } from './archive.ts';
import type { BatchView } from './batch-view.ts';
import type { Block } from './block.ts';
import type { Delivered, DeliverySession } from './blocks-file.ts';
import { writeDurably } from './durable-file.ts';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook is beside its sheet. */
const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/></Types>`,
  '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml':
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${types}">` +
    '<sheets><sheet name="Records" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
};

function relation(kind: string, target: string): string {
  return `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${types}/${kind}" Target="${target}"/></Relationships>`;
}

/** Fast rather than small: the texts repeat so much that little is lost. */
const compressionLevel = 3;

export async function writeWorkbook(
  target: string,
  blocks: Iterable<Block>,
  { db, batch, pages }: BatchView,
  session: DeliverySession,
): Promise<Delivered> {
  let rows = 0;
  async function* sheet(): AsyncGenerator<Uint8Array> {
    let done = 0;
    for (const block of blocks) {
      if (session.signal.aborted) throw new Failure('cancelled', 'Cancelled.');
      rows += block.rows;
      if (block.bytes.length > 0) yield block.bytes;
      if (++done % 64 === 0) await session.send({ done: Math.min(done, pages.length), of: pages.length });
    }
  }
  const made = new Date(readEnd(db)?.at ?? batch.created);
  return writeDurably(target, async (file) => {
    const bytes = await packSheet(file, sheet(), made);
    return { rows, bytes };
  });
}

/** Answers the bytes of the workbook. */
export async function packSheet(file: FileHandle, sheet: AsyncIterable<Uint8Array>, mtime: Date): Promise<number> {
  return packArchive(file, (archive) => {
    for (const [name, text] of Object.entries(parts)) archive.addBuffer(Buffer.from(text), name, { mtime });
    archive.addReadStream(Readable.from(sheet, { objectMode: false }), 'xl/worksheets/sheet1.xml', {
      mtime,
      compressionLevel,
    });
  });
}
