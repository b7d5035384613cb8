import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batchKind, catalogKind } from '#store/kinds.ts';
import { tryLock } from '#store/lock.ts';
import { openReader, openWriter, sql, write } from '#store/open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'batchmill-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a database', () => {
  it.each([batchKind, catalogKind])('($name) is opened with the settings its promises rest on', (kind) => {
    const db = openWriter(join(folder, 'x.db'), kind);
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('cell_size_check')).toBe(1);
    expect(pragma('auto_vacuum')).toBe(2);
    expect(pragma('busy_timeout')).toBe(5_000);
    expect(pragma('application_id')).toBe(kind.applicationId);
    expect(pragma('user_version')).toBe(kind.steps.at(-1)?.number);
    db.close();
  });

  it('cannot be changed through a reader', () => {
    const file = join(folder, 'x.db');
    openWriter(file, catalogKind).close();
    const db = openReader(file);
    expect(() => db.exec(`insert into setting values ('a', '1')`)).toThrow(/readonly/);
    db.close();
  });

  it('made by a newer version is refused and left as it is', () => {
    const file = join(folder, 'x.db');
    const db = openWriter(file, catalogKind);
    db.pragma('user_version = 99999');
    db.close();
    expect(() => openWriter(file, catalogKind)).toThrow(expect.objectContaining({ code: 'newer' }));
  });

  it('of another kind, or no database at all, is refused', async () => {
    const file = join(folder, 'x.db');
    openWriter(file, catalogKind).close();
    expect(() => openWriter(file, batchKind)).toThrow(expect.objectContaining({ code: 'damaged' }));
    const text = join(folder, 'text.db');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      text,
      'this is not a database, although it is long enough to be taken for one at first sight'.repeat(20),
    );
    expect(() => openWriter(text, batchKind)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  it('keeps nothing of a change that fails', () => {
    const db = openWriter(join(folder, 'x.db'), catalogKind);
    const change = () =>
      write(db, () => {
        sql(db, `insert into setting values ('a', '1')`).run();
        throw new Error('halfway');
      });
    expect(change).toThrow('halfway');
    expect(sql(db, 'select count(*) as n from setting').get()).toEqual({ n: 0 });
    db.close();
  });
});

describe('a workspace’s lock', () => {
  it('is held by one, and free again once released', () => {
    const file = join(folder, 'lock.db');
    const lock = tryLock(file);
    expect(lock).toBeDefined();
    expect(tryLock(file)).toBeUndefined();
    lock?.release();
    const again = tryLock(file);
    expect(again).toBeDefined();
    again?.release();
  });

  it('does not hinder somebody who only looks at the file', () => {
    const file = join(folder, 'lock.db');
    tryLock(file)?.release();
    const db = new Database(file, { readonly: true });
    db.close();
  });
});
