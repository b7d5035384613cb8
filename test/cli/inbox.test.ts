import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { batchId, inbox, isPassing } from '#cli/inbox.ts';

/** A folder that is looked at with a clock of the test. */
function watched() {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  let now = 0;
  const look = inbox(folder, 3_000, () => now);
  return {
    folder,
    write: (name: string, text = 'a@example.org\n') => writeFileSync(join(folder, name), text),
    async later(milliseconds: number) {
      now += milliseconds;
      const { ready, next } = await look();
      return { names: ready.map(({ name }) => name), ready, next };
    },
  };
}

describe('a file in a watched folder', () => {
  it('is ready once it has stood still for a while', async () => {
    const { write, later } = watched();
    write('b.csv');
    expect(await later(0)).toMatchObject({ names: [], next: 3_000 });
    write('a.csv');
    expect(await later(2_000)).toMatchObject({ names: [], next: 1_000 });
    expect(await later(1_000)).toMatchObject({ names: ['b.csv'], next: 2_000 });
    expect(await later(2_000)).toMatchObject({ names: ['a.csv', 'b.csv'], next: undefined });
  });

  it('waits as long as it grows, or is touched', async () => {
    const { folder, write, later } = watched();
    write('a.csv');
    await later(0);
    appendFileSync(join(folder, 'a.csv'), 'b@example.org\n');
    expect((await later(5_000)).names).toEqual([]);
    utimesSync(join(folder, 'a.csv'), 1, 1);
    expect((await later(5_000)).names).toEqual([]);
    expect((await later(3_000)).names).toEqual(['a.csv']);
  });

  it('that went away and came back waits anew', async () => {
    const { folder, write, later } = watched();
    write('a.csv');
    await later(0);
    rmSync(join(folder, 'a.csv'));
    await later(3_000);
    write('a.csv');
    expect((await later(1)).names).toEqual([]);
  });

  it('is no folder, no link and nothing that is still being written', async () => {
    const { folder, write, later } = watched();
    mkdirSync(join(folder, 'done'));
    write('real.csv');
    symlinkSync(join(folder, 'real.csv'), join(folder, 'link.csv'));
    for (const name of ['.hidden', '~$book.xlsx', 'a.csv.partial', 'b.TMP', 'c.crdownload', 'd.csv~']) write(name);
    write('out (partial 3200 of 5000).csv');
    await later(0);
    expect((await later(3_000)).names).toEqual(['real.csv']);
    expect(['desktop.ini', 'Thumbs.db', 'x.part'].every(isPassing)).toBe(true);
    expect(['part.csv', 'tmp.txt', 'lock', 'partial 1 of 2.csv'].some(isPassing)).toBe(false);
  });
});

describe('the id of its batch', () => {
  const file = { name: 'a.csv', file: '/in/a.csv', size: 12n, changed: 1_700_000_000_123_456_789n };

  it('is the same for the same content, and another one for every other', () => {
    const ids = [file, { ...file, size: 13n }, { ...file, changed: 1n }, { ...file, file: '/in/b.csv' }].map((one) =>
      batchId(one, 0),
    );
    expect(new Set([...ids, batchId(file, 1)]).size).toBe(5);
    expect(batchId({ ...file }, 0)).toBe(ids[0]);
    for (const id of ids) expect(z.uuid().safeParse(id).success).toBe(true);
  });
});
