/** Organisations that profiles of the workspace belong to. */
import { type ReadableDb, sql, type WritableDb } from './open.ts';

/** Nothing happens when it is there already. */
export function ensureOrganisation(db: WritableDb, name: string, at: number): void {
  sql(db, 'insert into organisation (name, created) values (?, ?) on conflict (name) do nothing').run(name, at);
}

export function readOrganisations(db: ReadableDb): string[] {
  return (sql(db, 'select name from organisation order by name').all() as { name: string }[]).map(({ name }) => name);
}
