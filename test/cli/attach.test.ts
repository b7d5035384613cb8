import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atWork, phoneList, place } from './cli.ts';

const slowly = ['--tool', 'phone', '--page-size', '20', '--workers', '1', '--json'];
const many = 80_000;

describe('a second process in the same workspace', () => {
  it('sees, pauses, resumes, exports and cancels what the first one runs', async () => {
    const { write, start, cli, path } = place('attach');
    // Tiny pages: six commands one after the other have to find it at work.
    const tiny = slowly.with(slowly.indexOf('20'), '4');
    const first = start('run', write('many.txt', phoneList(many)), ...tiny, '--output', 'out.csv');
    const { id } = await first.line(atWork);
    const name = String(id);

    const status = await cli('status', '--json');
    expect(status.json).toMatchObject([{ pid: first.child.pid, running: 1 }]);
    expect((await cli('pause', name)).out).toMatch(/^Paused: many\.txt/);
    const part = await cli('export', name, '--output', 'part.csv', '--json');
    expect(part.json).toMatchObject([{ partialOf: many }]);
    expect(existsSync(String(part.json[0]?.['file']))).toBe(true);
    const resumed = await cli('resume', name);
    expect(resumed).toMatchObject({ code: 0, out: expect.stringContaining('Resumed: many.txt') });
    expect((await cli('cancel', name, '--json')).json).toMatchObject([{ id, state: 'Cancelled' }]);

    const { code, json } = await first.ended;
    expect(code).toBe(3);
    expect(json.at(-1)).toMatchObject({ event: 'done', state: 'Cancelled', files: [{ kind: 'output' }] });
    expect(existsSync(path('out.csv'))).toBe(true);
  }, 90_000);

  it('takes over when the first one ends or dies, and finishes its own batch', async () => {
    const { write, start, cli } = place('attach');
    const file = write('many.txt', phoneList(many));
    const first = start('run', file, ...slowly);
    await first.line(atWork);
    const second = start('run', file, ...slowly);
    const { id } = await second.line(atWork);
    first.child.kill('SIGKILL');
    const { code, json } = await second.ended;
    expect(code).toBe(0);
    expect(json.at(-1)).toMatchObject({ event: 'done', id, counts: { Completed: many } });
    // The first one's batch went on beside it, or goes on with the next command.
    const { json: broken } = await cli('list', '--state', 'Error', 'Paused', '--json');
    expect(broken).toMatchObject([{ totalCount: 0 }]);
  }, 120_000);

  it('comes and goes with others, and each does its own work once', async () => {
    const { write, start, cli } = place('attach');
    const file = write('few.txt', phoneList(30));
    const runs = [];
    for (let at = 0; at < 4; at++) {
      runs.push(start('run', file, '--tool', 'phone', '--label', `run ${at}`, '--output', `${at}.csv`, '--json').ended);
      await new Promise((later) => setTimeout(later, 400));
    }
    for (const { code, err, json } of await Promise.all(runs)) {
      expect([code, err]).toEqual([0, '']);
      expect(json.at(-1)).toMatchObject({ done: 30, files: [{ rows: 30 }] });
    }
    expect((await cli('list', '--json')).json).toMatchObject([{ totalCount: 4 }]);
  }, 60_000);

  it('is stopped by its own Ctrl-C without stopping the first one', async () => {
    const { write, start, cli } = place('attach');
    const first = start('run', write('many.txt', phoneList(many)), ...slowly, '--label', 'first');
    await first.line(atWork);
    const second = start('run', write('more.txt', phoneList(many)), ...slowly, '--label', 'second');
    await second.line(atWork);
    second.child.kill('SIGINT');
    expect((await second.ended).code).toBe(130);
    expect((await cli('list', '--search', 'second', '--json')).json).toMatchObject([{ data: [{ state: 'Paused' }] }]);
    expect((await first.ended).code).toBe(0);
  }, 120_000);
});
