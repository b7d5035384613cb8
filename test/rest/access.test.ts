import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Bench, restBench } from './server.ts';

const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
const hasSix = addresses.some(({ address }) => address === '::1');
/** By which other machines reach this one. */
const outside = addresses.flatMap((each) =>
  each.internal ? [] : [{ address: each.address, scopeid: each.family === 'IPv6' ? each.scopeid : 0 }],
);

/** Whether anybody opens. */
function knock(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });
}

/** Fetch sets headers of its own; this sends exactly what it is given. */
function exactly(bench: Bench, path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  const { port } = new URL(bench.rest.address);
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, setHost: false }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    });
    sent.on('error', fail);
    sent.end();
  });
}

describe('the gate', () => {
  it('lets in nobody without a token that somebody has', async () => {
    const bench = await restBench();
    for (const token of [null, 'x', `${bench.token}x`, bench.token.slice(0, -1), '"', 'a b']) {
      const { status, headers, json } = await bench.ask('/batches', { token });
      expect({ status, json }).toEqual({ status: 401, json: { error: expect.stringContaining('Bearer') } });
      expect(headers.get('www-authenticate')).toContain('Bearer');
    }
    expect(
      (await bench.ask('/batches', { token: null, headers: { authorization: `Basic ${bench.token}` } })).status,
    ).toBe(401);
    expect(
      (await bench.ask('/batches', { token: null, headers: { authorization: `bearer ${bench.token}` } })).status,
    ).toBe(200);
    // Nothing is told of what there is, not even that an address is none.
    expect((await bench.ask('/nowhere', { token: null })).status).toBe(401);
    await bench.rest.road.api.removeProfile({ name: 'root' });
    expect((await bench.ask('/batches')).status).toBe(401);
  });

  it('refuses other names of this machine, and pages of a browser', async () => {
    const bench = await restBench();
    const { host, port } = new URL(bench.rest.address);
    const authorization = `Bearer ${bench.token}`;
    const ask = (headers: Record<string, string>, method?: string) =>
      exactly(bench, '/batches', { authorization, ...headers }, method);
    expect(await ask({ host })).toBe(200);
    expect(await ask({ host: `LOCALHOST:${port}` })).toBe(200);
    for (const other of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      '127.0.0.1:1',
      `127.0.0.1.evil.example:${port}`,
      `0.0.0.0:${port}`,
      '[::1]',
      `[::]:${port}`,
    ])
      expect([other, await ask({ host: other })]).toEqual([other, 421]);
    expect(await ask({})).toBe(421);
    for (const origin of ['null', 'http://evil.example', bench.rest.address])
      expect(await ask({ host, origin })).toBe(403);
    for (const site of ['cross-site', 'same-site', 'same-origin'])
      expect(await ask({ host, 'sec-fetch-site': site })).toBe(403);
    expect(await ask({ host, 'sec-fetch-site': 'none' })).toBe(200);
    expect(await ask({ host, origin: 'http://evil.example', 'access-control-request-method': 'GET' }, 'OPTIONS')).toBe(
      403,
    );
    const { headers } = await bench.ask('/batches');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('listens on the loopback addresses alone, with one port', async () => {
    const { rest } = await restBench();
    const { port } = new URL(rest.address);
    expect(rest.addresses).toEqual([`http://127.0.0.1:${port}`, ...(hasSix ? [`http://[::1]:${port}`] : [])]);
    for (const address of rest.addresses) expect((await fetch(`${address}/openapi.json`)).status).toBe(200);
    for (const { address, scopeid } of outside)
      expect([address, await knock(scopeid ? `${address}%${scopeid}` : address, Number(port))]).toEqual([
        address,
        false,
      ]);
  });

  it.runIf(hasSix)('answers on ::1 whoever has a token, and to that name of this machine alone', async () => {
    const bench = await restBench();
    const [, six = ''] = bench.rest.addresses;
    const headers = { authorization: `Bearer ${bench.token}` };
    expect((await fetch(`${six}/batches`, { headers })).status).toBe(200);
    expect((await fetch(`${six}/batches`)).status).toBe(401);
    expect(await exactly(bench, '/batches', { ...headers, host: `[::1]:${new URL(six).port}` })).toBe(200);
  });

  it.runIf(hasSix)('takes a port on both addresses or on none', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '::1', done));
    const { port } = other.address() as { port: number };
    onTestFinished(() => void other.close());
    await expect(restBench({ port })).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining(`Port ${port} is taken`),
    });
    expect(await knock('127.0.0.1', port)).toBe(false);
  });

  it('counts what comes in, and remembers why it refused the last one', async () => {
    const bench = await restBench();
    expect(bench.rest.figures()).toEqual({ requests: 0, refused: 0, last: null });
    await bench.ask('/batches');
    await bench.ask('/batches?limit=x');
    await bench.ask('/batches?limit=1', { token: null });
    expect(bench.rest.figures()).toMatchObject({
      requests: 3,
      refused: 2,
      last: { status: 401, what: 'GET /batches', why: expect.stringContaining('token') },
    });
  });

  it('follows new rules from the next request on', async () => {
    const bench = await restBench();
    bench.rest.change({ allow: [], perSecond: 1 });
    const path = bench.write('list.txt', 'a@b.example');
    const asked = { method: 'POST', json: { path, tool: 'email' } };
    expect((await bench.ask('/batches', asked)).status).toBe(403);
    bench.rest.change({ allow: [dirname(path)], perSecond: 1 });
    expect((await bench.ask('/batches', asked)).status).toBe(201);
  });

  it('says what an address knows, and what is none', async () => {
    const bench = await restBench();
    const put = await bench.ask('/batches', { method: 'PUT' });
    expect({ status: put.status, allow: put.headers.get('allow') }).toEqual({ status: 405, allow: 'POST, GET' });
    const id = '00000000-0000-4000-8000-000000000000';
    expect((await bench.ask(`/batches/${id}`, { method: 'POST' })).headers.get('allow')).toBe('GET, PATCH, DELETE');
    expect((await bench.ask('/batches', { method: 'OPTIONS' })).status).toBe(405);
    for (const path of ['/', '/batches/', '//batches', '/constructor', '/batches/a/b/c/d'])
      expect([path, (await bench.ask(path)).status]).toEqual([path, 404]);
    for (const path of [
      `/batches/${id}`,
      `/batches/${id}/messages`,
      `/batch?id=${id}`,
      `/batches/${id}/files/output`,
      `/batches/${id}/events`,
      `/batches/${id}/report`,
    ])
      expect([path, (await bench.ask(path)).status]).toEqual([path, 404]);
    expect((await bench.ask('/batches/not-an-id')).status).toBe(400);
    expect((await bench.ask('/batches/%ff')).status).toBe(404);
  });
});

describe('the description', () => {
  it('is OpenAPI 3.1 of every route, and needs no token', async () => {
    const bench = await restBench();
    const { json } = await bench.ask('/openapi.json', { token: null });
    expect(json).toMatchObject({ openapi: '3.1.0', components: { schemas: { Batch: {}, Message: {}, Refusal: {} } } });
    const operations = Object.entries(json['paths'] as Record<string, object>).flatMap(([path, each]) =>
      Object.keys(each).map((method) => `${method} ${path}`),
    );
    expect(operations.toSorted()).toEqual([
      'delete /batches/{id}',
      'get /batch',
      'get /batches',
      'get /batches/{id}',
      'get /batches/{id}/bundle',
      'get /batches/{id}/events',
      'get /batches/{id}/files/{kind}',
      'get /batches/{id}/messages',
      'get /batches/{id}/receipt',
      'get /batches/{id}/report',
      'get /openapi.json',
      'patch /batches/{id}',
      'post /batches',
      'post /bundles',
      'post /v1/interfaces/{id}/batch',
      'post /v2/interfaces/{id}/batch',
    ]);
    const text = JSON.stringify(json);
    const parts = Object.keys((json['components'] as { schemas: object }).schemas);
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) expect(parts).toContain(name);
    expect(text).not.toContain('#/$defs');
  });
});
