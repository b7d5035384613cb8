import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type Bench, restBench } from './server.ts';

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
      `[::1]:${port}`,
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

  it('listens on the loopback address alone', async () => {
    const bench = await restBench();
    expect(bench.rest.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
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
      'get /batches/{id}/events',
      'get /batches/{id}/files/{kind}',
      'get /batches/{id}/messages',
      'get /batches/{id}/receipt',
      'get /batches/{id}/report',
      'get /openapi.json',
      'patch /batches/{id}',
      'post /batches',
      'post /v1/interfaces/{id}/batch',
      'post /v2/interfaces/{id}/batch',
    ]);
    const text = JSON.stringify(json);
    const parts = Object.keys((json['components'] as { schemas: object }).schemas);
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) expect(parts).toContain(name);
    expect(text).not.toContain('#/$defs');
  });
});
