import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phoneList, place } from './cli.ts';

const { write, path, cli } = place('after');

describe('what follows when all records are done', () => {
  it('is done in the order in which it was said', async () => {
    const file = write('one.txt', phoneList(10));
    const after = write('after.json', JSON.stringify([{ kind: 'copy', files: ['output'], folder: path('first') }]));
    const words = ['--after', after, '--report', '--copy-to', path('out'), '--zip', path('all.zip'), '--file-away'];
    const { code, json } = await cli('run', file, '--tool', 'as-is', ...words, '--json');
    expect([code, json.at(-1)]).toEqual([0, expect.objectContaining({ state: 'Completed' })]);
    expect(readdirSync(path('first'))).toEqual([expect.stringContaining('output')]);
    expect(readdirSync(path('out')).length).toBeGreaterThanOrEqual(4);
    expect([existsSync(path('all.zip')), existsSync(file)]).toEqual([true, false]);
    expect(existsSync(path('done/one.txt'))).toBe(true);
    const { out } = await cli('show', String(json[0]?.['id']));
    expect(out.match(/^ {2}done: /gm)).toHaveLength(5);
  });

  it('that fails ends the command with 4 and what to do, and is tried again from there', async () => {
    writeFileSync(path('taken'), 'a file where a folder is wanted');
    const file = write('two.txt', phoneList(10));
    const words = ['--tool', 'as-is', '--report', '--copy-to', path('taken/out')];
    const { code, out } = await cli('run', file, ...words);
    expect([code, out]).toEqual([4, expect.stringMatching(/^Completed, but the post-batch step failed/)]);
    const [, id = ''] = /batchmill retry ([\da-f]+)/.exec(out) ?? [];
    expect((await cli('show', id)).out).toMatch(/^ {2}done: write a report[\s\S]*^ {2}failed: copy /m);
    expect((await cli('retry', id)).code).toBe(4);
    rmSync(path('taken'));
    mkdirSync(path('taken'));
    const again = await cli('retry', id, '--output', path('two.csv'), '--json');
    expect([again.code, again.json.at(-1)]).toEqual([0, expect.objectContaining({ state: 'Completed' })]);
    expect([existsSync(path('two.csv')), existsSync(path('taken/out'))]).toEqual([true, true]);
  });

  it('is refused at once when its file is wrong', async () => {
    const after = write('wrong.json', '[{"kind": "print"}]');
    const { code, err } = await cli('run', write('three.txt', phoneList(10)), '--tool', 'as-is', '--after', after);
    expect([code, err]).toEqual([5, expect.stringMatching(/wrong\.json: action 1: “kind” must be one of/)]);
  });
});
