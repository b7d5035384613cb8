/** The parts of a workbook, which is a ZIP archive of XML files, as text. */
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { inputLimits } from '#contract/source.ts';
import { streamed } from '#formats/byte-source.ts';
import { openSource, placed, quoted } from '#formats/source-file.ts';
import { type Piece, type TextOptions, textFrom } from '#formats/text.ts';
import { xmlCutter } from '#formats/xml/cutter.ts';
import { type Element, elementOf } from '#formats/xml/element.ts';

export interface Archive {
  has(name: string): boolean;
  /** The text of a part; bytes are those of the whole file, by the share of the part that was read. */
  text(name: string, options: TextOptions): AsyncGenerator<Piece>;
  /** The root element of a small part. */
  element(name: string): Promise<Element>;
  close(): void;
}

/** Workbooks have some dozens. */
const mostParts = 20_000;
const mostOfSmall = 32 * 1024 ** 2;

export async function openArchive(file: string, limit: number = inputLimits.file): Promise<Archive> {
  const { handle, size } = await openSource(file, limit);
  await handle.close();
  const zip = await openPromise(file, { autoClose: false }).catch((cause: unknown) => {
    throw broken(file, cause);
  });
  const parts = await partsOf(file, zip).catch((error: unknown) => {
    zip.close();
    throw error;
  });
  function part(name: string): Entry {
    const found = parts.get(name);
    if (found) return found;
    throw new Failure('bad-file', sentence`${quoted(file)} is no Excel workbook: it has no part “${name}”.`, { file });
  }
  async function* text(name: string, options: TextOptions): AsyncGenerator<Piece> {
    const entry = part(name);
    const most = options.limit ?? limit;
    if (entry.uncompressedSize > most)
      throw new Failure(
        'bad-file',
        sentence`“${name}” in ${quoted(file)} unpacks to ${entry.uncompressedSize} bytes; the limit is ${most}. Save it as CSV.`,
        { file },
      );
    try {
      const source = streamed(await zip.openReadStreamPromise(entry));
      const refuse = () =>
        new Failure('bad-file', sentence`“${name}” in ${quoted(file)} is not valid UTF-8.`, { file });
      for await (const piece of textFrom(source, file, 'utf-8', options, refuse)) {
        const share = Math.min(1, source.position() / entry.uncompressedSize);
        yield { ...piece, bytes: piece.last ? size : Math.floor(size * share) };
      }
    } catch (error) {
      throw broken(file, error);
    }
  }
  return {
    has: (name) => parts.has(name),
    text,
    async element(name) {
      let whole = '';
      for await (const piece of text(name, { limit: mostOfSmall })) whole += piece.text;
      const [root = ''] = placed(file, () => xmlCutter([], { limits: { field: mostOfSmall } })(whole, true)).texts;
      return elementOf(root, inputLimits.depth);
    },
    close: () => zip.close(),
  };
}

async function partsOf(file: string, zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostParts)
    throw new Failure('bad-file', sentence`${quoted(file)} has ${zip.entryCount} parts: it is no workbook.`, { file });
  const parts = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry);
  } catch (error) {
    throw broken(file, error);
  }
  return parts;
}

/** What the archive's reader and the decompression say of a file, in words; everything else is left as it is. */
function broken(file: string, error: unknown): unknown {
  if (error instanceof Failure || !(error instanceof Error) || 'syscall' in error) return error;
  return new Failure(
    'bad-file',
    sentence`${quoted(file)} is damaged: ${error.message}. Copy it from its origin again.`,
    {
      file,
      cause: error,
    },
  );
}

/** The name of an element or attribute without its prefix: writers choose prefixes as they like. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function partsNamed({ parts }: Element, name: string): Element[] {
  return parts.filter((part) => local(part.name) === name);
}

export function attributeOf({ attributes }: Element, name: string): string | undefined {
  return attributes.find(([found]) => found === `@${name}` || found.endsWith(`:${name}`))?.[1];
}
