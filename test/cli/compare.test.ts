import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { place } from './cli.ts';

const { write, path, cli } = place('compare');

async function batch(name: string, rows: string[]): Promise<string> {
  const file = write(name, `id,mail\n${rows.join('\n')}\n`);
  const { out } = await cli('run', file, '--tool', 'as-is', '--column', 'id', '--threshold', 'off');
  return /^batch +([\da-f]+)$/m.exec(out)?.[1] ?? '';
}

describe('two batches', () => {
  it('are compared, written, and run again only where they differ', async () => {
    const before = await batch('before.csv', ['1,a@x.de', '2,b@x.de', '3,c@x.de']);
    const after = await batch('after.csv', ['3,c@x.de', '2,new@x.de', '4,d@x.de']);
    const { out } = await cli('compare', before, after);
    expect(out).toMatch(/^changed +2 +mail +b@x\.de +new@x\.de$/m);
    expect(out).toMatch(/\n1 new, 1 gone, 1 changed, 1 same\.\n$/);
    expect((await cli('compare', before, after, '--only', 'gone', '--json')).json).toMatchObject([
      { rows: [{ difference: 'gone', key: '1' }] },
    ]);
    expect((await cli('compare', before, after, '--output', path('d.csv'))).err).toMatch(/Wrote 3 lines/);
    expect(readFileSync(path('d.csv'), 'utf8')).toContain('new,4,,3,,,\n');
    const made = await cli('compare', before, after, '--changes', '--json');
    expect(made.json).toMatchObject([{ state: 'Draft', total: 2 }]);
    expect(await cli('compare', before, after, '--key', 'nothing')).toMatchObject({
      code: 5,
      err: expect.stringContaining('no column “nothing”'),
    });
  });
});
