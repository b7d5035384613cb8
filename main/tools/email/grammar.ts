/** Reads any text as an address by the full grammar of RFC 5322 and says how far it is from one that can be used. */
import { type Cursor, fail, isBroken, note } from './cursor.ts';
import { readDomainPart } from './domain-part.ts';
import { readLocalPart } from './local-part.ts';
import { type Parts, rank } from './syntax.ts';

const maxLocalBytes = 64;
/** Beyond ASCII a name may hold letters, marks, numbers and signs, but nothing invisible and no leading mark. */
const strangeLocal = /^\p{M}|[\p{C}\p{Z}]/u;

export function readAddress(text: string): Parts {
  const cursor: Cursor = { text, at: 0, rank: rank.valid, code: '' };
  const local = readLocalPart(cursor);
  if (isBroken(cursor)) return broken(cursor);
  cursor.at++;
  const domain = readDomainPart(cursor);
  if (Buffer.byteLength(local.text) > maxLocalBytes) note(cursor, rank.general, 'LOCAL_TOO_LONG');
  if (strangeLocal.test(unquoted(local.text))) fail(cursor, 'LOCAL_BAD_CHARACTER');
  if (isBroken(cursor)) return broken(cursor);
  return {
    rank: cursor.rank,
    code: cursor.code,
    local: local.text,
    domain: domain.text,
    isQuoted: local.isQuoted,
    isLiteral: domain.isLiteral,
  };
}

/** Spaces and obsolete control characters inside quotation marks were judged where they stand. */
function unquoted(local: string): string {
  return local.replace(/[\0- \x7f]/g, '');
}

/** What can still be told about a text that is not an address: what stands before and behind its last “@” sign. */
function broken({ text, code }: Cursor): Parts {
  const at = text.lastIndexOf('@');
  const [local, domain] = at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 1)];
  return { rank: rank.invalid, code, local, domain, isQuoted: false, isLiteral: false };
}
