import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUp, backupsOf } from '#store/backup.ts';
import { batchKind, catalogKind } from '#store/kinds.ts';
import { openWriter } from '#store/open.ts';
import { asOf, contentOf, makeOldBatch } from '#test/fixtures/old-batch.ts';

const newest = batchKind.steps.at(-1)?.number ?? 0;
const older = batchKind.steps.slice(0, -1).map(({ number }) => number);

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-migrate-'));
  onTestFinished(({ task }) => {
    if (task.result?.state !== 'fail') rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Brings a database up to date in a process of its own, killed after so many ms; answers how long it worked. */
async function migrateInProcess(file: string, killAfter = Number.POSITIVE_INFINITY): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--experimental-strip-types', '--no-warnings', join(import.meta.dirname, '../fixtures/migrant.ts'), file],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let began = 0;
  child.stdout.once('data', () => {
    began = performance.now();
    if (Number.isFinite(killAfter)) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  await new Promise((resolve) => child.once('close', resolve));
  return performance.now() - began;
}

describe('an older database', () => {
  it.each(older)('of version %i is brought up to date, and copied before', (version) => {
    const folder = scratch();
    const file = join(folder, 'batch.db');
    makeOldBatch(file, version, 20);
    const before = contentOf(file);
    openWriter(file, batchKind).close();
    expect(contentOf(file)).toEqual({ ...before, version: newest });
    const [copy = ''] = backupsOf(file);
    expect(copy).toMatch(new RegExp(`^batch-v${version}-\\d{8}T\\d{9}Z\\.db$`));
    expect(contentOf(join(folder, copy))).toEqual(before);
    openWriter(file, batchKind).close();
    expect(backupsOf(file)).toHaveLength(1);
  });

  it.each(older)(
    'of version %i keeps everything when the program is killed fifty times on the way',
    async (version) => {
      const folder = scratch();
      const old = join(folder, 'old.db');
      const file = join(folder, 'batch.db');
      makeOldBatch(old, version, 1_500);
      const before = contentOf(old);
      copyFileSync(old, file);
      const duration = await migrateInProcess(file);
      const reached = new Set<number>();
      for (let kill = 0; kill < 50; kill++) {
        if (contentOf(file).version === newest) copyFileSync(old, file);
        await migrateInProcess(file, Math.random() * duration * 1.1);
        const found = contentOf(file);
        reached.add(found.version);
        expect(found).toEqual({ ...before, version: found.version });
        // A kill between two steps leaves a version in between, which is copied as it is.
        for (const name of backupsOf(file)) {
          const copy = contentOf(join(folder, name));
          expect(copy).toEqual({ ...before, version: copy.version });
        }
        expect(backupsOf(file).length).toBeLessThanOrEqual(3);
      }
      // Otherwise the kills came all too early, or all too late, to say anything.
      expect(reached).toContain(version);
      if (contentOf(file).version === newest) copyFileSync(old, file);
      openWriter(file, batchKind).close();
      expect(contentOf(file)).toEqual({ ...before, version: newest });
      expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
    },
    120_000,
  );

  it('is left as it is by a step that fails', () => {
    const file = join(scratch(), 'batch.db');
    makeOldBatch(file, 10, 5);
    const before = contentOf(file);
    const broken = {
      ...asOf(batchKind, 10),
      steps: [...asOf(batchKind, 10).steps, { number: 15, sql: 'drop table page; nonsense' }],
    };
    expect(() => openWriter(file, broken)).toThrow();
    expect(contentOf(file)).toEqual(before);
  });

  it('is left as it is by a step that leaves rows pointing nowhere', () => {
    const file = join(scratch(), 'batch.db');
    makeOldBatch(file, 10, 5);
    const before = contentOf(file);
    const sql = 'pragma defer_foreign_keys = on; delete from page where no = 3';
    const careless = { ...batchKind, steps: [...asOf(batchKind, 10).steps, { number: 15, sql }] };
    expect(() => openWriter(file, careless)).toThrow(expect.objectContaining({ code: 'damaged' }));
    expect(contentOf(file)).toEqual(before);
  });
});

describe('a database', () => {
  it('of a newer version, or of somebody else, is not changed by a single byte', () => {
    const file = join(scratch(), 'x.db');
    const db = new Database(file);
    db.exec('create table t (a); insert into t values (1)');
    db.pragma('user_version = 99999');
    db.close();
    const before = readFileSync(file);
    expect(() => openWriter(file, batchKind)).toThrow(expect.objectContaining({ code: 'damaged' }));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('whose tables are not what they should be is refused', () => {
    const file = join(scratch(), 'x.db');
    openWriter(file, catalogKind).close();
    const db = new Database(file);
    db.exec('alter table setting rename to setzing');
    db.close();
    expect(() => openWriter(file, catalogKind)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  it('that was cut to nothing keeps its log', () => {
    const folder = scratch();
    const file = join(folder, 'x.db');
    const db = openWriter(file, catalogKind);
    db.exec(`insert into setting values ('a', '1')`);
    copyFileSync(`${file}-wal`, join(folder, 'cut.db-wal'));
    db.close();
    const cut = join(folder, 'cut.db');
    new Database(join(folder, 'empty.db')).close();
    copyFileSync(join(folder, 'empty.db'), cut);
    expect(() => openWriter(cut, catalogKind)).toThrow(expect.objectContaining({ code: 'damaged' }));
    expect(statSync(`${cut}-wal`).size).toBeGreaterThan(0);
  });
});

describe('copies', () => {
  it('are three at most, the oldest go first', () => {
    const folder = scratch();
    const file = join(folder, 'catalog.db');
    const db = openWriter(file, catalogKind);
    for (const day of [9, 10, 11, 12, 13]) backUp(db, 10, Date.UTC(2026, 2, day));
    db.close();
    expect(backupsOf(file).map((name) => name.slice(0, 20))).toEqual([
      'catalog-v10-20260311',
      'catalog-v10-20260312',
      'catalog-v10-20260313',
    ]);
  });
});
