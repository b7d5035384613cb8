/**
 * Decides which place a name means. A place whose own name it is counts fully, one that it is only an alias of counts less;
 * the weight of the population decides among them, and when the second is not much lighter, nobody can tell.
 */
import { fold } from './folding.ts';
import { gazetteer } from './gazetteer.ts';
import type { Bearer } from './name-index.ts';
import { nearestNames } from './slips.ts';

export type Quality = 'exact' | 'alias' | 'fuzzy' | 'country_only' | 'none';

export interface Candidate {
  readonly place: number;
  readonly weight: number;
}

export interface Match {
  readonly quality: 'exact' | 'alias' | 'fuzzy';
  /** Letters that had to be changed. */
  readonly slips: number;
  /** The heaviest first; neighbours of the first are not among them. */
  readonly candidates: readonly [Candidate, ...Candidate[]];
  readonly isAmbiguous: boolean;
}

export interface Bounds {
  /** ISO 3166 alpha-2; undefined when anywhere will do. */
  readonly country?: string | undefined;
  /** A code of GeoNames. */
  readonly region?: string | undefined;
  /** Leaves out places that are hardly meant, when others remain. */
  readonly prefer?: ((country: string, region: string) => boolean) | undefined;
}

/** Other languages have names of their own for large cities; aliases of villages are mostly accidents. */
const aliasWeight = { large: 0.4, small: 0.2 };
const largeCity = 100_000;
/** A rival with more than this share of the first one's weight makes it ambiguous. */
const rivalShare = 1 / 3;
/** Parts of a city and the city itself often share a name. */
const neighbourKilometres = 25;

/** The place of this name within the bounds, without guessing at typos. */
export function matchName(name: string, bounds: Bounds): Match | undefined {
  for (const folded of writings(name)) {
    const found = gazetteer().find(folded);
    const bearers = serious(found.filter(({ place }) => isWithin(place, bounds)));
    const weighed = bearers.map(({ place, isAlias }) => ({ place, isAlias, weight: weigh(place, isAlias) }));
    const chosen = choose(weighed, bounds.prefer);
    if (chosen) return chosen;
  }
  return undefined;
}

/** The large place of a country whose name comes closest, when the slip is small enough. */
export function matchSlip(name: string, country: string, region: string | undefined): Match | undefined {
  const near = nearestNames(fold(name), country);
  if (!near) return undefined;
  const inside = near.places.filter((place) => isWithin(place, { country, region }));
  const found = choose(
    inside.map((place) => ({ place, isAlias: false, weight: weigh(place, false) })),
    undefined,
  );
  return found && { ...found, quality: 'fuzzy', slips: near.slips };
}

/** As it is; without the word “city” around it; with it; without what stands in brackets. */
function writings(name: string): Set<string> {
  const folded = fold(name);
  const bare = folded.replace(/^(?:city|town|village|ville|stadt|ciudad) (?:of |de |del )?|(?: city| town)$/g, '');
  const some = new Set([folded, bare, `${folded} city`]);
  if (name.includes('(')) some.add(fold(name.replace(/\([^)]*\)/g, ' ')));
  some.delete('');
  return some;
}

/** Beside a capital of that very name nobody means the nickname or the former name of another city. */
function serious(bearers: readonly Bearer[]): readonly Bearer[] {
  const hasCapital = bearers.some(({ place, isAlias }) => !isAlias && gazetteer().isCapital(place));
  return hasCapital ? bearers.filter(({ isAlias }) => !isAlias) : bearers;
}

function weigh(place: number, isAlias: boolean): number {
  // A place whose population nobody has counted is still a place.
  const weight = Math.max(gazetteer().population(place), 100);
  return isAlias ? weight * (weight < largeCity ? aliasWeight.small : aliasWeight.large) : weight;
}

function isWithin(place: number, { country, region }: Bounds): boolean {
  const places = gazetteer();
  if (country !== undefined && places.country(place) !== country) return false;
  return region === undefined || places.region(place) === region;
}

interface Weighed extends Candidate {
  readonly isAlias: boolean;
}

function choose(all: readonly Weighed[], prefer: Bounds['prefer']): Match | undefined {
  const places = gazetteer();
  const preferred = prefer ? all.filter(({ place }) => prefer(places.country(place), places.region(place))) : all;
  const left = preferred.length > 0 ? preferred : all;
  const [first, ...others] = left.toSorted((a, b) => b.weight - a.weight || a.place - b.place);
  if (!first) return undefined;
  const rivals = others.filter(({ place }) => !areNeighbours(first.place, place));
  return {
    quality: first.isAlias ? 'alias' : 'exact',
    slips: 0,
    candidates: [first, ...rivals],
    isAmbiguous: (rivals[0]?.weight ?? 0) > first.weight * rivalShare,
  };
}

function areNeighbours(a: number, b: number): boolean {
  const places = gazetteer();
  return places.country(a) === places.country(b) && places.distance(a, b) < neighbourKilometres;
}
