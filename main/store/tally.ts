/** Counts that are kept as the batch goes: per record state, and per value of the columns a tool marks. */
import { type RecordState, recordStates } from '#contract/record-state.ts';
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export function addCounter(db: WritableDb, name: string, n: number): void {
  sql(db, 'insert into counter (name, n) values (?, ?) on conflict do update set n = n + excluded.n').run(name, n);
}

export function readCounter(db: ReadableDb, name: string): number {
  return (sql(db, 'select n from counter where name = ?').get(name) as { n: number } | undefined)?.n ?? 0;
}

/** Records per state, without the states nobody is in. */
export function stateCounts(db: ReadableDb): Partial<Record<RecordState, number>> {
  const rows = sql(db, 'select name, n from counter where n > 0').all() as { name: string; n: number }[];
  const known = new Set<string>(recordStates);
  return Object.fromEntries(rows.filter(({ name }) => known.has(name)).map(({ name, n }) => [name, n]));
}

export function addFacet(db: WritableDb, name: string, value: string, n: number): void {
  sql(db, 'insert into facet (name, value, n) values (?, ?, ?) on conflict do update set n = n + excluded.n').run(
    name,
    value,
    n,
  );
}

export function readFacet(db: ReadableDb, name: string, limit: number): { value: string; n: number }[] {
  return sql(db, 'select value, n from facet where name = ? order by n desc, value limit ?').all(name, limit) as {
    value: string;
    n: number;
  }[];
}

/** Columns that were counted. */
export function facetNames(db: ReadableDb): string[] {
  return (sql(db, 'select distinct name from facet order by name').all() as { name: string }[]).map(({ name }) => name);
}
