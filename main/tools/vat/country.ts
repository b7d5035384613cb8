/** Which country's rules hold for a VAT number: its prefix says so. */
import { type Country, countries as known } from 'jsvat';
import { countryName } from '#tools/country/countries.ts';

export interface VatCountry {
  /** ISO 3166 alpha-2; EU for numbers of the one-stop shop. */
  readonly code: string;
  readonly name: string;
  /** What the rules want at the beginning. */
  readonly prefix: string;
  readonly rules: Country;
}

/** Greece writes EL, and Northern Ireland has numbers of the United Kingdom. */
const prefixes: Readonly<Record<string, string>> = { GR: 'EL' };

function vatCountry(rules: Country): VatCountry {
  const code = rules.codes[0] ?? '';
  const name = countryName(code) || (code === 'EU' ? 'European Union' : rules.name);
  return { code, name, prefix: prefixes[code] ?? code, rules };
}

const byPrefix = new Map<string, VatCountry>();
for (const rules of known) {
  const country = vatCountry(rules);
  byPrefix.set(country.code, country).set(country.prefix, country);
}
const britain = byPrefix.get('GB');
if (britain) byPrefix.set('XI', britain);

export function countryOfPrefix(prefix: string): VatCountry | undefined {
  return byPrefix.get(prefix);
}
