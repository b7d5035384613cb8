/** A country calling code and the regions behind it. A number holds on to its own, so that nothing is looked up twice. */
import { metadata } from './metadata.ts';
import { type Region, regionOf } from './region.ts';

/** Stands for a network that belongs to no region. */
const noRegion = '001';

export class CallingCode {
  readonly number: number;
  readonly text: string;
  /** ISO 3166 alpha-2 codes, the main region first; or '001' alone. */
  readonly ids: readonly string[];
  readonly #regions: Region[] = [];

  constructor(text: string, ids: readonly string[]) {
    this.number = Number(text);
    this.text = text;
    this.ids = ids;
  }

  /** The plan of one of its regions, by position. */
  region(at: number): Region {
    const known = this.#regions[at];
    if (known) return known;
    const id = this.ids[at] ?? '';
    const region = regionOf(id === noRegion ? this.text : id);
    if (!region) throw new Error(`The phone data has no plan number ${at} for the calling code ${this.text}`);
    this.#regions[at] = region;
    return region;
  }

  /** The plan that holds for reading and writing all its numbers, whatever region they are in. */
  get main(): Region {
    return this.region(0);
  }
}

const longest = 999;
const all = Array.from({ length: longest + 1 }, (_, number) => {
  const ids = metadata.callingCodes[number];
  return ids && new CallingCode(String(number), ids);
});

export function callingCodeOf(number: number): CallingCode | undefined {
  return all[number];
}
