/**
 * Typos in the names of large places. Only within a country, and only names in Latin letters: anywhere else something is
 * always two letters away. The names are collected by one walk through the gazetteer when the first typo is met.
 */
import { gazetteer } from './gazetteer.ts';

const leastPopulation = 100_000;
const shortest = 4;
/** Up to this length one slip is all that can be told from another name. */
const shortName = 6;

interface LargeName {
  readonly name: string;
  readonly letters: number;
  readonly places: number[];
}

let byCountry: Map<string, LargeName[]> | undefined;

const latin = /^[a-z ]+$/;

function collect(): Map<string, LargeName[]> {
  const found = new Map<string, LargeName[]>();
  const places = gazetteer();
  places.eachName((name, bearers) => {
    if (name.length < shortest || !latin.test(name)) return;
    const letters = lettersOf(name);
    for (const { place } of bearers) {
      if (places.population(place) < leastPopulation) continue;
      const country = places.country(place);
      const names = found.get(country) ?? [];
      if (names.length === 0) found.set(country, names);
      const last = names.at(-1);
      if (last?.name === name) last.places.push(place);
      else names.push({ name, letters, places: [place] });
    }
  });
  return found;
}

/** One bit per letter that occurs. */
function lettersOf(name: string): number {
  let bits = 0;
  for (let at = 0; at < name.length; at++) bits |= 1 << (name.charCodeAt(at) - 97);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The places whose names need the fewest changes; undefined when none is near. */
export function nearestNames(folded: string, country: string): { places: number[]; slips: number } | undefined {
  if (folded.length < shortest || !latin.test(folded)) return undefined;
  byCountry ??= collect();
  const letters = lettersOf(folded);
  let slips = folded.length <= shortName ? 1 : 2;
  let places: number[] = [];
  for (const large of byCountry.get(country) ?? []) {
    if (Math.abs(large.name.length - folded.length) > slips) continue;
    // A change takes at most one letter away and brings one.
    if (bitCount(large.letters ^ letters) > slips * 2) continue;
    const distance = changes(folded, large.name, slips);
    // Hands rarely slip on the first letter, and two such slips make another name.
    if (distance > slips || (distance > 1 && large.name[0] !== folded[0])) continue;
    places = distance < slips || places.length === 0 ? [...large.places] : [...places, ...large.places];
    slips = distance;
  }
  return places.length > 0 ? { places: [...new Set(places)], slips } : undefined;
}

/** Letters to change, add, drop or swap with their neighbour; anything above `most` is as good as `most + 1`. */
function changes(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
