import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { atWork, phoneList, place } from './cli.ts';

/** Longer than a look at the folder takes. */
const patience = { timeout: 30_000, interval: 50 };

function inboxed(name: string) {
  const here = place(name);
  const inbox = here.path('in');
  mkdirSync(inbox);
  return {
    ...here,
    inbox,
    at: (...parts: string[]) => join(inbox, ...parts),
    drop: (file: string, text: string) => writeFileSync(join(inbox, file), text),
    words: ['watch', 'in', '--tool', 'phone', '--quiet', '0', '--every', '0.2', '--json'],
  };
}

describe('a watch', () => {
  it('takes what is there once, hands it over, and ends with the code of the worst', async () => {
    const { drop, cli, at, words } = inboxed('watch');
    drop('good.txt', phoneList(6));
    drop('bad.txt', `${phoneList(6)}\n+44 7700 900123\n`);
    drop('empty.txt', '');
    drop('late.txt.partial', phoneList(6));
    const { code, json } = await cli(...words, '--once');
    expect(code).toBe(5);
    const ends = Object.fromEntries(json.filter(({ event }) => event === 'ended').map((one) => [one['file'], one]));
    expect(ends['good.txt']).toMatchObject({ fate: 'done', state: 'Completed', total: 6, folder: at('done/good.txt') });
    expect(ends['bad.txt']).toMatchObject({ fate: 'done', state: 'CompletedWithErrors', failed: 1 });
    expect(ends['empty.txt']).toMatchObject({ fate: 'failed', id: null, message: expect.stringContaining('empty') });
    const files = ['good.txt', 'output.csv', 'process.csv', 'receipt.json'];
    expect(readdirSync(at('done/good.txt')).sort()).toEqual(files);
    expect(readdirSync(at('done/bad.txt')).sort()).toEqual(['bad.txt', 'error.csv', ...files.slice(1)]);
    expect(readFileSync(at('failed/empty.txt/reason.txt'), 'utf8')).toMatch(/is empty[\s\S]*move the file back/);
    expect(readdirSync(at()).sort()).toEqual(['.batchmill-watch', 'done', 'failed', 'late.txt.partial']);
    expect((await cli('verify', at('done/good.txt/receipt.json'))).code).toBe(0);
    expect(await cli(...words, '--once')).toMatchObject({ code: 0, json: [{ event: 'watching' }] });
  });

  it('takes each file once, also when it is killed in the middle', async () => {
    const { drop, start, cli, at, words } = inboxed('watch');
    drop('few.txt', phoneList(5));
    drop('many.txt', phoneList(30_000));
    const slowly = [...words, '--page-size', '20'];
    await cli('settings', 'set', '--workers', '1', '--slots', '2');
    const first = start(...slowly);
    await first.line(({ event, file }) => event === 'ended' && file === 'few.txt');
    first.child.kill('SIGKILL');
    await first.ended;
    expect(existsSync(at('many.txt'))).toBe(true);

    const { code, json } = await cli(...slowly, '--once');
    expect(code).toBe(0);
    expect(json.filter(({ event }) => event === 'ended')).toMatchObject([{ file: 'many.txt', total: 30_000 }]);
    const { json: listed } = await cli('list', '--json');
    expect(listed).toMatchObject([{ totalCount: 2 }]);
    expect(readFileSync(at('done/many.txt/output.csv'), 'utf8').trim().split('\n')).toHaveLength(30_001);
  }, 90_000);

  it('sees what arrives, pauses with Ctrl-C, and goes on with the same command', async () => {
    const { drop, start, cli, at, words } = inboxed('watch');
    const slowly = [...words, '--page-size', '20'];
    await cli('settings', 'set', '--workers', '1');
    const watch = start(...slowly);
    await watch.line(({ event }) => event === 'watching');
    drop('few.txt', phoneList(5));
    await watch.line(({ event }) => event === 'ended');
    drop('few.txt', phoneList(6));
    expect(await watch.line(({ event }) => event === 'ended')).toMatchObject({
      folder: at('done/few (2).txt'),
      total: 6,
    });
    drop('many.txt', phoneList(40_000));
    await watch.line(({ event, file }) => event === 'taken' && file === 'many.txt');
    const busy = () => cli('list', '--state', 'Processing', '--json').then(({ json }) => json[0]?.['totalCount'] === 1);
    await vi.waitUntil(busy, patience);
    watch.child.kill('SIGINT');
    const { code, json } = await watch.ended;
    expect(code).toBe(130);
    expect(json.at(-1)).toMatchObject({ event: 'paused', file: 'many.txt', reason: 'user' });
    expect(existsSync(at('many.txt'))).toBe(true);

    const again = await cli(...slowly, '--once');
    expect([again.code, again.json.at(-1)]).toMatchObject([0, { event: 'ended', fate: 'done', total: 40_000 }]);
  }, 90_000);

  it('ends with 0 when nothing was on its way, and is alone in its folder', async () => {
    const { start, cli, words } = inboxed('watch');
    const watch = start(...words);
    await watch.line(({ event }) => event === 'watching');
    const second = await cli(...words, '--once');
    expect([second.code, second.err]).toEqual([6, expect.stringContaining('watched already')]);
    watch.child.kill('SIGTERM');
    expect((await watch.ended).code).toBe(0);
  });

  it('takes in anew what a person mended and brought back', async () => {
    const { drop, cli, at, words } = inboxed('watch');
    drop('table.csv', 'a,b\n1,2\n');
    expect((await cli(...words, '--once', '--column', 'tel')).code).toBe(5);
    renameSync(at('failed/table.csv/table.csv'), at('table.csv'));
    const { code, json } = await cli(...words, '--once', '--column', 'a', '--threshold', 'off');
    expect([code, json.at(-1)]).toMatchObject([0, { event: 'ended', fate: 'done', file: 'table.csv' }]);
  });

  it('works while another process holds the workspace, and outlives it', async () => {
    const { drop, write, start, words } = inboxed('watch');
    const slowly = ['--tool', 'phone', '--page-size', '20', '--workers', '1', '--json'];
    const holder = start('run', write('held.txt', phoneList(40_000)), ...slowly);
    await holder.line(atWork);
    const watch = start(...words, '--page-size', '20');
    drop('one.txt', phoneList(3_000));
    drop('two.txt', phoneList(3_000));
    await watch.line(({ event, file }) => event === 'taken' && file === 'two.txt');
    holder.child.kill('SIGKILL');
    const ended = new Set<unknown>();
    await watch.line(({ event, file }) => event === 'ended' && ended.add(file).size === 2);
    watch.child.kill('SIGINT');
    expect((await watch.ended).json.filter(({ event }) => event === 'ended')).toMatchObject([
      { total: 3_000 },
      { total: 3_000 },
    ]);
  }, 90_000);

  it('says what is wrong with its words before it takes anything', async () => {
    const { drop, cli, at } = inboxed('watch');
    drop('good.txt', phoneList(6));
    for (const [names, ...words] of [
      ['--tool', 'in'],
      ['There is no tool', 'in', '--tool', 'fax'],
      ['There is no flow|no flow', 'in', '--flow', 'Nothing'],
      ['no folder', 'out', '--tool', 'phone'],
      ['--file-away', 'in', '--tool', 'phone', '--file-away'],
    ] as const)
      expect(await cli('watch', ...words, '--once')).toMatchObject({ code: 5, err: expect.stringMatching(names) });
    expect(readdirSync(at())).toEqual(['good.txt']);
  });
});
