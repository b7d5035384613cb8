/** Takes a free text apart: of all ways to read its end, the one whose city is found best. The rest is the street. */
import { readCountry } from '#tools/country/reading.ts';
import { type CityOption, optionsOf } from './city-options.ts';
import { isCityState } from './city-state.ts';
import { gazetteer, type Place } from './gazetteer.ts';
import { type Match, matchName, matchSlip } from './matching.ts';
import { findPostcode, fitsCountry } from './postcode.ts';
import { readRegion } from './regions.ts';
import { type Hints, type Tail, tailsOf } from './tails.ts';
import { stateOfZip } from './zip-states.ts';

export interface Reading {
  readonly match: Match | undefined;
  /** The first of the candidates, also when it is not the only one. */
  readonly place: Place | undefined;
  readonly country: string | undefined;
  readonly regionText: string;
  readonly postcode: string;
  readonly city: string;
  /** What stands before the city. */
  readonly lines: readonly string[];
}

interface Rated extends Reading {
  readonly rating: number;
}

/** How much each thing that was understood is worth. Only their order matters. */
const worth = { country: 2, region: 2, postcode: 0.5, fallback: 0.5, exact: 4, alias: 3.5 };
const ambiguity = 0.3;

export function readAddress(text: string, hints: Hints): Reading {
  const whole = readCountry(text);
  if (whole === undefined || (hints.country !== undefined && hints.country !== whole)) return readTails(text, hints);
  return isCityState(text, whole) ? readTails(text, { ...hints, country: whole }) : countryAlone(whole, hints);
}

function readTails(text: string, hints: Hints): Reading {
  const tails = tailsOf(text, hints).map((tail) => withPostcode(tail, hints));
  let best: Rated | undefined;
  for (const tail of tails) {
    const rated = rate(tail, hints);
    if (rated && (!best || rated.rating > best.rating)) best = rated;
  }
  return best ?? readSlip(tails) ?? unread(tails[0], hints);
}

function countryAlone(country: string, { postcode }: Hints): Reading {
  return { match: undefined, place: undefined, country, regionText: '', postcode, city: '', lines: [] };
}

function unread(tail: Tail | undefined, hints: Hints): Reading {
  const parts = tail?.parts ?? [];
  return {
    match: undefined,
    place: undefined,
    country: tail?.country ?? hints.fallback,
    regionText: tail?.regionText ?? '',
    postcode: tail?.postcode ?? '',
    city: parts.at(-1) ?? '',
    lines: parts.slice(0, -1),
  };
}

/** Looks for the postcode from the end; the first of several lines is the street, whose digits are a house number. */
function withPostcode(tail: Tail, hints: Hints): Tail {
  const country = tail.country ?? hints.fallback;
  if (tail.postcode !== '') return { ...tail, country };
  for (let at = tail.parts.length - 1; at >= 0; at--) {
    const found = findPostcode(tail.parts[at] ?? '', country);
    if (!found || (at === 0 && tail.parts.length > 1 && found.country === undefined)) continue;
    const pieces = [found.before, found.after].filter((piece) => /\p{L}/u.test(piece));
    const parts = [...tail.parts.slice(0, at), ...pieces, ...tail.parts.slice(at + 1)];
    return { ...tail, parts, postcode: found.code, country: country ?? found.country };
  }
  return { ...tail, country };
}

function rate(tail: Tail, hints: Hints): Rated | undefined {
  const { country, region, postcode } = tail;
  const fits = (of: string, inside: string) =>
    fitsCountry(postcode, of) !== false && (of !== 'US' || stateOfZip(postcode) === inside);
  const bounds = { country, region, prefer: postcode === '' ? undefined : fits };
  for (const option of optionsOf(tail)) {
    if (!/\p{L}/u.test(option.city)) continue;
    const match = matchName(option.city, bounds);
    if (!match || match.quality === 'fuzzy' || isOnlyRegion(option, tail, match)) continue;
    let rating = worth[match.quality] - option.price - (match.isAmbiguous ? ambiguity : 0);
    if (tail.isCountryGiven) rating += worth.country;
    if (region !== undefined) rating += worth.region;
    if (postcode !== '') rating += worth.postcode;
    if (country !== undefined && country === hints.fallback) rating += worth.fallback;
    return { ...readingOf(tail, option, match), rating: rating + Math.log10(match.candidates[0].weight) / 10 };
  }
  return undefined;
}

const largeTown = 100_000;

/** “Georgia, USA” means the state, not the village of that name somewhere else. */
function isOnlyRegion({ city, lines }: CityOption, { country, region }: Tail, { candidates }: Match): boolean {
  if (country === undefined || region !== undefined || lines.length > 0) return false;
  const named = readRegion(city, country);
  const { place } = candidates[0];
  if (named === undefined || gazetteer().region(place) === named) return false;
  return gazetteer().population(place) < largeTown;
}

function readingOf(tail: Tail, { city, lines, behind }: CityOption, match: Match | undefined): Reading {
  const { country, postcode } = tail;
  const place = match && gazetteer().place(match.candidates[0].place);
  const regionText = tail.regionText || behind;
  return { match, place, country, regionText, postcode, city, lines: lines.filter(Boolean) };
}

/** Only when nothing else was found, and only in a country that is known. */
function readSlip(tails: readonly Tail[]): Reading | undefined {
  for (const tail of tails) {
    if (tail.country === undefined) continue;
    for (const option of optionsOf(tail)) {
      if (!mayHaveSlip(option, tail) || readRegion(option.city, tail.country) !== undefined) continue;
      const match = matchSlip(option.city, tail.country, tail.region);
      if (match) return readingOf(tail, option, match);
    }
  }
  return undefined;
}

/** The whole last part, or its last words when a house or a postcode stands in the same line: no word of a street. */
function mayHaveSlip({ city, behind }: CityOption, { parts }: Tail): boolean {
  const last = parts.at(-1) ?? '';
  return behind === '' && (city === last || (/\d/.test(last) && last.endsWith(city)));
}
