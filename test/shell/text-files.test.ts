import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostText } from '#contract/shell-api.ts';
import { readText, writeText } from '#shell/text-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'batchmill-text-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a text that crosses to the page', () => {
  it('comes back as it was written, and leaves nothing beside it', async () => {
    const path = join(folder, 'flow.json');
    writeFileSync(path, 'older and longer');
    await writeText(path, '{"a":"ä"}');
    expect(await readText(path)).toEqual({ name: 'flow.json', text: '{"a":"ä"}' });
    expect(readdirSync(folder)).toEqual(['flow.json']);
  });

  it('is refused beyond its limit, and read up to it', async () => {
    const path = join(folder, 'large.json');
    writeFileSync(path, '');
    truncateSync(path, mostText);
    expect((await readText(path)).text).toHaveLength(mostText);
    truncateSync(path, mostText + 1);
    await expect(readText(path)).rejects.toMatchObject({ code: 'bad-file', message: expect.stringContaining('5 MB') });
  });

  it('is refused when it is no text', async () => {
    const path = join(folder, 'picture.json');
    writeFileSync(path, Uint8Array.of(0xff, 0xd8, 0xff));
    await expect(readText(path)).rejects.toMatchObject({ code: 'bad-file' });
    await expect(readText(join(folder, 'gone.json'))).rejects.toMatchObject({ code: 'unreadable' });
    await expect(readText(folder)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('says so when it cannot be written', async () => {
    await expect(writeText(join(folder, 'no', 'flow.json'), 'x')).rejects.toMatchObject({ code: 'not-writable' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
