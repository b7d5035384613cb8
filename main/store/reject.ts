/** Lines that did not become records. */
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export interface RejectRow {
  line: number;
  reason: string;
  excerpt: string;
}

export function insertReject(db: WritableDb, { line, reason, excerpt }: RejectRow): void {
  sql(db, 'insert into reject (line, reason, excerpt) values (?, ?, ?)').run(line, reason, excerpt);
}

export function readRejects(db: ReadableDb, skip: number, limit: number): RejectRow[] {
  return sql(db, 'select line, reason, excerpt from reject where no > ? order by no limit ?').all(
    skip,
    limit,
  ) as RejectRow[];
}
