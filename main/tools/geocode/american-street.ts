/** Streets of the USA, whose directions and types have fixed short forms. The parser knows nothing of other countries. */
// The package has no types of its own; other projects than the engine's reach this file, too.
/// <reference path="./parse-address.d.ts" />
import parser from 'parse-address';
import type { Street } from './street.ts';

/** Longer lines are no streets, and its patterns take their time over them. */
const longest = 80;
const readable = /^#?\d[\w .,'#&-]*$/;

/** Undefined when the line does not begin with a number or is not understood. */
export function readAmericanStreet(line: string): Street | undefined {
  if (line.length > longest || !readable.test(line)) return undefined;
  // Without a place behind it the street is only seen to its end when something follows.
  const found = parser.parseAddress(`${line} `);
  if (!found?.street || !found.number || found.city !== undefined) return undefined;
  const { prefix, street, type, suffix, number, sec_unit_type: kind = '', sec_unit_num: inside = '' } = found;
  const words = [prefix, street, type, suffix].filter(Boolean);
  return { street: words.join(' '), house: number, unit: `${kind} ${inside}`.trim() };
}
