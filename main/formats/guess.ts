/** How a file is to be read: what the user fixed, and for the rest a guess from the head of the file. */
import { extname } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { FileFormat, Inspection, Layout, Reading } from '#contract/source.ts';
import { guessEncoding } from './encoding.ts';
import { type Head, headBytes, headText } from './head.ts';
import { jsonFields, jsonPlaces, looksLikeLines } from './json/head.ts';
import { quoted } from './source-file.ts';
import { tableLayout } from './table-guess.ts';
import { refuseWhenCancelled } from './text.ts';
import { isGzip, isZip, refuseUnreadBytes } from './unread.ts';
import { workbookLayout } from './xlsx/head.ts';
import { declaredEncoding, xmlFields, xmlPlaces } from './xml/head.ts';

/** The layout, and where else in the file the records may be. */
export type Guess = Layout & Pick<Inspection, 'places'>;

export async function layoutOf(file: string, reading: Reading, signal?: AbortSignal): Promise<Layout> {
  const { places, ...layout } = await guess(file, reading, signal);
  return layout;
}

export async function guess(file: string, reading: Reading, signal?: AbortSignal): Promise<Guess> {
  refuseWhenCancelled(signal, file);
  const start = await headBytes(file);
  const gzip = isGzip(start);
  const bytes = gzip ? await headBytes(file, true) : start;
  if (isZip(bytes) && !gzip && (reading.format ?? 'xlsx') === 'xlsx') return workbookLayout(file, reading, signal);
  refuseUnreadBytes(file, bytes, gzip);
  const extension = extname(gzip ? file.replace(/\.gz(?:ip)?$/i, '') : file).toLowerCase();
  const encoding = reading.encoding ?? declaredEncoding(file, bytes) ?? guessEncoding(bytes);
  const head = await headText(file, encoding, gzip, signal);
  const format = formatOf(reading, extension, head.text);
  if (format === 'xlsx') throw new Failure('bad-file', sentence`${quoted(file)} is no Excel workbook.`, { file });
  if (format === 'json' || format === 'jsonl' || format === 'xml')
    return { ...plain, format, encoding, gzip, ...treeParts(file, format, reading.path, head) };
  const table = tableLayout(file, reading, format, head);
  return { ...plain, ...(table ?? { format: 'list', fields: ['value'] }), encoding, gzip };
}

/** What most formats do not have. */
const plain = { delimiter: '', quote: '', header: false, path: '', sheet: '', rest: false, places: [] };

type TreeFormat = 'json' | 'jsonl' | 'xml';

function treeParts(file: string, format: TreeFormat, path: string | undefined, head: Head) {
  if (format === 'jsonl') return jsonFields(file, head, undefined);
  const places = format === 'json' ? jsonPlaces(head.text) : xmlPlaces(file, head);
  const chosen = path ?? places[0] ?? '';
  const named = format === 'json' ? jsonFields(file, head, chosen) : xmlFields(file, head, chosen);
  return { ...named, path: chosen, places };
}

const formatOfExtension: ReadonlyMap<string, FileFormat> = new Map([
  ['.csv', 'csv'],
  ['.tsv', 'tsv'],
  ['.tab', 'tsv'],
  ['.json', 'json'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.xml', 'xml'],
]);

/** What the user fixed is believed; then the extension; then the first characters. Undefined: a list or a table. */
function formatOf(reading: Reading, extension: string, text: string): FileFormat | undefined {
  if (reading.format) return reading.format;
  const named = formatOfExtension.get(extension) ?? formatOfText(text);
  return named === 'json' && looksLikeLines(text) ? 'jsonl' : named;
}

function formatOfText(text: string): FileFormat | undefined {
  if (/^\s*(?:\{\s*"|\[\s*[{["])/.test(text)) return 'json';
  return /^\s*<(?:\?xml\s|!DOCTYPE\s)/i.test(text) ? 'xml' : undefined;
}
