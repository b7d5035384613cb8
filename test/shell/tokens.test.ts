import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '#contract/failure.ts';
import { fileTokens } from '#shell/tokens.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'batchmill-tokens-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a token', () => {
  it('stands for a file without telling its path', async () => {
    const path = join(dir, 'sign-ups.csv');
    writeFileSync(path, 'email\n');
    const tokens = fileTokens();
    const picked = await tokens.source(path);
    expect(picked).toEqual({ token: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'sign-ups.csv', bytes: 6 });
    expect(tokens.sourcePath(picked.token)).toBe(path);
  });

  it('for reading is no token for writing, nor the other way round', async () => {
    writeFileSync(join(dir, 'in.csv'), '');
    const tokens = fileTokens();
    const { token: source } = await tokens.source(join(dir, 'in.csv'));
    const { token: target } = tokens.target(join(dir, 'out.csv'));
    expect(() => tokens.targetPath(source)).toThrow(Failure);
    expect(() => tokens.sourcePath(target)).toThrow(Failure);
    expect(tokens.targetPath(target)).toBe(join(dir, 'out.csv'));
  });

  it('for a folder is none for a file, nor the other way round', () => {
    const tokens = fileTokens();
    const { token: folder, name } = tokens.folder(dir);
    const { token: target } = tokens.target(join(dir, 'out.csv'));
    expect(dir.endsWith(name)).toBe(true);
    expect(tokens.folderPath(folder)).toBe(dir);
    expect(() => tokens.folderPath(target)).toThrow(Failure);
    expect(() => tokens.targetPath(folder)).toThrow(Failure);
  });

  it.each(['/etc/passwd', '', '__proto__', 'toString'])('is not “%s”', (token) => {
    expect(() => fileTokens().sourcePath(token)).toThrow(
      'What was chosen here is not known any more. Choose it again.',
    );
  });

  it('knows where its file went, which may be beside the chosen path', () => {
    const tokens = fileTokens();
    const { token } = tokens.target(join(dir, 'out.csv'));
    expect(tokens.writtenPath(token)).toBe(join(dir, 'out.csv'));
    tokens.written(token, join(dir, 'out (partial 3 of 9).csv'));
    expect(tokens.writtenPath(token)).toBe(join(dir, 'out (partial 3 of 9).csv'));
    expect(tokens.targetPath(token)).toBe(join(dir, 'out.csv'));
  });

  it('is forgotten after a thousand newer ones', () => {
    const tokens = fileTokens();
    const first = tokens.target(join(dir, 'first')).token;
    const second = tokens.target(join(dir, 'second')).token;
    for (let n = 0; n < 999; n++) tokens.target(join(dir, `${n}`));
    expect(() => tokens.targetPath(first)).toThrow(Failure);
    expect(tokens.targetPath(second)).toBe(join(dir, 'second'));
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['a folder', () => dir, /is not a file\. Choose a single file/],
    ['a missing file', () => join(dir, 'missing.csv'), /“missing.csv” cannot be opened/],
    ['a relative path', () => 'package.json', /not a file on this computer/],
    ['a device', () => '/dev/null', /is not a file/],
  ])('gets no token: %s', async (_, path, sentence) => {
    await expect(fileTokens().source(path())).rejects.toThrow(sentence);
  });

  it('may be reached through a link', async () => {
    writeFileSync(join(dir, 'real.csv'), 'x');
    symlinkSync(join(dir, 'real.csv'), join(dir, 'link.csv'));
    expect((await fileTokens().source(join(dir, 'link.csv'))).bytes).toBe(1);
  });
});
