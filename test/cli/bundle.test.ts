import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changedBundle } from '#test/fixtures/changed-bundle.ts';
import { place } from './cli.ts';

const here = place('bundle here');
const there = place('bundle there');

const people = {
  name: 'People',
  fields: [
    { name: 'id', source: 'No' },
    { name: 'email', source: 'Mail' },
  ],
};
const check = {
  name: 'Check people',
  transform: [{ field: 'email', expression: 'email.lower()' }],
  tools: [{ tool: 'email', field: 'email' }],
  threshold: null,
};
const table = here.write('people.csv', 'No;Mail;Note\n1;Anna@Example.com;=1+1\n2;bert@gmx.de;"a;b"\n3;broken;ü\n');
const interfaceFile = here.write('people.json', JSON.stringify(people));
const flowFile = here.write('check.json', JSON.stringify(check));
const ways = [
  ['a tool', ['--tool', 'email', '--column', 'Mail']],
  ['an interface and a flow', ['--interface', 'People', '--flow', 'Check people']],
] as const;

const idOf = (out: string) => /^batch +([\da-f]+)$/m.exec(out)?.[1] ?? '';

describe('a bundle', () => {
  it.each(ways)('of %s gives the same output in a fresh workspace, and says so', async (name, words) => {
    await here.cli('interfaces', 'save', interfaceFile);
    await here.cli('flows', 'save', flowFile);
    const ran = await here.cli('run', table, ...words, '--output', here.path('output.csv'));
    const bundle = here.path(`${name}.batchmill`);
    const written = await here.cli('bundle', 'export', idOf(ran.out), bundle, '--data');
    expect(written).toMatchObject({ code: 0, out: expect.stringContaining('with 3 records') });
    const again = await there.cli('bundle', 'run', bundle, '--output', there.path('output.csv'));
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining('The output agrees') });
    expect(readFileSync(there.path('output.csv'))).toEqual(readFileSync(here.path('output.csv')));
  });

  it('is shown and imported, masked columns named', async () => {
    const ran = await here.cli('run', table, ...ways[0][1]);
    const bundle = here.path('masked.batchmill');
    const refused = await here.cli('bundle', 'export', idOf(ran.out), bundle, '--mask', 'Mail');
    expect(refused).toMatchObject({ code: 5, err: expect.stringContaining('--data') });
    await here.cli('bundle', 'export', idOf(ran.out), bundle, '--data', '--mask', 'mail', 'Note');
    const shown = await there.cli('bundle', 'show', bundle);
    expect(shown.out).toContain('Mail, Note');
    expect(shown.out).toMatch(/can be compared +no/);
    const imported = await there.cli('bundle', 'import', bundle, '--json');
    const again = await there.cli('bundle', 'import', bundle, '--json');
    expect(imported.json[0]).toMatchObject({ row: { state: 'Draft' }, output: null });
    const rowOf = ({ json }: typeof again) => (json[0] as { row: { id: string } }).row.id;
    expect(rowOf(again)).toBe(rowOf(imported));
    expect(await there.cli('show', rowOf(again).slice(0, 8))).toMatchObject({ code: 0 });
    await there.cli('export', rowOf(again), '--what', 'input', '--output', there.path('input.csv'));
    expect(readFileSync(there.path('input.csv'), 'utf8')).toBe(
      'No,Mail,Note\n1,Xxxx@Xxxxxxx.xxx,=0+0\n2,xxxx@xxx.xx,x;x\n3,xxxxxx,x\n',
    );
  });

  it('that promises another output does not agree, and that is exit code 1', async () => {
    const ran = await here.cli('run', table, ...ways[0][1]);
    const bundle = here.path('whole.batchmill');
    await here.cli('bundle', 'export', idOf(ran.out), bundle, '--data');
    const view = (await there.cli('bundle', 'show', bundle, '--json')).json[0] as { manifest: { output: string } };
    const other = there.path('other.batchmill');
    const promised = (text: string) => text.replace(view.manifest.output, '0'.repeat(64));
    writeFileSync(other, await changedBundle(bundle, { 'manifest.json': promised }));
    const compared = await there.cli('bundle', 'run', other);
    expect(compared).toMatchObject({ code: 1, err: expect.stringContaining('does not agree') });
  });
});
