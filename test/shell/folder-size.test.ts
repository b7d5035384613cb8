import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folderSize } from '#shell/folder-size.ts';

it('a folder is as large as all files in it, and one that is not there has no size', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-size-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'batch', 'one'), { recursive: true });
  writeFileSync(join(folder, 'catalog.db'), 'x'.repeat(100));
  writeFileSync(join(folder, 'batch', 'one', 'batch.db'), 'x'.repeat(2_000));
  expect(await folderSize(folder)).toBe(2_100);
  expect(await folderSize(join(folder, 'gone'))).toBe(0);
});
