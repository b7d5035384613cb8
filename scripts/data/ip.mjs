/** Takes the countries of IP addresses from the package it names into `main/tools/ip/data/`, unchanged. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const name = '@ip-location-db/geo-whois-asn-country-mmdb';
const source = resolve(import.meta.dirname, 'node_modules', name);
const target = resolve(import.meta.dirname, '../../main/tools/ip/data');
/** The file for both kinds of addresses: the one for IPv4 alone gives wrong answers about IPv6. */
const file = 'geo-whois-asn-country.mmdb';

const notice = (version) => `# Source of the IP tool's data

Rebuilt by \`npm run data -- ip\`; the version is pinned in \`scripts/data/package.json\`.

| file | made from | version | licence |
| --- | --- | --- | --- |
| \`country.mmdb\` | \`${file}\` in \`${name}\`, from statistics of the Number Resource Organization (<https://www.nro.net>) and its five registries | ${version} | CC BY 4.0 |

Changes: none. The licence: <https://creativecommons.org/licenses/by/4.0/>. The package says that these statistics are
provided by the NRO, its copyright holder, and may be used with attribution to nro.net.

The country is the one in which an address range is registered or announced. It need not be the one where a computer stands.
`;

export function build() {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  mkdirSync(target, { recursive: true });
  copyFileSync(join(source, file), join(target, 'country.mmdb'));
  writeFileSync(join(target, 'NOTICE.md'), notice(version));
  console.log(`ip: ${name} ${version}`);
}
