import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { landFree } from '#delivery/free-name.ts';
import { checkPath, makeFolder } from '#delivery/target-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'batchmill-free-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const land = (text: string, tag = 'a') => landFree(join(folder, 'out.csv'), tag, (partial) => writeFile(partial, text));
const names = () => readdirSync(folder).sort();

describe('a free name', () => {
  it('is the wanted one, or the next that nobody has', async () => {
    writeFileSync(join(folder, 'out.csv'), 'of somebody');
    expect(await land('mine')).toBe(join(folder, 'out (2).csv'));
    expect(await land('another')).toBe(join(folder, 'out (3).csv'));
    expect(names()).toEqual(['out (2).csv', 'out (3).csv', 'out.csv']);
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('of somebody');
  });

  it('is not taken twice for the same bytes', async () => {
    writeFileSync(join(folder, 'out.csv'), 'of somebody');
    await land('mine');
    expect(await land('mine')).toBe(join(folder, 'out (2).csv'));
    expect(names()).toEqual(['out (2).csv', 'out.csv']);
  });

  it('goes to one of many who want it at once', async () => {
    const texts = Array.from({ length: 12 }, (_, i) => `text ${i}`);
    const landed = await Promise.all(texts.map((text, i) => land(text, String(i))));
    expect(new Set(landed).size).toBe(12);
    expect(landed.map((file) => readFileSync(file, 'utf8'))).toEqual(texts);
    expect(names()).toHaveLength(12);
  });

  it('leaves alone what a crash left under two names', async () => {
    await land('of the first time');
    linkSync(join(folder, 'out.csv'), join(folder, 'out.csv.a.partial'));
    expect(await land('of the second time')).toBe(join(folder, 'out (2).csv'));
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('of the first time');
    expect(names()).toEqual(['out (2).csv', 'out.csv']);
  });

  it('leaves nothing behind when making the file fails', async () => {
    const failing = landFree(join(folder, 'out.csv'), 'a', async (partial) => {
      await writeFile(partial, 'half');
      throw new Error('on the way');
    });
    await expect(failing).rejects.toThrow('on the way');
    expect(names()).toEqual([]);
  });

  it('may be that of a link that leads nowhere', async () => {
    symlinkSync(join(folder, 'nothing'), join(folder, 'out.csv'));
    expect(await land('mine')).toBe(join(folder, 'out (2).csv'));
  });
});

describe('a folder to write into', () => {
  it.each(['out', './out', '../out', join(tmpdir(), 'a', '..', 'b').replace('b', '../b'), `${tmpdir()}/a\nb`])(
    'is refused when it is not named plainly: %j',
    (path) => {
      expect(() => checkPath(path)).toThrow(expect.objectContaining({ code: 'bad-input' }));
    },
  );

  it('is made with those above it', async () => {
    await makeFolder(join(folder, 'a/b/c'));
    await makeFolder(`${join(folder, 'a/b/c')}/`);
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c']);
  });

  it('is refused in words when a file is in the way', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'not-writable' });
    await expect(makeFolder(join(folder, 'file/a'))).rejects.toMatchObject({ code: 'not-writable' });
  });
});
