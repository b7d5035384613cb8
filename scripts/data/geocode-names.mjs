/**
 * All names of all places in one sorted block of bytes. Sixteen names make a block, in which each name tells only what
 * differs from the one before it; the starts of the blocks are searched, a block is read from its start.
 *
 *   name: length shared with the one before · length of the rest · the rest · number of places · the places
 *   a place: its distance from the one before, doubled, plus one when the name is only an alias of it
 */
import { blockSize } from '../../main/tools/geocode/name-index.ts';

function collect(places) {
  const all = new Map();
  const add = (name, at, alias) => {
    const found = all.get(name);
    if (found) found.push([at, alias]);
    else all.set(name, [[at, alias]]);
  };
  for (const [at, { names }] of places.entries()) {
    for (const name of names.exact) add(name, at, 0);
    for (const name of names.alias) add(name, at, 1);
  }
  const sorted = [...all].map(([name, list]) => ({ name: Buffer.from(name), list }));
  return sorted.sort((a, b) => Buffer.compare(a.name, b.name));
}

function sharedLength(a, b) {
  const most = Math.min(a.length, b.length, 255);
  let length = 0;
  while (length < most && a[length] === b[length]) length++;
  return length;
}

function varint(value, out) {
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

function packName({ name, list }, before) {
  const shared = sharedLength(before, name);
  const out = [shared, name.length - shared, ...name.subarray(shared)];
  varint(list.length, out);
  let last = 0;
  for (const [at, alias] of list) {
    varint((at - last) * 2 + alias, out);
    last = at;
  }
  return Buffer.from(out);
}

export function packNames(places) {
  const names = collect(places);
  const blocks = new Uint32Array(Math.ceil(names.length / blockSize) + 1);
  const chunks = [];
  let length = 0;
  const none = Buffer.alloc(0);
  for (const [at, each] of names.entries()) {
    if (each.name.length > 255) throw new Error(`The name “${each.name}” is too long for the file`);
    const first = at % blockSize === 0;
    if (first) blocks[at / blockSize] = length;
    const chunk = packName(each, first ? none : names[at - 1].name);
    chunks.push(chunk);
    length += chunk.length;
  }
  blocks[blocks.length - 1] = length;
  return { blocks, bytes: Buffer.concat(chunks), entries: names.length };
}
