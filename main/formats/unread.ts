/** Recognises files of formats that have no reader, so that they are refused by name and not line by line. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { quoted } from './source-file.ts';

const signatures: readonly (readonly [string, string, number?])[] = [
  ['\x1f\x8b', 'a gzip archive'],
  ['PK\x03\x04', 'an Excel workbook or a ZIP archive'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\xd0\xcf\x11\xe0', 'an old or encrypted Excel workbook'],
  ['%PDF-', 'a PDF document'],
  ['SQLite format 3\0', 'a SQLite database'],
  ['PAR1', 'a Parquet file'],
  ['ustar', 'a TAR archive', 257],
];

export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

export function isZip(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'PK\x03\x04';
}

/** `packed`: these bytes came out of a gzip file. */
export function refuseUnreadBytes(file: string, head: Buffer, packed: boolean): void {
  const found = signatures.find(([signature, , at = 0]) => head.toString('latin1', at, at + 16).startsWith(signature));
  if (!found) return;
  const what = packed ? `${found[1]} that is compressed once more` : found[1];
  throw new Failure(
    'bad-file',
    sentence`${quoted(file)} is ${what}, which is not read by this version. Unpack it, or save it as CSV.`,
    { file },
  );
}
