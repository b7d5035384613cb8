import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { place } from './cli.ts';

describe('a command that acts as a profile', () => {
  it('sees what the profile may read, owns what it makes, and is refused what the profile may not', async () => {
    const { cli, folder } = place('profile');
    const file = join(folder, 'list.txt');
    writeFileSync(file, ['a@b.example', 'c@d.example', 'e@f.example', 'g@h.example', 'i@j.example'].join('\n'));
    await cli('profiles', 'add', 'ada', '--json');
    await cli('profiles', 'add', 'boss', '--all', '--json');
    const run = async (...words: string[]) => {
      const { json } = await cli('run', file, '--tool', 'email', '--json', ...words);
      return String(json.at(-1)?.['id']);
    };
    const nobodys = await run();
    const own = await run('--profile', 'ada');
    const listed = async (...words: string[]) => {
      const [found] = (await cli('list', '--json', ...words)).json;
      return (found?.['data'] as { id: string; owner: string | null }[] | undefined)?.map(({ id, owner }) => [
        id,
        owner,
      ]);
    };
    expect(await listed('--profile', 'ada')).toEqual([[own, 'ada']]);
    expect(await listed('--profile', 'boss')).toHaveLength(2);
    expect(await listed()).toHaveLength(2);

    const refused = await cli('show', nobodys, '--profile', 'ada', '--json');
    expect(refused.json).toMatchObject([
      {
        error: {
          code: 'not-allowed',
          message: '“ada” may not read batches of the same organisation without ADMIN_BATCHES.',
        },
      },
    ]);
    expect((await cli('delete', own, '--profile', 'ada')).err).toContain('without ADMIN_BACKEND_SERVICES');
    expect((await cli('show', own, '--profile', 'nobody')).err).toContain('There is no profile “nobody”');
    expect((await cli('delete', own, '--profile', 'boss')).code).toBe(0);
  });
});

describe('the command line over several workspaces', () => {
  it('lists, pauses and cancels what is in an attached one', async () => {
    const { cli, folder, write } = place('across');
    const west = join(folder, 'west');
    const file = write(
      'list.txt',
      ['a@b.example', 'c@d.example', 'e@f.example', 'g@h.example', 'i@j.example'].join('\n'),
    );
    const far = await cli('run', file, '--tool', 'email', '--json', '--workspace', west);
    const id = String(far.json.at(-1)?.['id']);
    expect((await cli('workspaces', 'attach', west)).out).toContain('west');
    expect((await cli('list', '--json')).json).toMatchObject([{ totalCount: 0 }]);
    expect((await cli('list', '--all-workspaces', '--json')).json).toMatchObject([
      { totalCount: 1, data: [{ id, workspace: 'west' }] },
    ]);
    expect((await cli('show', id)).code).not.toBe(0);
    expect((await cli('show', id, '--profile', 'system')).out).toContain('list.txt');
    expect((await cli('keep', id, '--profile', 'system')).out).toContain('Kept');
    expect((await cli('show', id, '--json', '--workspace', west)).json).toMatchObject([{ row: { kept: true } }]);
    expect((await cli('workspaces', 'detach', 'west')).out).toBe('No workspace is attached.\n');
    expect((await cli('list', '--all-workspaces', '--json')).json).toMatchObject([{ totalCount: 0 }]);
  });
});
