import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { phoneList, place } from './cli.ts';

const entry = resolve(import.meta.dirname, '../../main/cli.ts');
const bash = promisify(execFile);

/** What the first command of a pipe ended with. */
const status = ['echo "$', '{PIPESTATUS[0]}"'].join('');

/** A line of a real shell, with `batchmill` as a command. */
async function shell(here: ReturnType<typeof place>, line: string) {
  const command = `batchmill() { '${process.execPath}' --experimental-strip-types --no-warnings '${entry}' "$@"; }`;
  const env = { ...process.env, BATCHMILL_WORKSPACE: here.workspace, NO_COLOR: '1' };
  return bash('bash', ['-c', `${command}\n${line}`], { cwd: here.folder, env, maxBuffer: 100_000_000 });
}

describe('standard output as a file', () => {
  it('holds the results of a run and nothing else', async () => {
    const { fed, workspace } = place('stdout');
    const { code, out, err } = await fed(phoneList(30), 'run', '-', '--tool', 'phone', '--output', '-');
    expect(code).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines).toHaveLength(31);
    expect(lines.every((line) => line.split(',').length > 5)).toBe(true);
    expect(err).toMatch(/^Completed: standard input/);
    expect(readdirSync(`${workspace}/outgoing`)).toEqual([]);
  });

  it('holds what is exported, in the format that was asked for', async () => {
    const here = place('stdout');
    const { json } = await here.fed(phoneList(5), 'run', '-', '--tool', 'phone', '--json');
    const id = String(json.at(-1)?.['id']);
    const { code, json: rows, err } = await here.cli('export', id, '--format', 'jsonl', '--output', '-');
    expect([code, rows.length]).toEqual([0, 5]);
    expect(err).toMatch(/^Wrote standard output \(5 rows/);
    const errors = await here.cli('follow', id, '--errors', '-');
    expect(errors).toMatchObject({ code: 0, out: '' });
    expect(errors.err).toContain('nothing was written to standard output');
  });

  it('holds differences and groups', async () => {
    const { write, cli } = place('stdout');
    const run = (name: string, text: string) =>
      cli('run', write(name, text), '--tool', 'as-is', '--column', 'n', '--json');
    const ids: string[] = [];
    for (const [name, last] of [
      ['a.csv', 'x'],
      ['b.csv', 'y'],
    ] as const)
      ids.push(String((await run(name, `n,v\n1,x\n2,${last}\n1,x\n`)).json.at(-1)?.['id']));
    const [before = '', after = ''] = ids;
    const compared = await cli('compare', before, after, '--key', 'n', '--output', '-');
    expect([compared.code, compared.out]).toEqual([0, expect.stringMatching(/^difference,/)]);
    const groups = await cli('duplicates', before, '--by', 'n=text', '--output', '-');
    expect([groups.code, groups.out.trim().split('\n').length]).toEqual([0, 4]);
    expect(groups.err).toContain('Wrote 3 records to standard output');
  });

  it('is not shared with data, nor by two files', async () => {
    const { write, cli } = place('stdout');
    const file = write('few.txt', phoneList(5));
    const words = ['run', file, '--tool', 'phone', '--output', '-'];
    expect(await cli(...words, '--json')).toMatchObject({
      code: 5,
      err: expect.stringContaining('--json and --output -'),
    });
    expect(await cli(...words, '--errors', '-')).toMatchObject({
      code: 5,
      err: expect.stringContaining('--errors names the same file as --output'),
    });
  });

  it.skipIf(process.platform === 'win32')('may be closed by its reader, in a real pipe', async () => {
    const here = place('stdout');
    here.write('many.txt', phoneList(20_000));
    const run = `batchmill run many.txt --tool phone --output - | head -n 2; ${status}`;
    const ran = await shell(here, run);
    expect(ran.stdout.trim().split('\n')).toMatchObject(
      [/^phone,/, /143|202/, '0'].map((one) => expect.stringMatching(one)),
    );
    expect(ran.stderr).toMatch(/^Completed: many\.txt/);
    const again = 'batchmill export "$(batchmill list --json | grep -o \'[0-9a-f-]\\{36\\}\' | head -n 1)" --output -';
    const exported = await shell(here, `${again} | head -n 1; ${status}`);
    expect(exported.stdout.trim().split('\n').at(-1)).toBe('0');
    expect(exported.stderr).not.toMatch(/EPIPE|Error/);
    expect(readdirSync(`${here.workspace}/outgoing`)).toEqual([]);
  });
});
