/** In which country an address is registered, from the vendored data of the registries. It is not where a computer stands. */
import { readFileSync } from 'node:fs';
import { type CountryResponse, Reader } from 'mmdb-lib';
import { countryName } from '#tools/country/countries.ts';
import { dataFile } from '#tools/data.ts';
import { continentOf } from './continents.ts';

export interface Registration {
  readonly code: string;
  readonly name: string;
  readonly continent: string;
}

/** This file knows nothing but the code. */
interface Entry extends CountryResponse {
  readonly country_code: string;
}

export const unregistered: Registration = { code: '', name: '', continent: '' };

export type CountryOf = (address: string) => Registration;

let loaded: CountryOf | undefined;

/** Read once per thread, because it is large. */
export function loadCountries(): CountryOf {
  loaded ??= openCountries();
  return loaded;
}

function openCountries(): CountryOf {
  const reader = new Reader<Entry>(readFileSync(dataFile('ip', 'country.mmdb')));
  const known = new Map<string, Registration>();
  return (address) => {
    const code = reader.get(address)?.country_code;
    if (code === undefined) return unregistered;
    let registration = known.get(code);
    if (!registration) {
      registration = { code, name: countryName(code), continent: continentOf(code) };
      known.set(code, registration);
    }
    return registration;
  };
}
