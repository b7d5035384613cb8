import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyDurably, writeDurably } from '#delivery/durable-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'batchmill-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a durable file', () => {
  it('has its name only when it is whole', async () => {
    const target = join(folder, 'a.csv');
    await writeDurably(target, async (file) => {
      await file.write('half');
      expect(readdirSync(folder)).toEqual(['a.csv.partial']);
    });
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(readFileSync(target, 'utf8')).toBe('half');
  });

  it('leaves what stood there before when it fails, and nothing half', async () => {
    const target = join(folder, 'a.csv');
    writeFileSync(target, 'before');
    const failing = writeDurably(target, async (file) => {
      await file.write('after');
      throw new Error('on the way');
    });
    await expect(failing).rejects.toThrow('on the way');
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(readFileSync(target, 'utf8')).toBe('before');
  });

  it.each([
    ['missing/a.csv', 'its folder does not exist'],
    ['folder', 'there is a folder of that name'],
    ['file/a.csv', 'its folder is not a folder'],
  ])('says why it cannot be written at %s', async (name, why) => {
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'file'), '');
    const failing = writeDurably(join(folder, name), async (file) => void (await file.write('x')));
    await expect(failing).rejects.toMatchObject({ code: 'not-writable', message: expect.stringContaining(why) });
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  });

  it('can be a copy', async () => {
    writeFileSync(join(folder, 'from'), 'text');
    await copyDurably(join(folder, 'from'), join(folder, 'to'));
    expect(readFileSync(join(folder, 'to'), 'utf8')).toBe('text');
    await expect(copyDurably(join(folder, 'nothing'), join(folder, 'to2'))).rejects.toMatchObject({
      code: 'not-writable',
    });
    expect(readdirSync(folder).sort()).toEqual(['from', 'to']);
  });
});
