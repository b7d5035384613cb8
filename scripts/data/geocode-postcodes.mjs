/** What the postcodes of each country look like, as one pattern each; a country that has none is ''. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Without the anchors and the check of case, and with the signs that do not count left out of the text beforehand. */
function patternOf({ ValidationRegex: given }) {
  const pattern = Array.isArray(given) ? given.join('|') : given;
  return pattern.replace(/^\^/, '').replace(/\$$/, '');
}

export function postcodes(folder) {
  const { version } = read(join(folder, 'package.json'));
  const countries = Object.entries(read(join(folder, 'generated/postal-codes-alpha2.json')));
  const lines = countries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { postalCodeFormat: format }]) => {
      const pattern = format ? patternOf(read(join(folder, 'formats', format))) : '';
      return `${JSON.stringify(code)}:${JSON.stringify(pattern)}`;
    });
  return `{\n"version":${JSON.stringify(version)},\n"patterns":{\n${lines.join(',\n')}\n}\n}\n`;
}
