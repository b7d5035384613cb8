/** How a table is to be read, or that the file is none but a list. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import type { FileFormat, Layout, Reading } from '#contract/source.ts';
import { cellParser, refuseWideHeader } from './csv.ts';
import { bestDelimiter } from './delimiter.ts';
import { type Head, headSize } from './head.ts';
import { fieldNames, looksLikeHeader } from './header.ts';
import { guessQuote } from './quote.ts';
import { recordCutter } from './record-cutter.ts';
import type { Marks } from './record-scanner.ts';
import { placed, quoted } from './source-file.ts';

type TableParts = Pick<Layout, 'format' | 'delimiter' | 'quote' | 'header' | 'fields'>;

/** `named`: the format that was fixed or that the name tells. Undefined when the file is a list. */
export function tableLayout(
  file: string,
  reading: Reading,
  named: FileFormat | undefined,
  head: Head,
): TableParts | undefined {
  if (named === 'list') return undefined;
  const asked =
    reading.format !== undefined ||
    reading.delimiter !== undefined ||
    reading.quote !== undefined ||
    reading.header === true;
  const quote = reading.quote ?? guessQuote(head.text);
  const best = bestDelimiter(head, quote, named || asked ? 0.5 : 0.9);
  if (!named && !asked && best === undefined) return undefined;

  const delimiter = reading.delimiter ?? (named === 'tsv' ? '\t' : (best ?? ','));
  refuseMarks({ delimiter, quote });
  const rows = firstRows(file, { delimiter, quote }, head);
  const [first = []] = rows;
  refuseWideHeader(file, first.length);
  const header = reading.header ?? looksLikeHeader(rows);
  // One column of bare elements is a list, whatever the file is called.
  if (!asked && first.length === 1 && !header && !head.text.includes(quote)) return undefined;
  const format = named ?? (delimiter === '\t' ? 'tsv' : 'csv');
  return { format, delimiter, quote, header, fields: fieldNames(first, header) };
}

function refuseMarks({ delimiter, quote }: Marks): void {
  if (/["\r\n\ufeff]/.test(delimiter))
    throw new Failure('bad-input', 'A quote, a line end or a byte order mark cannot be the delimiter.');
  if (delimiter === quote || /[\p{L}\p{N}\p{C}\s]/u.test(quote))
    throw new Failure('bad-input', 'A letter, a digit, white space or the delimiter cannot be the quote.');
}

/** At least one row: without a first record nothing can be said about the others. */
function firstRows(file: string, marks: Marks, { text, whole }: Head): string[][] {
  const { texts, rejects } = placed(file, () => recordCutter(marks)(text, whole));
  if (texts.length > 0) return cellParser(marks)(texts.slice(0, 1_000));
  const [reject] = rejects;
  const name = quoted(file);
  const what = reject
    ? sentence`${name} has no row that can be read. Line ${reject.line}: ${reject.reason}`
    : whole
      ? sentence`${name} holds nothing but blank lines. Choose a file that holds records.`
      : sentence`${name} has no whole record in its first ${headSize / 1024} KiB. Perhaps a quote on line 1 is never closed.`;
  throw new Failure('bad-file', what, { file, line: reject?.line ?? 1 });
}
