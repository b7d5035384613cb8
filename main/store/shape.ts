/** The tables of a database with their columns, and its indexes: an overwritten table of contents does not pass unseen. */
import Database from 'better-sqlite3';
import type { Kind, ReadableDb } from './open.ts';

export function shapeOf(db: ReadableDb): string {
  const rows = db
    .prepare(
      `select s.type, s.name, group_concat(c.name || ' ' || c.type, ', ') as columns
       from sqlite_schema s left join pragma_table_info(s.name) c on s.type = 'table'
       where s.name not like 'sqlite_%' group by s.type, s.name order by s.type, s.name`,
    )
    .all() as { type: string; name: string; columns: string | null }[];
  return rows.map(({ type, name, columns }) => `${type} ${name} (${columns ?? ''})`).join('\n');
}

const known = new Map<Kind, string>();

/** What the steps of a kind make. */
export function wantedShape(kind: Kind): string {
  const found = known.get(kind);
  if (found !== undefined) return found;
  const db = new Database(':memory:');
  try {
    for (const step of kind.steps) db.exec(step.sql);
    const shape = shapeOf(db);
    known.set(kind, shape);
    return shape;
  } finally {
    db.close();
  }
}
