/** The places of the world by their names: loaded once per thread, when the first record asks, and then only looked at. */
import { type Bearer, NameIndex } from './name-index.ts';
import { openPlaceFile } from './place-file.ts';

export interface Place {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly country: string;
  /** The first-level division in the codes of GeoNames; those of the USA are the postal ones. */
  readonly region: string;
  readonly zone: string;
  readonly id: number;
}

export class Gazetteer {
  readonly #file = openPlaceFile();
  readonly #names = new NameIndex(this.#file.unsigned('blockStart'), this.#file.bytes('names'));
  readonly #latitude = this.#file.signed('latitude');
  readonly #longitude = this.#file.signed('longitude');
  readonly #population = this.#file.unsigned('population');
  readonly #id = this.#file.unsigned('id');
  readonly #nameStart = this.#file.unsigned('nameStart');
  readonly #region = this.#file.short('region');
  readonly #zone = this.#file.short('zone');
  readonly #country = this.#file.bytes('country');
  readonly #capital = this.#file.bytes('capital');
  readonly #name = this.#file.bytes('name');

  /** Everything that bears the folded name, the most populous first. */
  find(folded: string): Bearer[] {
    return folded === '' ? [] : this.#names.find(folded);
  }

  eachName(see: (name: string, bearers: readonly Bearer[]) => void): void {
    this.#names.each(see);
  }

  population(place: number): number {
    return this.#population[place] ?? 0;
  }

  country(place: number): string {
    return this.#file.head.countries[this.#country[place] ?? 0] ?? '';
  }

  region(place: number): string {
    return this.#file.head.regions[this.#region[place] ?? 0] ?? '';
  }

  isCapital(place: number): boolean {
    return this.#capital[place] === 1;
  }

  /** The capital's number, or that of the largest place where the data has no capital; undefined for empty countries. */
  capitalOf(country: string): number | undefined {
    const number = this.#file.head.countries.indexOf(country);
    if (number < 0) return undefined;
    for (let at = this.#capital.indexOf(1); at >= 0; at = this.#capital.indexOf(1, at + 1))
      if (this.#country[at] === number) return at;
    const largest = this.#country.indexOf(number);
    return largest < 0 ? undefined : largest;
  }

  place(at: number): Place {
    const start = this.#nameStart[at] ?? 0;
    return {
      name: this.#name.toString('utf8', start, this.#nameStart[at + 1] ?? start),
      latitude: (this.#latitude[at] ?? 0) / 1e5,
      longitude: (this.#longitude[at] ?? 0) / 1e5,
      population: this.population(at),
      country: this.country(at),
      region: this.region(at),
      zone: this.#file.head.zones[this.#zone[at] ?? 0] ?? '',
      id: this.#id[at] ?? 0,
    };
  }

  /** Kilometres between two places, near enough for telling neighbours from strangers. */
  distance(a: number, b: number): number {
    const scale = Math.PI / 180 / 1e5;
    const north = ((this.#latitude[a] ?? 0) - (this.#latitude[b] ?? 0)) * scale;
    const east = ((this.#longitude[a] ?? 0) - (this.#longitude[b] ?? 0)) * scale;
    return 6371 * Math.hypot(north, east * Math.cos((this.#latitude[a] ?? 0) * scale));
  }
}

let loaded: Gazetteer | undefined;

export function gazetteer(): Gazetteer {
  loaded ??= new Gazetteer();
  return loaded;
}
