import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { phoneList, place } from './cli.ts';

const { write, cli, path, workspace } = place('upkeep');
/** One batch for all: what spoils it comes last. */
let id: string;
let folder: string;

beforeAll(async () => {
  const { json } = await cli('run', write('phones.txt', phoneList(30)), '--tool', 'as-is', '--json');
  id = String(json[0]?.['id']);
  folder = String((await cli('show', id, '--json')).json[0]?.['folder']);
});

describe('verify', () => {
  it('agrees with a batch as it was written, by its id and by its receipt', async () => {
    const { code, out } = await cli('verify', id);
    expect([code, out]).toEqual([0, expect.stringMatching(/^Agrees: phones\.txt \(batch [\da-f]{8}\)\n/)]);
    const receipt = join(folder, 'receipt.json');
    expect(existsSync(receipt)).toBe(true);
    expect(await cli('verify', receipt, '--json')).toMatchObject({ code: 0, json: [{ agrees: true, findings: [] }] });
  });

  it('of what is not there is refused', async () => {
    expect((await cli('verify', 'ffff')).code).toBe(5);
    expect((await cli('verify', path('gone.json'))).code).toBe(5);
  });
});

describe('clean-up', () => {
  it('leaves what is not due, and what is kept', async () => {
    expect((await cli('keep', id, '--json')).json).toMatchObject([{ id, kept: true }]);
    expect((await cli('show', id)).out).toMatch(/^clean-up +never: it is kept$/m);
    expect(await cli('sweep')).toMatchObject({ code: 0, out: 'Nothing was due.\n' });
    expect((await cli('release', id)).out).toMatch(/^Released: phones\.txt/);
    expect((await cli('show', id)).out).toMatch(/^clean-up +\d{4}-/m);
  });
});

describe('a batch that was tampered with', () => {
  it('does not agree: the command ends with 1, and names the file and the row', async () => {
    const output = join(folder, 'output.csv');
    const lines = readFileSync(output, 'utf8').split('\n');
    lines[7] = lines[7]?.replace('false', 'true') ?? '';
    writeFileSync(output, lines.join('\n'));
    const { code, out } = await cli('verify', id);
    expect([code, out]).toEqual([1, expect.stringMatching(/^Does not agree: [\s\S]*output\.csv, row 7: /)]);
    expect((await cli('verify', id, '--json')).json).toMatchObject([{ agrees: false }]);
  });
});

describe('a damaged batch', () => {
  it('is named by the status, and built anew', async () => {
    writeFileSync(join(folder, 'batch.db'), Buffer.alloc(40_000, 'this is no database any more '));
    for (const file of ['catalog.db', 'catalog.db-wal', 'catalog.db-shm'])
      if (existsSync(join(workspace, file))) renameSync(join(workspace, file), path(file));
    const { out } = await cli('status');
    const [, command = ''] = /batchmill salvage '?([^'\n]+)/.exec(out) ?? [];
    expect(command).toContain(folder.split('/').at(-1));
    const salvaged = await cli('salvage', command);
    expect([salvaged.code, salvaged.out]).toEqual([0, expect.stringMatching(/^Salvaged: /)]);
    expect((await cli('status', '--json')).json).toMatchObject([{ troubles: [] }]);
  });
});
