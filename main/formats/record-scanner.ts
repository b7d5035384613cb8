/**
 * Finds where a CSV record ends. A quote opens a quoted field only where a field begins; everywhere else it is a
 * character like any other. Line ends are LF, CR LF and CR, mixed as they come.
 */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';

export interface Found {
  /** Where the record ends, and where the next one begins. */
  end: number;
  next: number;
  /** Line ends inside quotes. */
  breaks: number;
  /** There is text after a closing quote, so the cells cannot be told apart. */
  broken: boolean;
}

/** Asked for places that only ever grow; answers undefined when the end is not in this text. */
export type Scan = (start: number, line: number) => Found | undefined;

export interface Marks {
  delimiter: string;
  /** '' where there is none. */
  quote: string;
}

/** `last`: the file ends with this text. */
export function scanner(text: string, { delimiter, quote: sign }: Marks, last: boolean, limit: number): Scan {
  const quote = sign === '' ? -1 : sign.charCodeAt(0);
  const marks = marksOf(text, delimiter, sign, last);
  const { lineEnd, afterLineEnd } = marks;

  const found = (end: number, breaks: number, broken: boolean): Found | undefined => {
    // A carriage return at the edge of a piece may be half of a line end.
    const seen = last || end < text.length - 1 || (end === text.length - 1 && text[end] === '\n');
    return seen ? { end, next: afterLineEnd(end), breaks, broken } : undefined;
  };
  const walk: Scan = (start, line) => {
    let breaks = 0;
    let broken = false;
    for (let field = start; ; ) {
      const opened = line + breaks;
      let tail = field;
      if (text.charCodeAt(field) === quote) {
        const close = marks.closing(field);
        if ((close ?? text.length - 1) - field >= limit) throw tooLong(opened, limit);
        if (close === undefined) return last ? refuseUnclosed(opened) : undefined;
        breaks += marks.breaks(field, close);
        tail = close + 1;
      }
      const end = lineEnd(tail);
      const stop = Math.min(end, marks.delimiters(tail));
      if (stop - field > limit) throw tooLong(opened, limit);
      broken ||= tail > field && stop > tail;
      if (stop === end) return found(end, breaks, broken);
      field = stop + 1;
    }
  };
  return (start, line) => {
    const end = lineEnd(start);
    return marks.quotes(start) < end || end - start > limit ? walk(start, line) : found(end, 0, false);
  };
}

/** Where the characters are that matter. */
function marksOf(text: string, delimiter: string, quote: string, last: boolean) {
  const quoteCode = quote.charCodeAt(0);
  const feeds = searcher(text, '\n');
  const returns = searcher(text, '\r');
  const quotes = quote === '' ? () => text.length : searcher(text, quote);
  const lineEnd = (from: number) => Math.min(feeds(from), returns(from));
  const afterLineEnd = (end: number) => end + (text.startsWith('\r\n', end) ? 2 : 1);
  return {
    quotes,
    delimiters: searcher(text, delimiter),
    lineEnd,
    afterLineEnd,
    /** The quote that closes the field whose opening quote is here; undefined when it is not in this text. */
    closing(open: number): number | undefined {
      for (let at = quotes(open + 1); at < text.length; at = quotes(at + 2))
        // A quote at the edge of a piece may be half of a doubled one.
        if (at + 1 === text.length ? last : text.charCodeAt(at + 1) !== quoteCode) return at;
      return undefined;
    },
    /** How many lines end between two places. */
    breaks(from: number, to: number): number {
      let count = 0;
      for (let end = lineEnd(from); end < to; end = lineEnd(afterLineEnd(end))) count++;
      return count;
    },
  };
}

/** The next place of a mark, or the end of the text; every place is looked for once. */
export function searcher(text: string, mark: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) {
      at = text.indexOf(mark, from);
      if (at < 0) at = text.length;
    }
    return at;
  };
}

function refuseUnclosed(line: number): never {
  throw new Failure(
    'bad-file',
    sentence`The quote that opens on line ${line} is never closed. Close it, or double it if it belongs to the text.`,
    { line },
  );
}

function tooLong(line: number, limit: number): Failure {
  return new Failure(
    'bad-file',
    sentence`The field that begins on line ${line} has more than ${limit} characters. Perhaps its closing quote is missing.`,
    { line },
  );
}
