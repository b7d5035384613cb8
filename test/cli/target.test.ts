import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkTargets } from '#cli/target.ts';

let folder: string;
const output = (file: string) => ({ flag: '--output', kind: 'output', file: join(folder, file) }) as const;
const errors = (file: string) => ({ flag: '--errors', kind: 'error', file: join(folder, file) }) as const;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'target-'));
  writeFileSync(join(folder, 'in.csv'), 'a\n');
});

describe('a target', () => {
  it('may be new, or take the place of a file', async () => {
    writeFileSync(join(folder, 'old.csv'), 'old');
    await checkTargets([output('old.csv'), errors('new.csv')], join(folder, 'in.csv'));
  });

  it.each([
    ['nowhere/out.csv', 'there is no folder'],
    ['in.csv/out.csv', 'is no folder'],
    ['folder', 'names a folder'],
    ['device', 'is no plain file'],
    ['in.csv', 'the same file as the input'],
    ['link.csv', 'the same file as the input'],
  ])('%s is refused: %s', async (file, reason) => {
    mkdirSync(join(folder, 'folder'));
    symlinkSync('/dev/null', join(folder, 'device'));
    symlinkSync(join(folder, 'in.csv'), join(folder, 'link.csv'));
    const refused = checkTargets([output(file)], join(folder, 'in.csv'));
    await expect(refused).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining(reason) });
  });

  it('is not named twice', async () => {
    const refused = checkTargets([output('a.csv'), errors('a.csv')]);
    await expect(refused).rejects.toThrow('--errors names the same file as --output');
  });
});
