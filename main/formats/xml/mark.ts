/** The markup of XML: where each piece of it begins and ends, and what it is. */
export interface Mark {
  kind: 'open' | 'empty' | 'close' | 'cdata' | 'remark' | 'declaration';
  /** Of an element. */
  name: string;
  from: number;
  /** Behind its last character. */
  to: number;
}

/** The markup that begins there; undefined when its end is not in this text. */
export function markAt(text: string, from: number): Mark | undefined {
  const code = text.charCodeAt(from + 1);
  if (code === 0x21) return declarationAt(text, from);
  if (code === 0x3f) return ended('remark', text, from, '?>', 2);
  if (code === 0x2f) {
    const end = text.indexOf('>', from);
    if (end < 0) return undefined;
    return { kind: 'close', name: text.slice(from + 2, end).trimEnd(), from, to: end + 1 };
  }
  let at = from + 1;
  for (; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x3e || sign === 0x2f || sign <= 0x20) break;
  }
  const name = text.slice(from + 1, at);
  for (; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x3e) return { kind: text.charCodeAt(at - 1) === 0x2f ? 'empty' : 'open', name, from, to: at + 1 };
    if (sign !== 0x22 && sign !== 0x27) continue;
    // A value may hold what would end the tag.
    at = text.indexOf(sign === 0x22 ? '"' : "'", at + 1);
    if (at < 0) return undefined;
  }
  return undefined;
}

const cdata = '<![CDATA[';

function declarationAt(text: string, from: number): Mark | undefined {
  if (text.startsWith('<!--', from)) return ended('remark', text, from, '-->', 4);
  if (text.startsWith(cdata, from)) return ended('cdata', text, from, ']]>', cdata.length);
  const start = text.slice(from, from + cdata.length);
  if (text.length - from < cdata.length && (cdata.startsWith(start) || '<!--'.startsWith(start))) return undefined;
  return { kind: 'declaration', name: '', from, to: from };
}

function ended(kind: Mark['kind'], text: string, from: number, closing: string, opening: number): Mark | undefined {
  const end = text.indexOf(closing, from + opening);
  return end < 0 ? undefined : { kind, name: '', from, to: end + closing.length };
}

/** The text of a CDATA section. */
export function cdataText(text: string, { from, to }: Mark): string {
  return text.slice(from + cdata.length, to - 3);
}

const validName = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.\u00b7-]*$/u;

export function isName(name: string): boolean {
  return validName.test(name);
}
