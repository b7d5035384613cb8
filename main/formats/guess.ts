/** How a file is to be read: what the user fixed, and for the rest a guess from the head of the file. */
import { extname } from 'node:path';
import { Failure } from '#contract/failure.ts';
import type { Encoding, Layout, Reading } from '#contract/source.ts';
import { cellParser, refuseWideHeader } from './csv.ts';
import { bestDelimiter } from './delimiter.ts';
import { guessEncoding } from './encoding.ts';
import { type Head, headBytes, headSize, headText } from './head.ts';
import { fieldNames, looksLikeHeader } from './header.ts';
import { recordCutter } from './record-cutter.ts';
import { placed, quoted } from './source-file.ts';
import { refuseWhenCancelled } from './text.ts';
import { refuseUnreadBytes, refuseUnreadFormat } from './unread.ts';

export async function layoutOf(file: string, reading: Reading, signal?: AbortSignal): Promise<Layout> {
  refuseWhenCancelled(signal, file);
  const bytes = await headBytes(file);
  refuseUnreadBytes(file, bytes);
  const encoding = reading.encoding ?? guessEncoding(bytes);
  const head = await headText(file, encoding, signal);
  refuseUnreadFormat(file, reading, head.text);
  return tableLayout(file, reading, encoding, head) ?? listLayout(encoding);
}

function listLayout(encoding: Encoding): Layout {
  return { format: 'list', encoding, delimiter: '', header: false, fields: ['value'] };
}

const formatOfExtension = new Map<string, 'csv' | 'tsv'>([
  ['.csv', 'csv'],
  ['.tsv', 'tsv'],
  ['.tab', 'tsv'],
]);

/** Undefined when the file is a list. */
function tableLayout(file: string, reading: Reading, encoding: Encoding, head: Head): Layout | undefined {
  if (reading.format === 'list') return undefined;
  const named = reading.format ?? formatOfExtension.get(extname(file).toLowerCase());
  const asked = reading.format !== undefined || reading.delimiter !== undefined || reading.header === true;
  const best = bestDelimiter(head, named || asked ? 0.5 : 0.9);
  if (!named && !asked && best === undefined) return undefined;

  const delimiter = reading.delimiter ?? (named === 'tsv' ? '\t' : (best ?? ','));
  if (/["\r\n\ufeff]/.test(delimiter))
    throw new Failure('bad-input', 'A quote, a line end or a byte order mark cannot be the delimiter.');
  const rows = firstRows(file, delimiter, head);
  const [first = []] = rows;
  refuseWideHeader(file, first.length);
  const header = reading.header ?? looksLikeHeader(rows);
  // One column of bare elements is a list, whatever the file is called.
  if (!asked && first.length === 1 && !header && !head.text.includes('"')) return undefined;
  const format = named ?? (delimiter === '\t' ? 'tsv' : 'csv');
  return { format, encoding, delimiter, header, fields: fieldNames(first, header) };
}

/** At least one row: without a first record nothing can be said about the others. */
function firstRows(file: string, delimiter: string, { text, whole }: Head): string[][] {
  const { texts, rejects } = placed(file, () => recordCutter({ delimiter })(text, whole));
  if (texts.length > 0) return cellParser(delimiter)(texts.slice(0, 1_000));
  const [reject] = rejects;
  const what = reject
    ? `has no row that can be read. Line ${reject.line}: ${reject.reason}`
    : whole
      ? 'holds nothing but blank lines. Choose a file that holds records.'
      : `has no whole record in its first ${headSize / 1024} KiB. Perhaps a quote on line 1 is never closed.`;
  throw new Failure('bad-file', `${quoted(file)} ${what}`, { file, line: reject?.line ?? 1 });
}
