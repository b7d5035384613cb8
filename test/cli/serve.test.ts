import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { place } from './cli.ts';

describe('serve', () => {
  it('answers whoever has a token, tells how to get one, and ends in order with Ctrl-C', async () => {
    const { start, cli } = place('serve');
    const server = start('serve', '--port', '0', '--json');
    const { address, profiles } = await server.line(({ event }) => event === 'listening');
    expect(profiles).toBe(0);
    const ask = (token: string) => fetch(`${address}/batches`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask('nothing')).status).toBe(401);
    const { json } = await cli('profiles', 'add', 'ada', '--function', 'ADMIN_BATCHES', '--json');
    expect(json).toMatchObject([{ profile: { name: 'ada', organisation: 'home', functions: ['ADMIN_BATCHES'] } }]);
    const token = String(json[0]?.['token']);
    expect((await ask(token)).status).toBe(200);
    expect((await cli('profiles')).out).toMatch(/ada +home +ADMIN_BATCHES/);
    expect((await cli('profiles', 'add', 'ada')).code).toBe(5);
    expect((await cli('profiles', 'change', 'ada', '--none')).out).toBe('Changed: ada has no functions now.\n');
    expect((await cli('profiles', 'change', 'ada')).code).toBe(5);
    const renewed = await cli('profiles', 'renew', 'ada', '--json');
    expect(renewed.json).toMatchObject([{ profile: { name: 'ada', functions: [] }, token: expect.any(String) }]);
    expect((await cli('profiles', 'remove', 'ada')).out).toContain('Removed: ada');
    expect((await ask(token)).status).toBe(401);
    server.child.kill('SIGINT');
    const { code, err } = await server.ended;
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/batchmill profiles add[\s\S]*Ending/) });
  });

  it('shares the workspace of another one, and takes over when that ends', async () => {
    const { start, cli } = place('serve');
    const first = start('serve', '--port', '0', '--json');
    await first.line(({ event }) => event === 'listening');
    const second = start('serve', '--port', '0', '--json');
    const { address } = await second.line(({ event }) => event === 'listening');
    const { json } = await cli('profiles', 'add', 'ada', '--all', '--json');
    const status = async () =>
      (await fetch(`${address}/batches`, { headers: { authorization: `Bearer ${json[0]?.['token']}` } })).status;
    expect(await status()).toBe(200);
    first.child.kill('SIGKILL');
    await expect.poll(status, { timeout: 20_000 }).toBe(200);
  });

  it('says so when its port is taken', async () => {
    const { cli } = place('serve');
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    const { code, err } = await cli('serve', '--port', String(port));
    other.close();
    expect({ code, err }).toEqual({ code: 6, err: expect.stringContaining(`Port ${port} is taken`) });
  });
});
