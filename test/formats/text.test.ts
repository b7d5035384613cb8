import { truncateSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '#contract/source.ts';
import { textOf } from '#formats/text.ts';
import { fileWith } from './scratch.ts';

async function read(content: Uint8Array, encoding: Encoding, piece: number): Promise<string> {
  let all = '';
  for await (const { text } of textOf(fileWith(content, 'text'), encoding, { piece })) all += text;
  return all;
}
const bytes: Record<string, (text: string) => Buffer> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
};

describe('the text of a file', () => {
  it('is the same whatever the size of the pieces', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    const encoding = fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be');
    await fc.assert(
      fc.asyncProperty(text, encoding, fc.integer({ min: 1, max: 9 }), async (content, chosen, piece) => {
        const encoded = bytes[chosen]?.(content) ?? Buffer.of();
        expect(await read(encoded, chosen, piece)).toBe(content.replace(/^\ufeff/, ''));
      }),
      { numRuns: 300 },
    );
  });

  it('of UTF-8 agrees with the standard decoder on any bytes, or is refused where that one fails', async () => {
    const byte = fc.constantFrom(
      0x0a,
      0x41,
      0x80,
      0xbf,
      0xc2,
      0xc3,
      0xe0,
      0xe2,
      0xed,
      0xa0,
      0xf0,
      0x90,
      0xf4,
      0xff,
      0xc0,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(byte, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        async (all, piece) => {
          const content = Uint8Array.from(all);
          const ours = await read(content, 'utf-8', piece).catch(() => undefined);
          let theirs: string | undefined;
          try {
            theirs = new TextDecoder('utf-8', { fatal: true }).decode(content);
          } catch {
            theirs = undefined;
          }
          expect(ours).toBe(theirs);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of windows-1252 has its 27 characters, and of Latin 1 has none of them', async () => {
    const all = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(await read(all, 'iso-8859-1', 7)).toBe(String.fromCharCode(...all));
    const windows = await read(all, 'windows-1252', 7);
    expect(windows.slice(0x80, 0xa0)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
    expect(windows.slice(0xa0)).toBe(String.fromCharCode(...all.slice(0xa0)));
  });

  it.each<[string, Encoding, number[], number, number]>([
    ['a stray byte', 'utf-8', [0x61, 0x0a, 0x62, 0xff], 2, 2],
    ['a character cut off at the end', 'utf-8', [0x61, 0x0d, 0x0a, 0xe2, 0x82], 2, 1],
    ['a character broken in the middle', 'utf-8', [0xf0, 0x9f, 0x98, 0x80, 0xe2, 0x82, 0x0a], 1, 2],
    ['a surrogate in UTF-8', 'utf-8', [0x0a, 0x0a, 0xed, 0xa0, 0x80], 3, 1],
    ['an odd byte in UTF-16', 'utf-16le', [0x61, 0x00, 0x62], 1, 2],
    ['half a pair in UTF-16', 'utf-16le', [0x61, 0x00, 0x00, 0xd8, 0x62, 0x00], 1, 2],
    ['half a pair at the end', 'utf-16be', [0x00, 0x0a, 0xd8, 0x00], 2, 1],
  ])('with %s is refused at line and column', async (_, encoding, content, line, column) => {
    for (let piece = 1; piece <= content.length + 1; piece++)
      await expect(read(Uint8Array.from(content), encoding, piece)).rejects.toMatchObject({
        code: 'bad-file',
        place: { line, column },
      });
  });

  it('is refused beyond the limit of bytes', async () => {
    const file = fileWith('123456', 'large.txt');
    await expect(textOf(file, 'utf-8', { limit: 5 }).next()).rejects.toThrow(
      '“large.txt” has 6 bytes; the limit is 5.',
    );
    // Sparse: no bytes are written.
    truncateSync(file, 2 * 1024 ** 3 + 1);
    await expect(textOf(file, 'utf-8').next()).rejects.toThrow('has 2147483649 bytes');
  });

  it('stops when the caller gives up, and closes the file', async () => {
    const stop = new AbortController();
    const pieces = textOf(fileWith('abc'), 'utf-8', { piece: 1, signal: stop.signal });
    expect(await pieces.next()).toMatchObject({ value: { text: 'a', bytes: 1, last: false } });
    stop.abort();
    await expect(pieces.next()).rejects.toMatchObject({ code: 'cancelled' });
    expect(await pieces.next()).toMatchObject({ done: true });
  });
});
