import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspect } from '#formats/inspect.ts';
import { csv, fileWith, list, readAll } from './scratch.ts';

const table = 'name,note\nAnna,ä€😀\nBert,"x\r\ny"\n';
const layout = csv(['name', 'note'], { header: true, gzip: true });

describe('a compressed file', () => {
  it('is read like the file that is in it, whatever the size of the pieces', async () => {
    const file = fileWith(gzipSync(table), 'table.csv.gz');
    const plain = await readAll(fileWith(table, 'table.csv'), { ...layout, gzip: false });
    for (const piece of [1, 2, 3, 7, 1_000]) {
      const read = await readAll(file, layout, { piece });
      expect({ ...read, bytes: 0 }).toEqual({ ...plain, bytes: 0 });
    }
  });

  it('counts progress in the bytes of the file itself', async () => {
    const packed = gzipSync('user@example.com\n'.repeat(100_000));
    const file = fileWith(packed, 'long.gz');
    expect((await readAll(file, { ...list, gzip: true })).bytes).toBe(packed.length);
    expect(await inspect(file, {})).toMatchObject({
      gzip: true,
      format: 'list',
      records: 100_000,
      bytes: packed.length,
    });
  });

  it('may have several parts, and zeros behind them', async () => {
    const parts = Buffer.concat([gzipSync('a@b.c\n'), gzipSync('d@e.f\n'), Buffer.alloc(512)]);
    expect((await readAll(fileWith(parts, 'parts.gz'), { ...list, gzip: true })).rows).toEqual([['a@b.c'], ['d@e.f']]);
  });

  it.each([
    ['cut off', gzipSync('a@b.c\n'.repeat(1_000)).subarray(0, 30), 'cut off'],
    ['changed', Buffer.concat([gzipSync('a@b.c\n').subarray(0, 20), Buffer.alloc(12, 7)]), 'damaged'],
    [
      'followed by something',
      Buffer.concat([gzipSync('a@b.c\n'), Buffer.from('rest\n')]),
      'followed by something else',
    ],
  ])('is refused when it is %s', async (_, content, sentence) => {
    const refusal = readAll(fileWith(content, 'broken.gz'), { ...list, gzip: true });
    await expect(refusal).rejects.toThrow(sentence);
    await expect(refusal).rejects.toMatchObject({ code: 'bad-file', place: { file: expect.any(String) } });
  });

  it('is refused when far more comes out of it than a file may have', async () => {
    const file = fileWith(gzipSync(Buffer.alloc(8 * 1024 * 1024, 10)), 'bomb.gz');
    await expect(readAll(file, { ...list, gzip: true }, { limits: { file: 1_000_000 } })).rejects.toThrow(
      '“bomb.gz” unpacks to more than 1000000 bytes.',
    );
  });

  it('names the line of what is not valid in its encoding', async () => {
    const file = fileWith(gzipSync(Buffer.from('a\nb\n\xff', 'latin1')), 'latin.gz');
    await expect(readAll(file, { ...list, gzip: true })).rejects.toMatchObject({ place: { line: 3, column: 1 } });
  });
});
