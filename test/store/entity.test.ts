/** What flows store: an upsert says the same thing however often and in whatever order it is repeated. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EntityRow, findEntities, upsertEntities } from '#store/entity.ts';
import { entitiesKind } from '#store/kinds.ts';
import { openWriter, sql, write } from '#store/open.ts';

const row = (key: number, record: number): EntityRow => ({
  entity: 'site',
  key: `S-${key}`,
  uuid: `uuid of ${record}`,
  batch: 'the batch',
  record,
  data: JSON.stringify({ name: `site ${record}` }),
});

function stored(...blocks: readonly (readonly EntityRow[])[]) {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill entity '));
  const db = openWriter(join(folder, 'entities.db'), entitiesKind);
  try {
    for (const rows of blocks) write(db, () => upsertEntities(db, rows));
    const all = sql(db, 'select key, record from entity order by record').all();
    return { all, found: findEntities(db, { entity: 'site', search: '', skip: 0, limit: 1 }) };
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
}

describe('entities', () => {
  it.each([1, 49, 50, 51, 137])('are stored all of them, %i at a time', (n) => {
    const rows = Array.from({ length: n }, (_, i) => row(i, i + 1));
    const { all, found } = stored(rows, rows);
    expect(all).toEqual(rows.map(({ key, record }) => ({ key, record })));
    expect(found).toMatchObject({ total: n, rows: [{ key: 'S-0', data: { name: 'site 1' } }] });
  });

  it('with the same key in one batch: the later record stands, whatever came first', () => {
    const forwards = Array.from({ length: 120 }, (_, i) => row(i % 40, i + 1));
    const { all } = stored(forwards);
    expect(stored([...forwards].reverse()).all).toEqual(all);
    expect(all).toEqual(forwards.slice(80).map(({ key, record }) => ({ key, record })));
  });
});
