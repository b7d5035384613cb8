/** Where a number is at home: place, original carrier and time zones, from tables that are loaded when they are needed. */
import { countryName } from './countries.ts';
import { type Identity, isGeographical } from './identity.ts';
import type { PhoneNumber } from './number.ts';
import { PrefixTable } from './prefix-table.ts';
import { regionIds, regionOf } from './region.ts';
import { readTable, type TableKind } from './tables.ts';

type Kind = Exclude<TableKind, 'machine'>;

const loaded: Record<Kind, Map<string, PrefixTable>> = { location: new Map(), carrier: new Map(), zone: new Map() };
const empty = new PrefixTable({ names: [], starts: [], values: [] });

/** The table of a calling code; the zones have one for all, called ''. */
function tableOf(kind: Kind, name: string): PrefixTable {
  const known = loaded[kind].get(name);
  if (known) return known;
  const text = readTable(kind, name);
  const table = text === undefined ? empty : new PrefixTable(JSON.parse(text));
  loaded[kind].set(name, table);
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
    if ((regionOf(id)?.machine.read(national).type ?? 'unknown') === 'unknown') continue;
    if (found !== '') return '';
    found = id;
  }
  return found;
}
