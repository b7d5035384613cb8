/** The whole look at one address: the columns and the text together, the place they mean, and what is left for the street. */
import { readCountry } from '#tools/country/reading.ts';
import { type GeocodeCode, refusalOf } from './codes.ts';
import { fold } from './folding.ts';
import type { Given } from './given.ts';
import type { Quality } from './matching.ts';
import { writtenPostcode } from './postcode.ts';
import { type Reading, readAddress } from './reading.ts';
import { readStreet, type Street } from './street.ts';
import { type Hints, partsOf } from './tails.ts';

export interface Analysis {
  readonly quality: Quality;
  readonly reading: Reading | undefined;
  /** Where it is, or would be: the place's country, or the one that was named. */
  readonly country: string;
  readonly postcode: string;
  readonly street: Street;
  readonly region: string;
  readonly code: GeocodeCode | '';
}

const noStreet: Street = { street: '', house: '', unit: '' };
const refused = (code: GeocodeCode): Analysis => ({
  quality: 'none',
  reading: undefined,
  country: '',
  postcode: '',
  street: noStreet,
  region: '',
  code,
});

export function analyzeAddress(value: string, given: Given, fallback: string | undefined): Analysis {
  const refusal = refusalOf([value, ...Object.values(given)]);
  if (refusal !== undefined) return refused(refusal);
  const country = given.country === '' ? undefined : readCountry(given.country);
  if (given.country !== '' && country === undefined) return refused('UNKNOWN_COUNTRY');
  const hints = { country, region: given.region, postcode: given.postcode, fallback };
  const reading = readPlace(value, given, hints);
  const owner = ownerOf(reading);
  const lines = given.street === '' ? linesOf(value, given, reading) : partsOf(given.street);
  const { postcode, regionText: region } = reading;
  const street = readStreet(lines, owner);
  return { ...judged(reading), reading, country: owner, postcode: writtenPostcode(postcode), street, region };
}

function readPlace(value: string, given: Given, hints: Hints): Reading {
  const text = given.city || value;
  if (text.trim() !== '') return readAddress(text, hints);
  const country = hints.country ?? hints.fallback;
  const { region, postcode } = given;
  return { match: undefined, place: undefined, country, regionText: region, postcode, city: '', lines: [] };
}

function ownerOf({ place, country }: Reading): string {
  return place?.country ?? country ?? '';
}

/** With a city of its own, the record's text is only the street, perhaps with the city once more. */
function linesOf(value: string, given: Given, reading: Reading): readonly string[] {
  if (given.city === '') return reading.lines;
  const known = new Set([given.city, given.region, given.country, given.postcode, reading.city].map(fold));
  return partsOf(value).filter((part) => !known.has(fold(part)));
}

function judged({ match, city, country }: Reading): { quality: Quality; code: GeocodeCode | '' } {
  if (match) return { quality: match.quality, code: match.isAmbiguous ? 'AMBIGUOUS' : '' };
  return { quality: city === '' && country !== undefined ? 'country_only' : 'none', code: 'CITY_NOT_FOUND' };
}
