/**
 * Turns tables of number prefixes (places, carriers, time zones) into runs: a sorted list of starting points with the
 * name that holds from there on. The longest prefix of a number is then found by one binary search.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'bson';
import { longestPrefix, PrefixTable, placeOnLine } from '../../main/tools/phone/prefix-table.ts';

function readTable(file) {
  const table = deserialize(readFileSync(file));
  const odd = Object.keys(table).find((prefix) => !/^\d+$/.test(prefix) || prefix.length > longestPrefix);
  if (odd !== undefined) throw new Error(`${file}: the prefix “${odd}” does not fit the table`);
  return table;
}

/** Several zones are joined with `&` there, and sorted and joined with `;` in a result. */
const zones = (table) =>
  Object.fromEntries(Object.entries(table).map(([prefix, text]) => [prefix, text.split('&').sort().join(';')]));

/** The first text after everything that begins with `prefix`; undefined when there is none. */
function following(prefix) {
  const stem = prefix.replace(/9+$/, '');
  return stem === '' ? undefined : stem.slice(0, -1) + (Number(stem.at(-1)) + 1);
}

/** `[start, name]` pairs in order; an empty name ends a run. */
function runs(table) {
  const out = [];
  const open = [];
  const start = (at, name) => {
    if (out.at(-1)?.[0] === at) out.pop();
    if ((out.at(-1)?.[1] ?? '') !== name) out.push([at, name]);
  };
  const close = () => {
    const next = following(open.pop());
    if (next !== undefined) start(next, open.length > 0 ? table[open.at(-1)] : '');
  };
  for (const prefix of Object.keys(table).sort()) {
    while (open.length > 0 && !prefix.startsWith(open.at(-1))) close();
    start(prefix, table[prefix]);
    open.push(prefix);
  }
  while (open.length > 0) close();
  return out;
}

/** Starting points are kept as differences, which compress to a fraction. */
function pack(table) {
  const list = runs(table);
  const names = ['', ...new Set(list.map(([, name]) => name).filter(Boolean))];
  const number = new Map(names.map((name, at) => [name, at]));
  let last = 0;
  const starts = list.map(([at]) => {
    const place = placeOnLine(at);
    const step = place - last;
    last = place;
    return step;
  });
  const packed = { names, starts, values: list.map(([, name]) => number.get(name)) };
  prove(table, new PrefixTable(packed));
  return packed;
}

/** Every prefix, and what lies directly beside it, must find what the slow way finds. */
function prove(table, packed) {
  for (const prefix of Object.keys(table)) {
    for (const number of [prefix, `${prefix}0`, `${prefix}99999`, prefix.slice(0, -1), `${Number(prefix) + 1}`]) {
      let longest = number;
      while (longest !== '' && table[longest] === undefined) longest = longest.slice(0, -1);
      const name = packed.find(number);
      if (name !== (table[longest] ?? '')) throw new Error(`${number} is “${table[longest]}”, but found is “${name}”`);
    }
  }
}

function readFolder(folder) {
  const files = readdirSync(folder).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return files.map((file) => [file.replace('.bson', ''), readTable(join(folder, file))]);
}

/** The tables by kind and calling code; the zones have one table, called ''. */
export function prefixTables(resources) {
  const tables = {
    location: readFolder(join(resources, 'geocodes', 'en')),
    carrier: readFolder(join(resources, 'carrier', 'en')),
    zone: [['', zones(readTable(join(resources, 'timezones.bson')))]],
  };
  const kinds = Object.entries(tables);
  return Object.fromEntries(kinds.map(([kind, list]) => [kind, list.map(([code, table]) => [code, pack(table)])]));
}
