/** Reads what stands behind the “@” sign: a host name or an address in square brackets, with comments around it. */
import { char, isControl, isFold, isText } from './characters.ts';
import { type Cursor, codeAt, fail, isBroken, note, skipComment, skipFold } from './cursor.ts';
import { isIpLiteral } from './ip-literal.ts';
import { rank } from './syntax.ts';

interface Reading {
  text: string;
  begun: boolean;
  /** Behind white space, a comment or a literal only a dot or the end may follow. */
  closed: boolean;
  isLiteral: boolean;
}

/** Reads to the end or fails. The host itself is judged elsewhere, once per domain. */
export function readDomainPart(cursor: Cursor): { text: string; isLiteral: boolean } {
  const reading: Reading = { text: '', begun: false, closed: false, isLiteral: false };
  while (!isBroken(cursor) && cursor.at < cursor.text.length) {
    const code = codeAt(cursor);
    if (code === char.openBracket) readLiteral(cursor, reading);
    else if (code === char.open || isFold(code)) readSpace(cursor, reading, code);
    else if (code === char.dot) readDot(cursor, reading);
    else readLetters(cursor, reading, code);
  }
  if (reading.text === '') fail(cursor, 'EMPTY_DOMAIN');
  return reading;
}

function readDot(cursor: Cursor, reading: Reading): void {
  if (reading.isLiteral) fail(cursor, 'DOMAIN_BAD_CHARACTER');
  cursor.at++;
  reading.text += '.';
  reading.begun = reading.closed = false;
}

function readSpace(cursor: Cursor, reading: Reading, code: number): void {
  if (reading.begun) {
    note(cursor, rank.cfws, 'COMMENT_NOT_ALLOWED');
    reading.closed = true;
  } else note(cursor, rank.deprecated, 'COMMENT_NOT_ALLOWED');
  if (code === char.open) skipComment(cursor);
  else skipFold(cursor);
}

function readLetters(cursor: Cursor, reading: Reading, code: number): void {
  const from = cursor.at;
  if (code === char.at) fail(cursor, 'MULTIPLE_AT');
  else if (isControl(code)) fail(cursor, 'CONTROL_CHARACTER');
  else if (reading.closed || !isText(code)) fail(cursor, 'DOMAIN_BAD_CHARACTER');
  while (isText(codeAt(cursor))) cursor.at++;
  reading.text += cursor.text.slice(from, cursor.at);
  reading.begun = true;
}

function readLiteral(cursor: Cursor, reading: Reading): void {
  if (reading.text !== '') fail(cursor, 'DOMAIN_BAD_CHARACTER');
  const from = ++cursor.at;
  for (let code = codeAt(cursor); !isBroken(cursor) && code !== char.closeBracket; code = codeAt(cursor))
    readLiteralText(cursor, code);
  const literal = cursor.text.slice(from, cursor.at).trim();
  if (isIpLiteral(literal)) note(cursor, rank.unusual, '');
  else note(cursor, rank.general, 'BAD_IP_LITERAL');
  cursor.at++;
  reading.text = `[${literal}]`;
  reading.begun = reading.closed = reading.isLiteral = true;
}

function readLiteralText(cursor: Cursor, code: number): void {
  // Unfinished, not ASCII, or opened twice: no grammar has a place for these.
  const hasNoPlace = Number.isNaN(code) || code === 0 || code > char.delete || code === char.openBracket;
  if (hasNoPlace) fail(cursor, 'BAD_IP_LITERAL');
  else if (isFold(code)) {
    note(cursor, rank.cfws, 'COMMENT_NOT_ALLOWED');
    skipFold(cursor);
  } else {
    const isObsolete = code < char.space || code === char.delete || code === char.backslash;
    if (isObsolete) note(cursor, rank.general, 'BAD_IP_LITERAL');
    cursor.at += code === char.backslash ? 2 : 1;
  }
}
