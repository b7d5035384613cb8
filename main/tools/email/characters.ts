/** Character codes and kinds of RFC 5322, as a table: one look per character. */
export const char = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  quote: 34,
  open: 40,
  close: 41,
  hyphen: 45,
  dot: 46,
  at: 64,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  delete: 127,
} as const;

/** `letter`: may stand in a host name; `atom`: may only stand in a name before the “@” sign. */
export const kind = { none: 0, atom: 1, hyphen: 2, digit: 3, letter: 4 } as const;

/** White space beyond ASCII, and characters without width that come with copied text. */
const spaces = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff, 0x200b, 0x2060]);
for (let code = 0x2000; code <= 0x200a; code++) spaces.add(code);

const kinds = new Uint8Array(128);
for (const sign of "!#$%&'*+/=?^_`{|}~") kinds[sign.charCodeAt(0)] = kind.atom;
for (let code = 97; code <= 122; code++) kinds[code] = kinds[code - 32] = kind.letter;
for (let code = 48; code <= 57; code++) kinds[code] = kind.digit;
kinds[char.hyphen] = kind.hyphen;

export function kindOf(code: number): number {
  return kinds[code] ?? kind.none;
}

export function isControl(code: number): boolean {
  return code < char.space || (code >= char.delete && code < 160);
}

/** White space that people leave around a text, line breaks included. */
export function isSpace(code: number): boolean {
  return code === char.space || (code >= char.tab && code <= char.carriageReturn) || spaces.has(code);
}

/** White space as a mail header knows it; a line break counts only when more white space follows it. */
export function isFold(code: number): boolean {
  return code === char.space || code === char.tab || code === char.carriageReturn;
}

/** What a name or a host may consist of. Beyond ASCII everything passes here and is judged when the part is whole. */
export function isText(code: number): boolean {
  return kindOf(code) !== kind.none || code >= 160;
}
