import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines, read } from './reading.ts';

const value = fc.jsonValue({ maxDepth: 3 });
const object = fc.dictionary(fc.string({ unit: 'grapheme' }), value, { minKeys: 1, maxKeys: 5 });

describe('any JSON', () => {
  it('is read the same in pieces of any size, with the lines on which its records begin', async () => {
    const records = fc.array(object, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(records, fc.integer({ min: 1, max: 30 }), fc.constantFrom(0, 1), async (all, piece, indent) => {
        const text = JSON.stringify(all, null, indent).replaceAll('\n', '\r\n');
        const whole = await read(text);
        expect(whole.rows.length + whole.rejects.length).toBe(all.length);
        expect(await read(text, {}, { piece })).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('that is changed somewhere is taken exactly when it is still valid', async () => {
    const change = fc.tuple(
      fc.nat(60),
      fc.constantFrom('', '"', '{', ']', ',', '\\', '0', '-', 'e', '.', ' ', '\n', 'ä'),
    );
    const plain = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(plain, fc.array(change, { maxLength: 2 }), async (record, changes) => {
        let line = JSON.stringify(record);
        for (const [at, sign] of changes) line = line.slice(0, at) + sign + line.slice(at + 1);
        if (line.includes('\n') || line.trim() === '') return;
        const { rows, rejects } = await lines(`{"a":1,"b":1,"c":1}\n${line}\n`);
        const [refused] = rejects;
        if (isObject(line)) expect(refused?.reason ?? 'twice').toMatch(/twice|half of a character/);
        else expect(rows).toHaveLength(1);
      }),
      { numRuns: 1_000 },
    );
  });
});

function isObject(text: string): boolean {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null && !Array.isArray(found);
  } catch {
    return false;
  }
}
