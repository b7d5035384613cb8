/** Reads what stands before the “@” sign: words and quoted strings joined by dots, with comments between them. */
import { char, isControl, isFold, isText } from './characters.ts';
import {
  type Cursor,
  codeAt,
  fail,
  isBroken,
  note,
  noteControl,
  skipComment,
  skipFold,
  skipQuotedPair,
} from './cursor.ts';
import { rank } from './syntax.ts';

interface Reading {
  text: string;
  dots: number;
  /** Whether the current word has begun, and whether it was closed by a quotation mark or white space. */
  begun: boolean;
  closed: boolean;
  isQuoted: boolean;
  /** Whether the last thing read was a comment or white space. */
  spaced: boolean;
}

/** Stops on the “@” sign, or fails. */
export function readLocalPart(cursor: Cursor): { text: string; isQuoted: boolean } {
  const reading: Reading = { text: '', dots: 0, begun: false, closed: false, isQuoted: false, spaced: false };
  while (!isBroken(cursor)) {
    const code = codeAt(cursor);
    if (Number.isNaN(code)) fail(cursor, 'NO_AT_SIGN');
    else if (code === char.at) {
      finish(cursor, reading);
      break;
    } else if (code === char.dot) readDot(cursor, reading);
    else if (code === char.quote) readQuoted(cursor, reading);
    else if (code === char.open || isFold(code)) readSpace(cursor, reading, code);
    else readLetters(cursor, reading, code);
  }
  return reading;
}

function finish(cursor: Cursor, reading: Reading): void {
  if (reading.text === '') fail(cursor, 'EMPTY_LOCAL');
  else if (!reading.begun) fail(cursor, 'LOCAL_DOT_END');
  else if (reading.spaced) note(cursor, rank.deprecated, 'COMMENT_NOT_ALLOWED');
}

function readDot(cursor: Cursor, reading: Reading): void {
  if (!reading.begun) fail(cursor, reading.dots === 0 ? 'LOCAL_DOT_START' : 'LOCAL_DOUBLE_DOT');
  // Anything but a plain word before a dot is the obsolete form.
  if (reading.closed) note(cursor, rank.deprecated, reading.spaced ? 'COMMENT_NOT_ALLOWED' : 'LOCAL_BAD_CHARACTER');
  cursor.at++;
  reading.text += '.';
  reading.dots++;
  reading.begun = reading.closed = reading.spaced = false;
}

function readSpace(cursor: Cursor, reading: Reading, code: number): void {
  if (reading.begun) reading.closed = true;
  else note(cursor, reading.dots === 0 ? rank.cfws : rank.deprecated, 'COMMENT_NOT_ALLOWED');
  reading.spaced = true;
  if (code === char.open) {
    note(cursor, rank.cfws, 'COMMENT_NOT_ALLOWED');
    skipComment(cursor);
  } else skipFold(cursor);
}

function readQuoted(cursor: Cursor, reading: Reading): void {
  if (reading.begun) fail(cursor, 'LOCAL_BAD_CHARACTER');
  else if (reading.dots > 0) note(cursor, rank.deprecated, 'LOCAL_BAD_CHARACTER');
  else note(cursor, rank.unusual, '');
  cursor.at++;
  reading.text += `"${readQuotedText(cursor)}"`;
  cursor.at++;
  reading.begun = reading.closed = reading.isQuoted = true;
  reading.spaced = false;
}

/** Stops on the closing quotation mark. Folded lines count as one space. */
function readQuotedText(cursor: Cursor): string {
  let text = '';
  let from = cursor.at;
  for (let code = codeAt(cursor); !isBroken(cursor) && code !== char.quote; code = codeAt(cursor)) {
    if (Number.isNaN(code)) fail(cursor, 'QUOTE_UNCLOSED');
    else if (code === char.tab || code === char.carriageReturn) {
      text += `${cursor.text.slice(from, cursor.at)} `;
      note(cursor, rank.cfws, 'COMMENT_NOT_ALLOWED');
      skipFold(cursor);
      from = cursor.at;
    } else {
      cursor.at++;
      if (code === char.backslash) skipQuotedPair(cursor, 'QUOTE_UNCLOSED');
      else noteControl(cursor, code);
    }
  }
  return text + cursor.text.slice(from, cursor.at);
}

function readLetters(cursor: Cursor, reading: Reading, code: number): void {
  const from = cursor.at;
  if (isControl(code)) fail(cursor, 'CONTROL_CHARACTER');
  else if (reading.closed || !isText(code)) fail(cursor, 'LOCAL_BAD_CHARACTER');
  while (isText(codeAt(cursor))) cursor.at++;
  reading.text += cursor.text.slice(from, cursor.at);
  reading.begun = true;
  reading.spaced = false;
}
