/** The cities that time zones are named after, with coordinates: a table that others keep (tz database 2025b, public domain). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kilometresOff, prepareGeocode } from './known.ts';

const lines = readFileSync(join(import.meta.dirname, 'zones.txt'), 'utf8')
  .trim()
  .split('\n');

/** `+DDMM` or `+DDMMSS`, with one D more for longitudes. */
function degrees(text: string): number {
  const [, sign, whole, minutes, seconds = '0'] = /^([+-])(\d{2,3})(\d{2})(\d{2})?$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600);
}

const zones = lines.map((line) => {
  const [country = '', place = '', zone = ''] = line.split('\t');
  const [, latitude = '', longitude = ''] = /^([+-]\d+)([+-]\d+)$/.exec(place) ?? [];
  const query = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return { country, query, latitude: degrees(latitude), longitude: degrees(longitude) };
});

describe('the places of the time zones, with their countries', () => {
  const run = prepareGeocode({ country_column: 'country' }, ['text', 'country']);
  const results = zones.map((zone) => ({ zone, found: run([zone.query, zone.country]).found }));

  it('are found within 25 km, but for islands, states and stations, which are no places', () => {
    const near = results.filter(({ zone, found }) => kilometresOff(zone, found) <= 25);
    expect(zones).toHaveLength(408);
    expect(near.length).toBeGreaterThanOrEqual(344);
  });

  it('are hardly ever somewhere else when they are found', () => {
    const certain = results.filter(({ found }) => found['verdict'] === 'found');
    const wrong = certain.filter(({ zone, found }) => kilometresOff(zone, found) > 30);
    expect(certain.length).toBeGreaterThan(300);
    expect(wrong.map(({ zone }) => zone.query).sort()).toEqual(['Aqtau', 'Hovd', 'Macquarie', 'Petersburg']);
  });
});
