/** Invented entities, and records that wait for keys of them. */
import type { Blocked, EngineHandlers } from '#contract/engine-api.ts';
import { recordUuid } from '#contract/record.ts';

type Verbs = Pick<EngineHandlers, 'entities' | 'blocked'>;

const kinds: readonly { entity: string; keys: number; prefix: string; fields: readonly string[] }[] = [
  { entity: 'company', keys: 1_284, prefix: 'C-', fields: ['name', 'country', 'vat_number'] },
  { entity: 'contract', keys: 96_310, prefix: 'K-', fields: ['company', 'signed', 'amount', 'currency'] },
  { entity: 'site', keys: 12, prefix: 'S-', fields: ['name', 'city'] },
  { entity: 'tenant', keys: 412_009, prefix: 'T-', fields: ['name', 'site', 'e-mail'] },
];

export function makeShelf(batches: readonly string[], filled: boolean): Verbs {
  const stored = filled ? kinds : [];
  const waiting = filled ? missing(batches) : [];
  return {
    entities({ entity, search, skip, limit }) {
      const kind = stored.find((one) => one.entity === entity);
      if (!entity) {
        const entities = stored.map(({ entity, keys }) => ({ entity, keys }));
        return { totalCount: entities.length, entities, rows: [] };
      }
      const total = !kind ? 0 : search ? (search.length > 6 ? 0 : Math.min(kind.keys, 9)) : kind.keys;
      const rows = Array.from({ length: Math.max(0, Math.min(limit, total - skip)) }, (_, i) => {
        const no = skip + i + 1;
        const batch = batches[4 + (no % 2)] ?? '';
        return {
          key: `${kind?.prefix ?? ''}${String(100_000 + no)}${search ? `-${search}` : ''}`,
          uuid: recordUuid(batch, no),
          batch,
          data: Object.fromEntries((kind?.fields ?? []).map((field, j) => [field, value(field, no * 7 + j)])),
        };
      });
      return { totalCount: total, entities: [], rows };
    },
    blocked({ id, limit }) {
      const keys = waiting.filter(({ batches }) => id === undefined || batches.includes(id));
      return { records: keys.reduce((sum, { waiting }) => sum + waiting, 0), keys: keys.slice(0, limit) };
    },
  };
}

function value(field: string, n: number): string {
  const of = (list: readonly string[]) => list[n % list.length] ?? '';
  if (field === 'country') return of(['DE', 'NL', 'FR', 'PL', 'SE']);
  if (field === 'city') return of(['Utrecht', 'Lyon', 'Gdańsk', 'Malmö', 'Bremen']);
  if (field === 'currency') return of(['EUR', 'SEK', 'PLN']);
  if (field === 'signed') return `2025-0${1 + (n % 9)}-1${n % 10}`;
  if (field === 'e-mail') return `office${n % 900}@${of(['kestrel', 'fabrikam', 'lumen'])}.example`;
  if (field === 'name')
    return `${of(['Kestrel', 'Fabrikam', 'Lumen', 'Northwind'])} ${of(['Logistics', 'Foods', 'Estates'])}`;
  return String(10_000 + ((n * 7919) % 90_000));
}

function missing(batches: readonly string[]): Blocked['keys'] {
  return Array.from({ length: 34 }, (_, i) => {
    const waiting = Math.max(1, Math.round(1_840 / (i + 1) ** 1.4));
    return {
      entity: kinds[i % 3]?.entity ?? '',
      key: i === 3 ? 'C-100044 / Kestrel Logistics, a key that is much longer than usual' : `C-${100_040 + i * 13}`,
      waiting,
      batches: batches.slice(i % 3, i % 3 === 0 ? 3 : (i % 3) + 1),
      unblocks: Math.round(waiting * (1 + (i % 4) * 0.7)),
    };
  }).sort((a, b) => b.unblocks - a.unblocks);
}
