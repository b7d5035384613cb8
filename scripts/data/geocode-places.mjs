/** The places that are worth finding, the most populous first, each with the names it goes by. */
import { readFileSync } from 'node:fs';
import { fold } from '../../main/tools/geocode/folding.ts';

const leastPopulation = 1000;
const seats = new Set(['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPLG']);
/** Given up, destroyed, or historical. */
const gone = new Set(['PPLQ', 'PPLW', 'PPLH', 'PPLCH']);

/** Letter codes of airports, and machine transcripts, which are written without a capital letter. */
const airport = /^[A-Z]{3}$/;
const transcript = /^[a-z0-9'’ `.-]+$/;
const longestName = 60;

/** Codes that people do write. */
const shortNames = { 5128581: ['NYC'], 5368361: ['LA'], 5391959: ['SF'] };

function aliasesOf(text) {
  return text.split(',').filter((alias) => {
    const known = alias.trim();
    return known !== '' && !airport.test(known) && !transcript.test(known) && !known.includes('  ');
  });
}

/** “Halle (Saale)” is Halle too, and “Biel/Bienne” is both. */
function partsOf(name) {
  const bare = name.replace(/\s*\([^)]*\)/g, '');
  const parts = bare.split(/\s*\/\s*/);
  return parts.length > 1 ? [bare, ...parts] : [bare];
}

function foldedNames(place, ascii, aliases) {
  const usable = (text) => text !== '' && text.length <= longestName;
  const exact = new Set([place.name, ascii, ...partsOf(place.name)].map(fold).filter(usable));
  const others = [...aliases, ...(shortNames[place.id] ?? [])];
  const alias = new Set(others.map(fold).filter((text) => usable(text) && !exact.has(text)));
  return { exact: [...exact], alias: [...alias] };
}

function readPlace(line) {
  const [id, name, ascii, alternate, latitude, longitude, , kind, country, , region] = line.split('\t');
  const [, , , , , , , , , , , , , , population, , , zone, changed] = line.split('\t');
  const place = {
    id: Number(id),
    name,
    latitude: Number(latitude),
    longitude: Number(longitude),
    country,
    region,
    population: Number(population),
    zone,
    capital: kind === 'PPLC',
    changed,
  };
  if (gone.has(kind) || (place.population < leastPopulation && !seats.has(kind))) return undefined;
  return { ...place, names: foldedNames(place, ascii, aliasesOf(alternate)) };
}

export function readPlaces(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const places = lines.map(readPlace).filter(Boolean);
  return places.sort((a, b) => b.population - a.population || a.id - b.id);
}
