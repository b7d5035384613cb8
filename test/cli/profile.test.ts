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
