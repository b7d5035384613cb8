/** Interfaces and flows: every save is a version of its own, so that nothing that was used is ever lost. */
import type { DesignKind } from '#contract/design.ts';
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export interface StoredDesign {
  name: string;
  version: number;
  /** JSON. */
  body: string;
  saved: number;
}

/** The newest version of each that was not removed, by name. */
export function readDesigns(db: ReadableDb, kind: DesignKind): StoredDesign[] {
  return sql(
    db,
    `select name, version, body, saved from design as d
     where kind = ? and removed = 0 and version = (select max(version) from design where kind = d.kind and name = d.name)
     order by name`,
  ).all(kind) as StoredDesign[];
}

/** `version` left out: the newest. What was removed can still be read by its version. */
export function readDesign(
  db: ReadableDb,
  kind: DesignKind,
  name: string,
  version: number | undefined,
): (StoredDesign & { removed: number }) | undefined {
  return sql(
    db,
    `select name, version, body, saved, removed from design where kind = ? and name = ? and version = coalesce(?, version)
     order by version desc limit 1`,
  ).get(kind, name, version ?? null) as (StoredDesign & { removed: number }) | undefined;
}

export function insertDesign(db: WritableDb, kind: DesignKind, design: StoredDesign): void {
  sql(db, 'insert into design (kind, name, version, body, saved) values (@kind, @name, @version, @body, @saved)').run({
    kind,
    ...design,
  });
}

/** Answers whether there was anything to change. */
export function setRemoved(db: WritableDb, kind: DesignKind, name: string, removed: boolean): boolean {
  const { changes } = sql(db, 'update design set removed = @removed where kind = @kind and name = @name').run({
    kind,
    name,
    removed: removed ? 1 : 0,
  });
  return changes > 0;
}

/** The interface that files with these columns were last read with. */
export function rememberHeader(db: WritableDb, fingerprint: string, name: string, at: number): void {
  sql(
    db,
    `insert into header (fingerprint, interface, used) values (?, ?, ?)
     on conflict (fingerprint) do update set interface = excluded.interface, used = excluded.used`,
  ).run(fingerprint, name, at);
}

export function recallHeader(db: ReadableDb, fingerprint: string): string | undefined {
  const row = sql(db, 'select interface from header where fingerprint = ?').get(fingerprint) as
    | { interface: string }
    | undefined;
  return row?.interface;
}
