/** Cuts CSV text that arrives in pieces of any size into whole records and counts lines; papaparse takes them apart. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { inputLimits } from '#contract/source.ts';
import { type Marks, scanner } from './record-scanner.ts';
import { excerptLength, type Limits, type RowReject } from './row-batch.ts';

export interface Records {
  /** Raw text without the line end. Blank lines are left out. */
  texts: string[];
  /** The physical line on which each starts, from 1. */
  lines: number[];
  /** Records with text after a closing quote. */
  rejects: RowReject[];
}

interface CutOptions extends Marks {
  limits?: Partial<Limits> | undefined;
}

/** A record stays in memory until its end is seen, so it needs a limit of its own: that many of the largest field. */
export const fieldsInRecord = 8;

export function recordCutter({ delimiter, quote, limits }: CutOptions): (text: string, last: boolean) => Records {
  const fieldLimit = limits?.field ?? inputLimits.field;
  let held = '';
  let line = 1;

  return (piece, last) => {
    const text = held + piece;
    const scan = scanner(text, { delimiter, quote }, last, fieldLimit);
    const records: Records = { texts: [], lines: [], rejects: [] };
    let at = 0;
    while (at < text.length) {
      const record = scan(at, line);
      const end = record?.end ?? text.length;
      if (end - at > fieldLimit * fieldsInRecord) throw tooLong(line, fieldLimit * fieldsInRecord);
      if (record === undefined) break;
      if (record.broken) {
        const excerpt = text.slice(at, Math.min(end, at + excerptLength));
        records.rejects.push({ line, reason: 'There is text after a closing quote.', excerpt });
      } else if (end > at) {
        records.texts.push(text.slice(at, end));
        records.lines.push(line);
      }
      line += record.breaks + 1;
      at = record.next;
    }
    held = text.slice(at);
    return records;
  };
}

export function tooLong(line: number, limit: number): Failure {
  return new Failure('bad-file', sentence`The record that begins on line ${line} has more than ${limit} characters.`, {
    line,
  });
}
