/** Where a number is at home: place, original carrier and time zones, from tables that are loaded when they are needed. */

import { countryName } from '#tools/country/countries.ts';
import type { CallingCode } from './calling-code.ts';
import { type Identity, isGeographical } from './identity.ts';
import type { PhoneNumber } from './number.ts';
import { PrefixTable } from './prefix-table.ts';
import { readTable, type TableKind } from './tables.ts';

const empty = new PrefixTable({ names: [], starts: [], values: [] });

function load(kind: Exclude<TableKind, 'machine'>, name: string): PrefixTable {
  const text = readTable(kind, name);
  return text === undefined ? empty : new PrefixTable(JSON.parse(text));
}

const unknownZone = 'Etc/Unknown';
let zoneTable: PrefixTable | undefined;

/** The zones of a number with its calling code, or of the calling code alone; there is one table for the world. */
function zonesOf(digits: string): string {
  zoneTable ??= load('zone', '');
  return zoneTable.find(digits) || unknownZone;
}

/** What is known of the numbers of one calling code. */
class Home {
  readonly zones: string;
  readonly #code: string;
  #locations: PrefixTable | undefined;
  #carriers: PrefixTable | undefined;

  constructor({ text }: CallingCode) {
    this.#code = text;
    this.zones = zonesOf(text);
  }

  location(national: string): string {
    this.#locations ??= load('location', this.#code);
    // Argentine mobile numbers carry a 9 before their area code.
    const local = this.#code === '54' && national.startsWith('9') ? national.slice(1) : national;
    return this.#locations.find(local);
  }

  carrier(national: string): string {
    this.#carriers ??= load('carrier', this.#code);
    return this.#carriers.find(national);
  }
}

const homes: (Home | undefined)[] = Array(1000).fill(undefined);

function homeOf(code: CallingCode): Home {
  const known = homes[code.number];
  if (known) return known;
  const home = new Home(code);
  homes[code.number] = home;
  return home;
}

export interface Place {
  readonly location: string;
  readonly carrier: string;
  /** Sorted, joined with `;`. */
  readonly zones: string;
}

const nowhere: Place = { location: '', carrier: '', zones: unknownZone };

export function placeOf(number: PhoneNumber, { type }: Identity): Place {
  if (type === 'unknown') return nowhere;
  const { callingCode, national } = number;
  const home = homeOf(callingCode);
  const geographical = isGeographical(number, type);
  const carried = type === 'mobile' || type === 'fixed_line_or_mobile' || type === 'pager';
  return {
    location: (geographical && home.location(national)) || countryName(onlyRegion(number)),
    carrier: carried ? home.carrier(national) : '',
    zones: geographical ? zonesOf(callingCode.text + national) : home.zones,
  };
}

/** The region of its calling code that a number must belong to; '' when it may be at home in several or in none. */
export function onlyRegion({ callingCode, national }: PhoneNumber): string {
  const { ids } = callingCode;
  if (ids.length === 1) return ids[0] ?? '';
  let found = '';
  for (let at = 0; at < ids.length; at++) {
    if (callingCode.region(at).read(national).type === 'unknown') continue;
    if (found !== '') return '';
    found = ids[at] ?? '';
  }
  return found;
}
