/**
 * Finds the columns that the fields of an interface mean: by the same name, by the same words, by another word for the
 * same thing, or by a name that is nearly the same. Every column is taken once; better matches choose first.
 */
import { distance } from 'fastest-levenshtein';
import type { Match } from '#contract/design.ts';
import type { Field, Interface } from '#contract/interface.ts';
import { synonymOf } from './synonyms.ts';

export interface Found {
  field: string;
  source: string;
  match: Match;
}

/** The interface with a source for each field that found one, and how each was found. */
export function suggestSources(design: Interface, columns: readonly string[]): { design: Interface; found: Found[] } {
  const free = new Set(columns);
  const found = new Map<string, Found>();
  for (const { name, constant, expression } of design.fields)
    if (constant !== undefined || expression !== undefined)
      found.set(name, { field: name, source: '', match: 'fixed' });
  for (const way of ways) {
    for (const field of design.fields) {
      if (found.has(field.name)) continue;
      const source = [...free].find((column) => way.fits(field, column));
      if (source === undefined) continue;
      free.delete(source);
      found.set(field.name, { field: field.name, source, match: way.match });
    }
  }
  const all = design.fields.map(({ name }) => found.get(name) ?? { field: name, source: '', match: 'none' as const });
  const fields = design.fields.map((field, i): Field => {
    const { source = '', match } = all[i] ?? {};
    return match === 'fixed' || match === 'none' ? field : { ...field, source };
  });
  return { design: { ...design, fields }, found: all };
}

/** An interface that takes every column as it is. */
export function proposeInterface(name: string, columns: readonly string[]): Interface {
  return {
    name,
    description: '',
    scopes: ['batch', 'preview'],
    fields: columns.map((column) => ({ name: column, source: column, type: 'text', required: false, unique: false })),
    keepOthers: false,
  };
}

const ways: readonly { match: Match; fits: (field: Field, column: string) => boolean }[] = [
  { match: 'exact', fits: (field, column) => names(field).includes(column) },
  { match: 'same-words', fits: (field, column) => names(field).some((name) => words(name) === words(column)) },
  {
    match: 'synonym',
    fits: (field, column) => {
      const meaning = synonymOf(words(column));
      return meaning !== undefined && names(field).some((name) => synonymOf(words(name)) === meaning);
    },
  },
  { match: 'similar', fits: (field, column) => names(field).some((name) => isNear(words(name), words(column))) },
];

const names = ({ name, source }: Field) => (source === undefined ? [name] : [source, name]);

/** Letters and digits in lower case without accents; words are not told apart: “Post-Code” is “postcode”. */
export function words(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** One slip in a short name, two in a long one. Very short names are too alike to tell. */
function isNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= 4 && distance(a, b) <= (shorter >= 8 ? 2 : 1);
}
