/** A region's numbering plan, made ready once per thread and only for regions that occur. */
import { type Format, prepareFormat } from './format.ts';
import { Machine } from './machine.ts';
import { type KindData, metadata, type RegionData } from './metadata.ts';
import { readTable } from './tables.ts';

export interface Region {
  readonly id: string;
  readonly callingCode: number;
  readonly idd: RegExp | undefined;
  readonly nationalPrefix: RegExp | undefined;
  readonly transform: string | undefined;
  readonly leadingDigits: RegExp | undefined;
  readonly extensionPrefix: string;
  /** Lengths of its numbers, shortest first. */
  readonly lengths: readonly number[];
  readonly localLengths: readonly number[];
  readonly machine: Machine;
  readonly formats: readonly Format[];
  readonly internationalFormats: readonly Format[];
  readonly isShortCode: (national: string) => boolean;
}

const atStart = (pattern: string | undefined) => (pattern ? new RegExp(`^(?:${pattern})`) : undefined);

function matcher({ pattern, lengths }: KindData): (national: string) => boolean {
  const whole = new RegExp(`^(?:${pattern})$`);
  return (national) => (lengths?.includes(national.length) ?? true) && whole.test(national);
}

function shortCodes(kinds: RegionData['shortCodes']): (national: string) => boolean {
  const tests = (kinds ?? []).map(matcher);
  return (national) => tests.length > 0 && tests.every((matches) => matches(national));
}

function prepare(id: string, data: RegionData): Region {
  const machine = readTable('machine', id);
  if (machine === undefined) throw new Error(`The phone data has no machine for ${id}`);
  const formats = (data.formats ?? []).map(prepareFormat);
  return {
    id,
    callingCode: data.callingCode,
    idd: atStart(data.idd),
    nationalPrefix: atStart(data.nationalPrefix),
    transform: data.transform,
    leadingDigits: atStart(data.leadingDigits),
    extensionPrefix: data.extensionPrefix ?? ' ext. ',
    lengths: data.general.lengths ?? [],
    localLengths: data.general.localLengths ?? [],
    machine: new Machine(JSON.parse(machine)),
    formats,
    internationalFormats: data.internationalFormats?.map(prepareFormat) ?? formats,
    isShortCode: shortCodes(data.shortCodes),
  };
}

const regions = new Map<string, Region>();

/** The plan of a region, or of a network that belongs to no region by its calling code; undefined when there is none. */
export function regionOf(id: string): Region | undefined {
  const known = regions.get(id);
  if (known) return known;
  const data = Object.hasOwn(metadata.regions, id) ? metadata.regions[id] : undefined;
  if (!data) return undefined;
  const region = prepare(id, data);
  regions.set(id, region);
  return region;
}

export const noRegion = '001';

const regionsByCallingCode = new Map(Object.entries(metadata.callingCodes).map(([code, ids]) => [Number(code), ids]));

export function regionIds(callingCode: number): readonly string[] {
  return regionsByCallingCode.get(callingCode) ?? [];
}

/** The region whose plan holds for reading and writing all numbers of a calling code. */
export function mainRegion(callingCode: number): Region | undefined {
  const id = regionIds(callingCode)[0];
  return id === undefined ? undefined : regionOf(id === noRegion ? String(callingCode) : id);
}
