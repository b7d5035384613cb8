import { symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Bench, emails, type Reply, restBench } from './server.ts';

/** What comes back for raw bytes. */
function raw(bench: Bench, text: string): Promise<string> {
  const { port } = new URL(bench.rest.address);
  return new Promise((done) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
    let back = '';
    socket.on('data', (chunk) => {
      back += chunk;
      if (/^HTTP\/1\.1 \d+/.test(back)) socket.destroy();
    });
    socket.on('close', () => done(back));
    socket.on('error', () => done(back));
  });
}

describe('a body', () => {
  it('has to be of a kind that is taken, exactly', async () => {
    const bench = await restBench();
    const body = JSON.stringify({ records: emails(5), tool: 'email' });
    const send = async (type: string, more: Record<string, string> = {}) =>
      (await bench.ask('/batches', { method: 'POST', body, headers: { 'content-type': type, ...more } })).status;
    for (const type of [
      'text/plain',
      'text/csv',
      'application/jsonx',
      'application/json\t;a',
      'application/json; charset=latin-1',
      'application/x-www-form-urlencoded',
    ])
      expect([type, await send(type)]).toEqual([type, 415]);
    expect(await send('application/json', { 'content-encoding': 'gzip' })).toBe(415);
    expect(await send('Application/JSON; charset="UTF-8"')).toBe(201);
    expect(await send('multipart/form-data')).toBe(400);
    expect(await send('multipart/form-data; boundary=x')).toBe(400);
    expect((await bench.ask('/batches', { method: 'POST' })).status).toBe(415);
    const id = '00000000-0000-4000-8000-000000000000';
    expect(
      (
        await bench.ask(`/batches/${id}`, {
          method: 'PATCH',
          body,
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
        })
      ).status,
    ).toBe(415);
  });

  it('has to be JSON, of UTF-8, and no more of it than is taken', async () => {
    const bench = await restBench();
    const send = (body: string | Buffer) =>
      bench.ask('/batches', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '\u0000',
      Buffer.from([0xff, 0xfe]),
      '{"__proto__":{"tool":"email"},"records":["a"]}',
    ])
      expect((await send(body)).status).toBe(400);
    const deep = `{"tool":"email","records":[{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}]}`;
    expect((await send(deep)).status).toBe(400);
    const large = JSON.stringify({ tool: 'email', records: ['x'.repeat(1024 ** 2)] });
    expect((await send(large)).status).toBe(413);
    expect(await raw(bench, chunked(bench, large))).toMatch(/^HTTP\/1\.1 413 /);
    expect(bench.reported).toEqual([]);
  });
});

function chunked(bench: Bench, body: string): string {
  const head = `POST /batches HTTP/1.1\r\nhost: ${new URL(bench.rest.address).host}\r\nauthorization: Bearer ${bench.token}\r\n`;
  const chunk = `${body.length.toString(16)}\r\n${body}\r\n`;
  return `${head}content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${chunk}0\r\n\r\n`;
}

async function askInTurn(times: number, ask: () => Promise<Reply>): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (let i = 0; i < times; i++) replies.push(await ask());
  return replies;
}

describe('a request', () => {
  it('that is too long, or none at all, is refused in the same words', async () => {
    const bench = await restBench();
    const { host } = new URL(bench.rest.address);
    expect(await raw(bench, `GET /batches HTTP/1.1\r\nhost: ${host}\r\nx: ${'y'.repeat(9_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 [\s\S]*\{"error"/,
    );
    expect(await raw(bench, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*\{"error"/);
  });

  it('that comes too often is told when to come again', async () => {
    const bench = await restBench({ perSecond: 1 });
    const replies = (
      await Promise.all(Array.from({ length: 40 }, () => askInTurn(7, () => bench.ask('/batches'))))
    ).flat();
    const late = replies.filter(({ status }) => status === 429);
    expect(late.length).toBeGreaterThan(0);
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(200);
    for (const { headers } of late) expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  });
});

describe('a file of this machine', () => {
  it('is read only from a folder that was allowed, whatever its name makes of itself', async () => {
    const bench = await restBench();
    writeFileSync(join(bench.folder, 'secret.txt'), emails(6).join('\n'));
    bench.write('inside.txt', emails(6).join('\n'));
    symlinkSync(join(bench.folder, 'secret.txt'), join(bench.folder, 'allowed/link.txt'));
    const send = async (path: string) =>
      (await bench.ask('/batches', { method: 'POST', json: { path, tool: 'email' } })).status;
    expect(await send('inside.txt')).toBe(201);
    expect(await send('./x/../inside.txt')).toBe(201);
    const outside = [
      '../secret.txt',
      join(bench.folder, 'secret.txt'),
      'link.txt',
      '/etc/passwd',
      '.',
      '',
      'inside.txt\u0000.csv',
    ];
    for (const path of outside.filter(Boolean)) expect([path, await send(path)]).toEqual([path, 403]);
    // Whether a file outside is there makes no difference.
    expect(await send(join(bench.folder, 'no-such-file.txt'))).toBe(403);
    expect(await send('no-such-file.txt')).toBe(400);
  });
});
