/** How well the duplicate finder finds what was planted: pairs of records, found and right. */
import { type LikenessField, usualThreshold } from '#tools/likeness/kinds.ts';
import { type Likeness, likenesses } from '#tools/likeness/likeness.ts';
import type { Entry, Person } from './people.ts';

export const allFields: readonly (LikenessField & { readonly name: keyof Person })[] = [
  { name: 'name', kind: 'name' },
  { name: 'street', kind: 'street' },
  { name: 'postcode', kind: 'postcode' },
  { name: 'city', kind: 'city' },
  { name: 'phone', kind: 'phone' },
  { name: 'email', kind: 'email' },
  { name: 'born', kind: 'date' },
];

export function find(entries: readonly Entry[], fields = allFields, threshold = usualThreshold): Likeness[] {
  const records = entries.map(({ person }, record) => ({ record, fields: fields.map(({ name }) => person[name]) }));
  return [...likenesses(records, { fields, threshold })];
}

const pairsIn = (sizes: Iterable<number>) => [...sizes].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export function quality(entries: readonly Entry[], found: readonly Likeness[]): { precision: number; recall: number } {
  const group = found.map(({ group: number, record }) =>
    number === undefined ? `alone ${record}` : `group ${number}`,
  );
  const right = pairsIn(counted(entries.map(({ cluster }, at) => `${cluster} ${group[at]}`)).values());
  const said = pairsIn(counted(group).values());
  const planted = pairsIn(counted(entries.map(({ cluster }) => String(cluster))).values());
  return { precision: said === 0 ? 1 : right / said, recall: right / planted };
}
