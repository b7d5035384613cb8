import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHandOver } from '#cli/hand-over.ts';
import { look } from '#cli/inbox.ts';

const id = '9b2d4f10-1111-8222-8333-444455556666';

async function folderWith(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'hand-over-'));
  const path = (...parts: string[]) => join(folder, ...parts);
  writeFileSync(path(name), 'input\n');
  const found = await look(name, path(name));
  if (!found) throw new Error('It was just written.');
  const fill = async (place: string) => writeFileSync(join(place, 'output.csv'), 'results\n');
  return { folder, path, found, fill };
}

describe('a file that is handed over', () => {
  it('lies beside its results, and is known from then on', async () => {
    const { folder, path, found, fill } = await folderWith('a.csv');
    const handOver = await openHandOver(folder);
    expect(handOver.knows(id)).toBe(false);
    expect(await handOver.give(id, found, 'done', fill)).toBe(path('done', 'a.csv'));
    expect(readdirSync(path('done', 'a.csv')).sort()).toEqual(['a.csv', 'output.csv']);
    expect(handOver.knows(id)).toBe(true);
    expect((await openHandOver(folder)).knows(id)).toBe(true);
    expect(readdirSync(path('.batchmill-watch'))).toEqual(['handed-over']);
  });

  it('never takes the place of an earlier one, nor of a result', async () => {
    const { folder, path, fill } = await folderWith('output.csv');
    const handOver = await openHandOver(folder);
    for (const one of [id, id.replace('9', '8')]) {
      writeFileSync(path('output.csv'), 'input\n');
      const found = await look('output.csv', path('output.csv'));
      if (found) await handOver.give(one, found, 'done', fill);
    }
    expect(readdirSync(path('done')).sort()).toEqual(['output (2).csv', 'output.csv']);
    expect(readFileSync(path('done', 'output.csv', 'output.csv'), 'utf8')).toBe('results\n');
    expect(readFileSync(path('done', 'output.csv', 'input output.csv'), 'utf8')).toBe('input\n');
  });

  it('stays where it is when it was changed meanwhile', async () => {
    const { folder, path, found, fill } = await folderWith('a.csv');
    const handOver = await openHandOver(folder);
    await handOver.give(id, found, 'done', async (place) => {
      await fill(place);
      writeFileSync(path('a.csv'), 'another content\n');
    });
    expect(readdirSync(path('done', 'a.csv'))).toEqual(['output.csv']);
    expect(existsSync(path('a.csv'))).toBe(true);
  });
});

describe('a crash', () => {
  it('before the file was moved leaves it to be done again', async () => {
    const { folder, path, found, fill } = await folderWith('a.csv');
    const handOver = await openHandOver(folder);
    const broken = handOver.give(id, found, 'done', async (place) => {
      await fill(place);
      throw new Error('killed');
    });
    await expect(broken).rejects.toThrow('killed');
    const next = await openHandOver(folder);
    expect([next.knows(id), existsSync(path('a.csv')), existsSync(path('done'))]).toEqual([false, true, false]);
    await next.give(id, found, 'done', fill);
    expect(readdirSync(path('done', 'a.csv')).sort()).toEqual(['a.csv', 'output.csv']);
  });

  it.each([
    ['before it was noted', ''],
    ['in the middle of the note', '\n9b2d4f10-1111'],
    ['before the folder had its name', `\n${id}\n`],
  ])('%s is made good at the next start', async (_, journal) => {
    const { folder, path } = await folderWith('a.csv');
    const made = path('.batchmill-watch', id, 'failed', 'a.csv');
    mkdirSync(made, { recursive: true });
    writeFileSync(join(made, 'reason.txt'), 'why\n');
    renameSync(path('a.csv'), join(made, 'a.csv'));
    writeFileSync(path('.batchmill-watch', 'handed-over'), journal);
    const next = await openHandOver(folder);
    expect(next.knows(id)).toBe(true);
    expect(readdirSync(path('failed', 'a.csv')).sort()).toEqual(['a.csv', 'reason.txt']);
    expect(readdirSync(path('.batchmill-watch'))).toEqual(['handed-over']);
  });
});
