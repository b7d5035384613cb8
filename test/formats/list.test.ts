import { describe, expect, it } from 'vitest';
import { fileWith, list, readAll } from './scratch.ts';

const values = ({ rows }: { rows: string[][] }) => rows.map(([value]) => value);

describe('a list', () => {
  it('gives one row per line and knows its physical line, whatever ends the lines', async () => {
    const file = fileWith('one\ntwo\r\nthree\rfour\r\r\n\nfive');
    const read = await readAll(file, list);
    expect(values(read)).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(read.lines).toEqual([1, 2, 3, 4, 7]);
    expect(read.bytes).toBe(27);
  });

  it('reads the same wherever the pieces of the file end', async () => {
    const file = fileWith('\ufeffä@b.c\r\n\r\n  €uro \r\r😀\nlast\r');
    const whole = await readAll(file, list);
    expect(values(whole)).toEqual(['ä@b.c', '€uro', '😀', 'last']);
    expect(whole.lines).toEqual([1, 3, 5, 6]);
    for (let piece = 1; piece <= 40; piece++) expect(await readAll(file, list, { piece })).toEqual(whole);
  });

  it('drops outer ASCII white space only', async () => {
    const read = await readAll(fileWith(' \ta b\v\f \n\u00a0c\u00a0\n\u200b\n \t \n\0\n'), list);
    expect(values(read)).toEqual(['a b', '\u00a0c\u00a0', '\u200b', '\0']);
    expect(read.lines).toEqual([1, 2, 3, 5]);
  });

  it('rejects what the check refuses, with line, reason and excerpt', async () => {
    const check = (value: string) => (value.includes('@') ? undefined : `“${value}” has no @.`);
    const read = await readAll(fileWith('a@b.c\n\nnobody\nc@d.e\n'), list, { check });
    expect(values(read)).toEqual(['a@b.c', 'c@d.e']);
    expect(read.rejects).toEqual([{ line: 3, reason: '“nobody” has no @.', excerpt: 'nobody' }]);
  });

  it('rejects a line beyond the limit and goes on after it', async () => {
    const file = fileWith(`ok\n${'x'.repeat(50)}\r\nalso ok\n${'y'.repeat(21)}`);
    for (const piece of [1, 3, 7, 30, 1_000]) {
      const read = await readAll(file, list, { limits: { field: 20 }, piece });
      expect(values(read)).toEqual(['ok', 'also ok']);
      expect(read.lines).toEqual([1, 3]);
      expect(read.rejects.map(({ line, reason }) => [line, reason])).toEqual([
        [2, 'The line is longer than 20 characters.'],
        [4, 'The line is longer than 20 characters.'],
      ]);
    }
  });

  it('keeps no more than the limit of an endless line', async () => {
    const file = fileWith(Buffer.alloc(64 * 1024 * 1024, 'x'));
    const before = process.memoryUsage.rss();
    const { rejects } = await readAll(file, list);
    expect(rejects).toHaveLength(1);
    expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 * 1024);
  });
});
