/** Where a number is at home: place, original carrier and time zones, from tables that are loaded when they are needed. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { dataFile } from '#tools/data.ts';
import { countryName } from './countries.ts';
import { type Identity, isGeographical, typeOf } from './identity.ts';
import type { PhoneNumber } from './number.ts';
import { PrefixTable } from './prefix-table.ts';
import { regionIds, regionOf } from './region.ts';

type Kind = 'location' | 'carrier' | 'zone';

interface Tables {
  /** Where each calling code's table lies: offset and length. The zones have one table, called ''. */
  readonly index: Readonly<Record<Kind, Readonly<Record<string, readonly [number, number]>>>>;
  readonly bytes: Buffer;
}

function readTables(): Tables {
  const file = readFileSync(dataFile('phone', 'prefixes.bin'));
  const end = file.indexOf('\n');
  return { index: JSON.parse(file.toString('utf8', 0, end)), bytes: file.subarray(end + 1) };
}

let tables: Tables | undefined;
const loaded: Record<Kind, Map<string, PrefixTable>> = { location: new Map(), carrier: new Map(), zone: new Map() };
const empty = new PrefixTable({ names: [], starts: [], values: [] });

function tableOf(kind: Kind, callingCode: string): PrefixTable {
  const known = loaded[kind].get(callingCode);
  if (known) return known;
  tables ??= readTables();
  const [offset, length] = tables.index[kind][callingCode] ?? [0, 0];
  const bytes = tables.bytes.subarray(offset, offset + length);
  const table = length === 0 ? empty : new PrefixTable(JSON.parse(brotliDecompressSync(bytes).toString('utf8')));
  loaded[kind].set(callingCode, table);
  return table;
}

export interface Place {
  readonly location: string;
  readonly carrier: string;
  /** Sorted, joined with `;`. */
  readonly zones: string;
}

const unknownZone = 'Etc/Unknown';
const nowhere: Place = { location: '', carrier: '', zones: unknownZone };

export function placeOf(number: PhoneNumber, { type }: Identity): Place {
  if (type === 'unknown') return nowhere;
  const code = String(number.callingCode);
  const placed = isGeographical(number.callingCode, type);
  const carried = type === 'mobile' || type === 'fixed_line_or_mobile' || type === 'pager';
  return {
    location: (placed && tableOf('location', code).find(withoutMobileToken(number))) || countryName(onlyRegion(number)),
    carrier: carried ? tableOf('carrier', code).find(number.national) : '',
    zones: tableOf('zone', '').find(placed ? code + number.national : code) || unknownZone,
  };
}

/** Argentine mobile numbers carry a 9 before their area code. */
function withoutMobileToken({ callingCode, national }: PhoneNumber): string {
  return callingCode === 54 && national.startsWith('9') ? national.slice(1) : national;
}

/** The region of its calling code that a number must belong to; '' when it may be at home in several or in none. */
export function onlyRegion({ callingCode, national }: PhoneNumber): string {
  const ids = regionIds(callingCode);
  if (ids.length === 1) return ids[0] ?? '';
  let found = '';
  for (const id of ids) {
    const region = regionOf(id);
    if (!region || typeOf(national, region) === 'unknown') continue;
    if (found !== '') return '';
    found = id;
  }
  return found;
}
