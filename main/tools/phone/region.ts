/** A region's numbering plan, made ready once per thread and only for regions that occur. */
import { type Format, prepareFormat } from './format.ts';
import { Machine, type Outcome } from './machine.ts';
import { type KindData, metadata, type RegionData } from './metadata.ts';
import { readTable } from './tables.ts';

const atStart = (pattern: string | undefined) => (pattern ? new RegExp(`^(?:${pattern})`) : undefined);

export class Region {
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
  readonly formats: readonly Format[];
  readonly internationalFormats: readonly Format[];
  readonly #shortCodes: readonly KindData[];
  #machine: Machine | undefined;

  constructor(id: string, data: RegionData) {
    this.id = id;
    this.callingCode = data.callingCode;
    this.idd = atStart(data.idd);
    this.nationalPrefix = atStart(data.nationalPrefix);
    this.transform = data.transform;
    this.leadingDigits = atStart(data.leadingDigits);
    this.extensionPrefix = data.extensionPrefix ?? ' ext. ';
    this.lengths = data.general.lengths ?? [];
    this.localLengths = data.general.localLengths ?? [];
    this.formats = (data.formats ?? []).map(prepareFormat);
    this.internationalFormats = data.internationalFormats?.map(prepareFormat) ?? this.formats;
    this.#shortCodes = data.shortCodes ?? [];
  }

  /** What a national number would be in this region. */
  read(national: string): Outcome {
    this.#machine ??= loadMachine(this.id);
    return this.#machine.read(national);
  }

  isShortCode(national: string): boolean {
    return this.#shortCodes.length > 0 && this.#shortCodes.every((kind) => matches(kind, national));
  }
}

function loadMachine(id: string): Machine {
  const text = readTable('machine', id);
  if (text === undefined) throw new Error(`The phone data has no machine for ${id}`);
  return new Machine(JSON.parse(text));
}

/** Short codes are asked for rarely, so their expressions are not kept. */
function matches({ pattern, lengths }: KindData, national: string): boolean {
  return (lengths?.includes(national.length) ?? true) && new RegExp(`^(?:${pattern})$`).test(national);
}

const regions = new Map<string, Region>();

/** The plan of a region, or of a network that belongs to no region by its calling code; undefined when there is none. */
export function regionOf(id: string): Region | undefined {
  const known = regions.get(id);
  if (known) return known;
  const data = Object.hasOwn(metadata.regions, id) ? metadata.regions[id] : undefined;
  if (!data) return undefined;
  const region = new Region(id, data);
  regions.set(id, region);
  return region;
}
