import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '#contract/failure.ts';
import { layoutOf } from '#formats/guess.ts';
import { inspect } from '#formats/inspect.ts';
import { readAll } from '#test/formats/scratch.ts';
import type { HostileCase } from './case.ts';
import { corpus } from './corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'batchmill-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function laidDown({ file, content }: HostileCase): Promise<string> {
  const path = join(folder, file);
  writeFileSync(path, typeof content === 'function' ? await content() : content);
  return path;
}

/** What small files are read with: every edge falls everywhere. */
const pieces = [1, 2, 3, 7, 64, undefined];
const small = 4_000;

describe('a hostile file', () => {
  it.each(corpus.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const path = await laidDown(each);
    const { expected, reading = {} } = each;
    if ('refused' in expected) {
      const error: unknown = await inspect(path, reading).then(
        () => undefined,
        (refusal: unknown) => refusal,
      );
      expect(error).toBeInstanceOf(Failure);
      if (!(error instanceof Failure)) return;
      expect(['bad-file', 'bad-input', 'not-found']).toContain(error.code);
      expect(error.message).toContain(expected.refused);
      if (expected.line !== undefined) expect(error.place.line).toBe(expected.line);
      return;
    }
    const look = await inspect(path, reading);
    const layout = await layoutOf(path, reading);
    if (expected.fields) expect(look.fields).toEqual(expected.fields);
    expect(look.records).toBe(expected.records ?? expected.rows?.length);
    expect(look.rejects).toEqual(
      (expected.rejects ?? []).map(([line, reason]) => ({ line, reason: expect.stringContaining(reason) })),
    );
    const whole = await readAll(path, layout);
    if (expected.rows) expect(whole.rows).toEqual(expected.rows);
    if (look.bytes < small)
      for (const piece of pieces) {
        const { bytes, ...read } = await readAll(path, layout, { piece });
        const { bytes: all, ...same } = whole;
        expect([read, bytes]).toEqual([same, all]);
      }
  });

  it('is one of a hundred and more, each with a name of its own', () => {
    expect(corpus.length).toBeGreaterThan(120);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });
});
