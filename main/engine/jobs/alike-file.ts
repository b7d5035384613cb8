/** The members of groups of like records one behind the other in a file, 25 bytes each, group by group, the primary first. */
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { Failure } from '#contract/failure.ts';
import type { Likeness, MatchType } from '#tools/likeness/likeness.ts';

const size = 25;
const atOnce = 16_384;
const matches: readonly (MatchType | undefined)[] = [undefined, 'exact', 'normalized', 'fuzzy'];

/** `fields`: names by which members may be alike, at most 32. */
export function writeMembers(file: string, members: readonly Likeness[], fields: readonly string[]): void {
  const handle = openSync(file, 'w');
  const bytes = Buffer.alloc(size * atOnce);
  try {
    for (let from = 0; from < members.length; from += atOnce) {
      const some = members.slice(from, from + atOnce);
      for (const [i, member] of some.entries()) put(bytes, i * size, member, fields);
      writeSync(handle, bytes, 0, some.length * size);
    }
  } finally {
    closeSync(handle);
  }
}

function put(bytes: Buffer, at: number, member: Likeness, fields: readonly string[]): void {
  const { record, group = 0, groupSize, matchType, similarity, matchedFields } = member;
  bytes.writeUInt32LE(group, at);
  bytes.writeUInt32LE(record, at + 4);
  bytes.writeUInt32LE(groupSize, at + 8);
  bytes.writeUInt32LE(
    fields.reduce((bits, name, i) => bits + (matchedFields.includes(name) ? 2 ** i : 0), 0),
    at + 12,
  );
  bytes.writeDoubleLE(similarity ?? Number.NaN, at + 16);
  bytes[at + 24] = matches.indexOf(matchType);
}

function taken(bytes: Buffer, at: number, fields: readonly string[]): Likeness {
  const bits = bytes.readUInt32LE(at + 12);
  const similarity = bytes.readDoubleLE(at + 16);
  const matchType = matches[bytes[at + 24] ?? 0];
  return {
    group: bytes.readUInt32LE(at),
    record: bytes.readUInt32LE(at + 4),
    groupSize: bytes.readUInt32LE(at + 8),
    role: matchType === undefined ? 'primary' : 'duplicate',
    matchType,
    similarity: Number.isNaN(similarity) ? undefined : similarity,
    matchedFields: fields.filter((_, i) => Math.floor(bits / 2 ** i) % 2 === 1).sort(),
  };
}

export function readMembers(file: string, fields: readonly string[], skip: number, limit: number): Likeness[] {
  return reading(() => {
    const handle = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(size * limit);
      const read = readSync(handle, bytes, 0, bytes.length, skip * size);
      return Array.from({ length: Math.floor(read / size) }, (_, i) => taken(bytes, i * size, fields));
    } finally {
      closeSync(handle);
    }
  });
}

/** All of them by their records; who is none of them is like no other. */
export function membersByRecord(file: string, fields: readonly string[], total: number): (record: number) => Likeness {
  const bytes = reading(() => readFileSync(file));
  const places = new Uint32Array(total + 1);
  for (let at = 0; at < bytes.length; at += size) places[bytes.readUInt32LE(at + 4)] = at / size + 1;
  const unique = { group: undefined, role: 'unique', matchType: undefined, similarity: undefined } as const;
  return (record) => {
    const place = places[record] ?? 0;
    return place > 0
      ? taken(bytes, (place - 1) * size, fields)
      : { record, ...unique, matchedFields: [], groupSize: 1 };
  };
}

function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Failure('not-found', 'This search for duplicates is not there any more. Search once again.', { cause });
  }
}
