/**
 * Copies what can be read of a damaged database into a new one of the same kind: each table from its beginning and from
 * its end, up to the place that cannot be read.
 */
import { explained } from './failure.ts';
import { type Kind, openReader, openWriter, type ReadableDb, sql, type WritableDb, write } from './open.ts';

type Row = Record<string, unknown>;
const rowsAtOnce = 500;

/** Answers whether every table could be read from end to end. */
export function rescue(from: string, to: string, kind: Kind): boolean {
  const db = openWriter(to, kind);
  try {
    const old = openOld(from);
    if (!old) return false;
    try {
      return tablesOf(db).every((table) => copyTable(old, db, table));
    } finally {
      old.close();
    }
  } finally {
    db.close();
  }
}

interface Table {
  name: string;
  keys: string[];
}
function tablesOf(db: ReadableDb): Table[] {
  const names = sql(db, `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`).all() as {
    name: string;
  }[];
  return names.map(({ name }) => {
    const columns = db.pragma(`table_info(${name})`) as { name: string; pk: number }[];
    const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    return { name, keys: keys.map((column) => column.name) };
  });
}

function openOld(file: string): ReadableDb | undefined {
  return attempt(file, () => {
    const db = openReader(file);
    db.pragma('schema_version');
    return db;
  });
}

/** Undefined when SQLite cannot do it; a bug stays one. */
function attempt<T>(file: string, act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (explained(file, error) === error && !(error instanceof Error && 'code' in error)) throw error;
    return undefined;
  }
}

function copyTable(old: ReadableDb, db: WritableDb, table: Table): boolean {
  if (walk(old, db, table, '>', 'asc')) return true;
  walk(old, db, table, '<', 'desc');
  return false;
}

/** True when it came through to the end. */
function walk(old: ReadableDb, db: WritableDb, { name, keys }: Table, than: string, order: string): boolean {
  const sorted = keys.map((key) => `${key} ${order}`).join(', ');
  const place = `(${keys.join(', ')}) ${than} (${keys.map((key) => `@${key}`).join(', ')})`;
  let last: Row | undefined;
  let limit = rowsAtOnce;
  for (;;) {
    const where = last ? `where ${place}` : '';
    const text = `select * from ${name} ${where} order by ${sorted} limit ${limit}`;
    const rows = attempt(old.name, () => {
      const statement = sql(old, text);
      return (last ? statement.all(pick(last, keys)) : statement.all()) as Row[];
    });
    // Row by row up to the one that cannot be read.
    if (!rows && limit === 1) return false;
    if (!rows) {
      limit = 1;
      continue;
    }
    write(db, () => {
      for (const row of rows) attempt(db.name, () => insert(db, name, row));
    });
    last = rows.at(-1) ?? last;
    if (rows.length < limit) return true;
  }
}

const pick = (row: Row, keys: string[]): Row => Object.fromEntries(keys.map((key) => [key, row[key]]));

function insert(db: WritableDb, table: string, row: Row): void {
  const names = Object.keys(row);
  sql(
    db,
    `insert or ignore into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
  ).run(row);
}
