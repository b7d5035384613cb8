import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { atWork, phoneList, place } from './cli.ts';

/** Small pages and one worker: a batch that is at work long enough to be stopped. */
const slowly = ['--tool', 'phone', '--page-size', '20', '--workers', '1', '--json'];
const many = 40_000;

describe('Ctrl-C', () => {
  it('pauses the batch, says how to go on, and nothing is lost', async () => {
    const { write, start, cli, path } = place('stop');
    const run = start('run', write('many.txt', phoneList(many)), ...slowly, '--output', 'my out.csv');
    const { id } = await run.line(atWork);
    run.child.kill('SIGINT');
    const { code, err, json } = await run.ended;
    expect(code).toBe(130);
    const short = String(id).slice(0, 8);
    const command = `batchmill resume ${short} --output '${path('my out.csv')}'`;
    expect(err).toContain(command);
    expect(json.at(-1)).toMatchObject({ event: 'paused', id, reason: 'user', resume: command });

    const { json: shown } = await cli('show', short, '--json');
    expect(shown).toMatchObject([{ row: { state: 'Paused', reason: 'user' } }]);
    const refused = await cli('cancel', short);
    expect(refused).toMatchObject({ code: 5, err: expect.stringContaining(`batchmill cancel ${short} --resume`) });

    const resumed = await cli('resume', short, '--output', 'my out.csv', '--json');
    expect(resumed.code).toBe(0);
    expect(resumed.json.at(-1)).toMatchObject({ event: 'done', done: many, counts: { Completed: many } });
    const rows = readFileSync(path('my out.csv'), 'utf8').trim().split('\n');
    expect(rows).toHaveLength(many + 1);
  }, 90_000);

  it('twice ends at once, even where nobody answers any more', async () => {
    const { write, start } = place('stop');
    const file = write('many.txt', phoneList(many));
    const first = start('run', file, ...slowly);
    await first.line(atWork);
    const second = start('run', file, ...slowly);
    await second.line(({ event }) => event === 'batch');
    first.child.kill('SIGSTOP');
    second.child.kill('SIGINT');
    setTimeout(() => second.child.kill('SIGINT'), 600);
    expect((await second.ended).code).toBe(130);
  }, 60_000);
});

describe('a process that dies', () => {
  it('loses nothing: its batch goes on with the next long command', async () => {
    const { write, start, cli } = place('stop');
    const run = start('run', write('many.txt', phoneList(many)), ...slowly);
    const { id } = await run.line(atWork);
    run.child.kill('SIGKILL');
    expect((await run.ended).code).toBe(null);

    const { json } = await cli('show', String(id), '--json');
    expect(json).toMatchObject([{ row: { state: 'Processing' } }]);
    const other = await cli('run', write('few.txt', phoneList(5)), '--tool', 'phone', '--json');
    expect(other.code).toBe(0);
    expect(other.err).toContain(`1 unfinished batch of this workspace also go`);
    const followed = await cli('follow', String(id), '--json');
    expect(followed.json.at(-1)).toMatchObject({ event: 'done', counts: { Completed: many } });
  }, 90_000);
});

describe('a terminal that is closed', () => {
  it.skipIf(process.platform === 'win32')(
    'pauses the batch, as Ctrl-C does',
    async () => {
      const { write, start, cli } = place('stop');
      const run = start('run', write('many.txt', phoneList(many)), ...slowly);
      const { id } = await run.line(atWork);
      run.child.kill('SIGHUP');
      expect(await run.ended).toMatchObject({ code: 130, err: expect.stringContaining('nothing is lost') });
      expect((await cli('show', String(id), '--json')).json).toMatchObject([
        { row: { state: 'Paused', reason: 'user' } },
      ]);
    },
    60_000,
  );
});

describe('SIGTERM', () => {
  it('pauses as well, and a paused batch is cancelled in one step', async () => {
    const { write, start, cli } = place('stop');
    const run = start('run', write('many.txt', phoneList(many)), ...slowly);
    const { id } = await run.line(atWork);
    run.child.kill('SIGTERM');
    expect((await run.ended).code).toBe(130);
    const cancelled = await cli('cancel', String(id), '--resume', '--json');
    expect(cancelled.code).toBe(0);
    expect(cancelled.json).toMatchObject([{ id, state: 'Cancelled' }]);
    expect((await cli('resume', String(id))).err).toContain('A cancelled batch can never be resumed');
  }, 60_000);

  it('ends a command that still reads standard input', async () => {
    const { open, cli, workspace } = place('stop');
    const run = open('run', '-', '--tool', 'phone');
    run.child.stdin?.write('+1 202-555-0143\n');
    const incoming = `${workspace}/incoming`;
    await vi.waitUntil(() => existsSync(incoming) && readdirSync(incoming).length === 1, 10_000);
    run.child.kill('SIGTERM');
    expect(await run.ended).toMatchObject({ code: 130, err: expect.stringContaining('Nothing was run') });
    expect(readdirSync(incoming)).toEqual([]);
    expect((await cli('list', '--json')).json).toMatchObject([{ totalCount: 0 }]);
  });
});

describe('a reader that leaves', () => {
  it('ends a short command quietly', async () => {
    const { start } = place('stop');
    const tools = start('tools');
    tools.child.stdout?.destroy();
    expect(await tools.ended).toMatchObject({ code: 0, err: '' });
  });

  it('pauses a batch', async () => {
    const { write, start, cli } = place('stop');
    const run = start('run', write('many.txt', phoneList(many)), ...slowly);
    const { id } = await run.line(atWork);
    run.child.stdout?.destroy();
    await run.ended;
    expect((await cli('show', String(id), '--json')).json).toMatchObject([{ row: { state: 'Paused' } }]);
  }, 60_000);
});
