/** What a workbook says of itself: its sheets, its texts, and which cells are dates. */
import { posix } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { inputLimits } from '#contract/source.ts';
import { quoted } from '#formats/source-file.ts';
import { xmlCutter } from '#formats/xml/cutter.ts';
import { elementOf } from '#formats/xml/element.ts';
import { type Archive, attributeOf, local, openArchive, partsNamed } from './archive.ts';
import { plainText } from './cell.ts';
import { type DateKind, dateKind, dateKindOfBuiltin } from './date.ts';

export interface Workbook {
  archive: Archive;
  /** Names of the sheets with the parts that hold them. */
  sheets: ReadonlyMap<string, string>;
  /** Dates count from 1904, as old Macs did. */
  from1904: boolean;
  /** By the number of a cell's style. */
  dates: readonly (DateKind | undefined)[];
  /** The texts that cells name by number; all of them are in memory while a sheet is read. */
  texts(signal: AbortSignal | undefined, limit: number | undefined): Promise<readonly string[]>;
}

export async function openWorkbook(file: string, limit?: number): Promise<Workbook> {
  const archive = await openArchive(file, limit);
  try {
    const [main = 'xl/workbook.xml'] = [...(await relations(archive, '', '_rels/.rels', 'officeDocument')).values()];
    const folder = posix.dirname(main);
    const rels = `${folder}/_rels/${posix.basename(main)}.rels`;
    const book = await archive.element(main);
    const sheetParts = await relations(archive, folder, rels, 'worksheet');
    const sheets = new Map<string, string>();
    for (const list of partsNamed(book, 'sheets'))
      for (const sheet of partsNamed(list, 'sheet')) {
        const part = sheetParts.get(attributeOf(sheet, 'id') ?? '');
        if (part !== undefined) sheets.set(attributeOf(sheet, 'name') ?? '', part);
      }
    if (sheets.size === 0) throw new Failure('bad-file', sentence`${quoted(file)} has no sheet with cells.`, { file });
    const [properties] = partsNamed(book, 'workbookPr');
    const since = properties && attributeOf(properties, 'date1904');
    const [styles] = (await relations(archive, folder, rels, 'styles')).values();
    const dates = styles === undefined ? [] : await dateStyles(archive, styles);
    let texts: readonly string[] | undefined;
    return {
      archive,
      sheets,
      from1904: since === '1' || since === 'true',
      dates,
      async texts(signal, limit) {
        texts ??= await sharedTexts(archive, signal, limit);
        return texts;
      },
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** The parts of one kind that a part names, by their ids. */
async function relations(archive: Archive, folder: string, rels: string, kind: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (!archive.has(rels)) return found;
  for (const relation of (await archive.element(rels)).parts) {
    const target = attributeOf(relation, 'Target') ?? '';
    if (!attributeOf(relation, 'Type')?.endsWith(`/${kind}`)) continue;
    found.set(
      attributeOf(relation, 'Id') ?? '',
      posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1),
    );
  }
  return found;
}

async function dateStyles(archive: Archive, part: string): Promise<(DateKind | undefined)[]> {
  if (!archive.has(part)) return [];
  const styles = await archive.element(part);
  const own = new Map<string, DateKind | undefined>();
  for (const list of partsNamed(styles, 'numFmts'))
    for (const format of partsNamed(list, 'numFmt'))
      own.set(attributeOf(format, 'numFmtId') ?? '', dateKind(attributeOf(format, 'formatCode') ?? ''));
  return partsNamed(styles, 'cellXfs').flatMap((list) =>
    partsNamed(list, 'xf').map((style) => {
      const id = attributeOf(style, 'numFmtId') ?? '';
      return own.has(id) ? own.get(id) : dateKindOfBuiltin(Number(id));
    }),
  );
}

async function sharedTexts(
  archive: Archive,
  signal: AbortSignal | undefined,
  limit: number = inputLimits.texts,
): Promise<string[]> {
  const texts: string[] = [];
  if (!archive.has(textPart)) return texts;
  const cut = xmlCutter(['si'], { called: local, optional: true });
  for await (const { text, last } of archive.text(textPart, { signal, limit }))
    for (const item of cut(text, last).texts) texts.push(plainText(elementOf(item, inputLimits.depth)));
  return texts;
}

const textPart = 'xl/sharedStrings.xml';
