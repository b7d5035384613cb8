/** The quick look at an address: most are made of plain letters, digits and dots, and need no grammar. */
import { char, kind, kindOf } from './characters.ts';
import { type Parts, rank } from './syntax.ts';

const longestPlain = 320;

/** The parts of a plain address; undefined sends everything else, right or wrong, to the grammar. */
export function readPlain(text: string): Parts | undefined {
  if (text.length > longestPlain) return undefined;
  const at = plainLocalEnd(text);
  if (at < 1 || at > 64 || !isPlainDomain(text, at + 1)) return undefined;
  return {
    rank: rank.valid,
    code: '',
    local: text.slice(0, at),
    domain: text.slice(at + 1),
    isQuoted: false,
    isLiteral: false,
  };
}

/** Where the “@” sign stands behind words joined by single dots, or -1. */
function plainLocalEnd(text: string): number {
  let previous: number = char.dot;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === char.at) return previous === char.dot ? -1 : index;
    if (code === char.dot ? previous === char.dot : kindOf(code) === kind.none) return -1;
    previous = code;
  }
  return -1;
}

/** Only the alphabet of host names is looked at here; hosts are judged once per domain. */
function isPlainDomain(text: string, from: number): boolean {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (kindOf(code) < kind.hyphen && code !== char.dot) return false;
  }
  return text.length > from && text.charCodeAt(text.length - 1) !== char.dot;
}
