/** A reading position in an address, with the worst that was found so far, and the reader of comments and folding. */
import { char, isFold } from './characters.ts';
import type { ErrorCode } from './errors.ts';
import { type Rank, rank } from './syntax.ts';

export interface Cursor {
  readonly text: string;
  at: number;
  rank: Rank;
  code: ErrorCode | '';
}

/** Remembers a finding; the worst one stays, and of equals the first. */
export function note(cursor: Cursor, found: Rank, code: ErrorCode | ''): void {
  if (found <= cursor.rank) return;
  cursor.rank = found;
  cursor.code = code;
}

export function fail(cursor: Cursor, code: ErrorCode): void {
  note(cursor, rank.invalid, code);
}

/** True once the text cannot be an address; every reader stops then. */
export function isBroken(cursor: Cursor): boolean {
  return cursor.rank === rank.invalid;
}

/** Consumes white space with folded lines. Two folds in a row are the obsolete form. */
export function skipFold(cursor: Cursor): void {
  let folds = 0;
  for (let code = codeAt(cursor); isFold(code); code = codeAt(cursor)) {
    cursor.at++;
    if (code !== char.carriageReturn) continue;
    const next = cursor.text.charCodeAt(cursor.at + 1);
    if (codeAt(cursor) !== char.lineFeed || (next !== char.space && next !== char.tab)) {
      fail(cursor, 'CONTROL_CHARACTER');
      return;
    }
    cursor.at++;
    if (++folds > 1) note(cursor, rank.deprecated, 'COMMENT_NOT_ALLOWED');
  }
}

/** Consumes one comment with all that is nested in it. */
export function skipComment(cursor: Cursor): void {
  let depth = 0;
  do {
    const code = codeAt(cursor);
    if (Number.isNaN(code)) fail(cursor, 'COMMENT_NOT_ALLOWED');
    else if (isFold(code)) skipFold(cursor);
    else {
      cursor.at++;
      if (code === char.open) depth++;
      else if (code === char.close) depth--;
      else if (code === char.backslash) skipQuotedPair(cursor, 'COMMENT_NOT_ALLOWED');
      else noteControl(cursor, code);
    }
  } while (depth > 0 && !isBroken(cursor));
}

/** Consumes the character behind a backslash. */
export function skipQuotedPair(cursor: Cursor, unfinished: ErrorCode): void {
  const code = codeAt(cursor);
  if (Number.isNaN(code)) fail(cursor, unfinished);
  else if (code > char.delete) fail(cursor, 'LOCAL_BAD_CHARACTER');
  else if (code !== char.tab && (code < char.space || code === char.delete))
    note(cursor, rank.deprecated, 'CONTROL_CHARACTER');
  cursor.at++;
}

/** Control characters in quoted text and comments are obsolete; line feeds and zeros were never allowed. */
export function noteControl(cursor: Cursor, code: number): void {
  if (code === 0 || code === char.lineFeed) fail(cursor, 'CONTROL_CHARACTER');
  else if (code < char.space || code === char.delete) note(cursor, rank.deprecated, 'CONTROL_CHARACTER');
}

export function codeAt(cursor: Cursor): number {
  return cursor.text.charCodeAt(cursor.at);
}
