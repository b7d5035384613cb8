/** Countries that are also a city, or nearly: their capital has the very same name, so that the name means both. */
import { fold } from './folding.ts';
import { gazetteer } from './gazetteer.ts';

/** `name`: what was read as the country. */
export function isCityState(name: string, country: string): boolean {
  const places = gazetteer();
  const bearers = places.find(fold(name));
  return bearers.some(({ place, isAlias }) => !isAlias && places.isCapital(place) && places.country(place) === country);
}
