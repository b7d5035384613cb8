/** How the window speaks of stored entities and of the records that wait for their keys. */
import type { Blocked, EntityListing } from '#contract/engine-api.ts';
import { t, tn } from '#contract/language/language.ts';

type Entity = EntityListing['entities'][number];
type EntityRow = EntityListing['rows'][number];

/** The entity that is looked into: the chosen one as long as it is there, else the first. */
export function chosenEntity(entities: readonly Entity[], name: string): Entity | undefined {
  return entities.find(({ entity }) => entity === name) ?? entities[0];
}

export interface Field {
  name: string;
  /** Characters of its longest value or of its name, whichever is more. */
  length: number;
}

/**
 * Every field that these rows have, in the order in which they were first met: rows of one entity may differ. A field
 * that only repeats the key is left out.
 */
export function fieldsOf(rows: readonly EntityRow[]): Field[] {
  const lengths = new Map<string, number>();
  const own = new Set<string>();
  for (const { key, data } of rows) {
    for (const [name, value] of Object.entries(data)) {
      lengths.set(name, Math.max(lengths.get(name) ?? name.length, value.length));
      if (value !== key) own.add(name);
    }
  }
  return [...lengths].flatMap(([name, length]) => (own.has(name) ? [{ name, length }] : []));
}

/** What stands above the missing keys. */
export function waitingSentence({ records, keys }: Blocked): string {
  const [first] = keys;
  if (!first) return t('No record waits for a key.');
  const all = tn(
    records,
    '{n} record waits for a key that is not stored yet.',
    '{n} records wait for a key that is not stored yet.',
  );
  const { key, unblocks } = first;
  const go =
    records === 1
      ? t('Store “{key}” with any batch, and it goes on by itself.', { key })
      : tn(
          unblocks,
          'Store “{key}” with any batch, and one of them goes on by itself.',
          'Store “{key}” with any batch, and {n} of them go on by themselves.',
          { key },
        );
  return `${all} ${go}`;
}

/** Missing keys as a table for a spreadsheet, or to make a batch of. */
export function keysText(keys: Blocked['keys']): string {
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell) => String(cell).replace(/[\t\r\n]+/g, ' ')).join('\t');
  const head = line(['entity', 'key', 'unblocks', 'waiting']);
  return [head, ...keys.map(({ entity, key, unblocks, waiting }) => line([entity, key, unblocks, waiting]))].join('\n');
}
