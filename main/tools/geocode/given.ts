/** What a record says of its address: one text, or several columns, each of which wins over what the text says. */
import { Failure } from '#contract/failure.ts';
import { english, sentence } from '#contract/language/sentence.ts';
import type { ToolOptions } from '#contract/tool.ts';
import { readCountry } from '#tools/country/reading.ts';

export const columnOptions = [
  'street_column',
  'postcode_column',
  'city_column',
  'region_column',
  'country_column',
] as const;
type Part = 'street' | 'postcode' | 'city' | 'region' | 'country';

/** The record's own texts, '' where it has none. */
export type Given = Readonly<Record<Part, string>>;

export function givenParts(options: ToolOptions, fields: readonly string[]): (row: readonly string[]) => Given {
  const columns = columnOptions.map((option) => columnOf(String(options[option] ?? ''), fields));
  return (row) => {
    const [street = '', postcode = '', city = '', region = '', country = ''] = columns.map((column) =>
      column === undefined ? '' : (row[column] ?? '').trim(),
    );
    return { street, postcode, city, region, country };
  };
}

function columnOf(name: string, fields: readonly string[]): number | undefined {
  if (name === '') return undefined;
  const at = fields.indexOf(name);
  if (at >= 0) return at;
  const there = fields.length === 0 ? 'The input has no columns.' : english`The columns are: ${fields.join(', ')}.`;
  throw new Failure('not-found', sentence`There is no column “${name}” to take a part of the address from. ${there}`);
}

/** The code of the batch's own country; undefined when it has none. */
export function fallbackCountry(options: ToolOptions): string | undefined {
  const text = String(options['default_country'] ?? '').trim();
  if (text === '') return undefined;
  const code = readCountry(text);
  if (code !== undefined) return code;
  throw new Failure(
    'bad-input',
    sentence`The default country “${text}” is unknown. Give a code of ISO 3166 such as DE or DEU, or a country’s name.`,
  );
}
