import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EngineLink, openEngine } from '#engine/link.ts';

let folder: string;
let open: EngineLink[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'batchmill-link-'));
  open = [];
});
afterEach(async () => {
  for (const link of open.reverse()) await link.close();
  rmSync(folder, { recursive: true, force: true });
});
const engine = async (more: { asleep?: boolean } = {}) => {
  const link = await openEngine({ workspace: join(folder, 'workspace'), version: '1.2.3', ...more });
  open.push(link);
  return link;
};
const address = () =>
  JSON.parse(readFileSync(join(folder, 'workspace/engine.json'), 'utf8')) as { socket: string; token: string };

describe('an engine', () => {
  it('starts in a thread, answers, and gives the workspace back when it is closed', async () => {
    const first = await engine();
    expect(first.attached).toBe(false);
    expect(await first.api.status({})).toMatchObject({ version: '1.2.3', running: 0, pid: process.pid });
    await first.close();
    open = [];
    expect((await engine()).attached).toBe(false);
  });

  it('is shared by whoever comes second, with all of its events', async () => {
    const first = await engine();
    const second = await engine();
    expect(second.attached).toBe(true);
    const told = new Promise<string>((done) => second.on('batches', ([row]) => row && done(row.id)));
    const file = join(folder, 'list.txt');
    writeFileSync(file, Array.from({ length: 20 }, (_, i) => `a${i}@example.org`).join('\n'));
    const { id } = await first.api.create({ source: { kind: 'file', file }, tool: 'email', run: true });
    expect(await told).toBe(id);
    expect((await second.api.list({})).data.map((row) => row.id)).toEqual([id]);
    await expect(second.api.show({ id: 'nope' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('tells those who came second when it is gone', async () => {
    const first = await engine();
    const second = await engine();
    await first.close();
    await second.closed;
    await expect(second.api.status({})).rejects.toMatchObject({ code: 'engine-lost' });
    open = [];
  });

  it('lets nobody in without the token', async () => {
    await engine();
    for (const shown of ['{"token":"wrong"}', '{}', 'nonsense', '{"kind":"call","id":1,"verb":"list","argument":{}}']) {
      const answer = await new Promise<string>((done) => {
        const socket = createConnection(address().socket, () => socket.write(`${shown}\n`));
        let text = '';
        socket.on('data', (chunk) => {
          text += chunk;
        });
        socket.on('close', () => done(text));
      });
      expect(answer).toBe('');
    }
  });

  it.runIf(process.platform !== 'win32')('keeps its address to its owner', async () => {
    await engine();
    expect(statSync(join(folder, 'workspace/engine.json')).mode & 0o077).toBe(0);
    expect(statSync(address().socket).mode & 0o077).toBe(0);
  });

  it('does not let a left-behind address keep it from starting', async () => {
    const first = await engine();
    const text = readFileSync(join(folder, 'workspace/engine.json'), 'utf8');
    await first.close();
    open = [];
    writeFileSync(join(folder, 'workspace/engine.json'), text);
    expect((await engine()).attached).toBe(false);
  });

  it('that is asleep answers its parent and opens no door', async () => {
    const link = await engine({ asleep: true });
    expect((await link.api.list({})).totalCount).toBe(0);
    expect(() => address()).toThrow();
  });
});
