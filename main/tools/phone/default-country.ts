/** Whose numbers those without a country code are: the record's own country if a column names it, else the batch's. */
import { Failure } from '#contract/failure.ts';
import { english, sentence } from '#contract/language/sentence.ts';
import type { ToolOptions } from '#contract/tool.ts';
import { countryName } from '#tools/country/countries.ts';
import { readCountry } from '#tools/country/reading.ts';
import { type Region, regionOf } from './region.ts';

export interface DefaultCountry {
  /** ISO 3166 alpha-2; '' when there is none. */
  readonly code: string;
  readonly region: Region | undefined;
  /** The record names a country that nobody knows; the batch's one is used instead. */
  readonly unknown: boolean;
}

const none: DefaultCountry = { code: '', region: undefined, unknown: false };
/** More different texts than this are no countries, and not worth remembering. */
const mostRemembered = 5000;

export function defaultCountry(
  options: ToolOptions,
  fields: readonly string[],
): (row: readonly string[]) => DefaultCountry {
  const batch = ofBatch(String(options['default_country'] ?? ''));
  const column = columnOf(String(options['country_column'] ?? ''), fields);
  if (column === undefined) return () => batch;
  const known = new Map<string, DefaultCountry>();
  return (row) => {
    const text = row[column] ?? '';
    const found = known.get(text) ?? ofRecord(text, batch);
    if (known.size < mostRemembered) known.set(text, found);
    return found;
  };
}

function ofRecord(text: string, batch: DefaultCountry): DefaultCountry {
  if (text.trim() === '') return batch;
  return withPlan(readCountry(text)) ?? { ...batch, unknown: true };
}

function withPlan(code: string | undefined): DefaultCountry | undefined {
  const region = code === undefined ? undefined : regionOf(code);
  return region && { code: region.id, region, unknown: false };
}

function ofBatch(text: string): DefaultCountry {
  if (text.trim() === '') return none;
  const code = readCountry(text);
  const found = withPlan(code);
  if (found) return found;
  if (code !== undefined)
    throw new Failure(
      'bad-input',
      sentence`${countryName(code)} has no phone numbers of its own: choose another default country.`,
    );
  throw new Failure(
    'bad-input',
    sentence`The default country “${text}” is unknown. Give a code of ISO 3166 such as DE or DEU, or a country’s name.`,
  );
}

function columnOf(name: string, fields: readonly string[]): number | undefined {
  if (name === '') return undefined;
  const at = fields.indexOf(name);
  if (at >= 0) return at;
  const there = fields.length === 0 ? 'The input has no columns.' : english`The columns are: ${fields.join(', ')}.`;
  throw new Failure('not-found', sentence`There is no column “${name}” to take countries from. ${there}`);
}
