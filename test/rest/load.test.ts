import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { uploadLarge } from './large-upload.ts';
import { startProcess } from './process.ts';
import { type Bench, restBench } from './server.ts';

describe('a large upload', () => {
  it('goes to the disk, not into memory', async () => {
    const server = await startProcess();
    onTestFinished(() => server.end());
    const { status, json, growth } = await uploadLarge(server, 300 * 1024 ** 2);
    expect({ status, bytes: json.data.source.bytes }).toEqual({ status: 201, bytes: 300 * 1024 ** 2 });
    expect(growth).toBeLessThan(150 * 1024 ** 2);
  }, 120_000);

  it('that breaks off leaves nothing behind', async () => {
    const bench = await restBench();
    const { port } = new URL(bench.rest.address);
    const incoming = join(bench.workspace, 'incoming');
    mkdirSync(incoming, { recursive: true });
    const headers = { authorization: `Bearer ${bench.token}`, 'content-type': 'multipart/form-data; boundary=x' };
    const sent = request({ host: '127.0.0.1', port, path: '/batches', method: 'POST', headers });
    sent.on('error', () => undefined);
    sent.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
    sent.write('a@example.org\n'.repeat(100_000));
    const bytes = () => readdirSync(incoming).map((name) => statSync(join(incoming, name)).size);
    await expect.poll(() => bytes()[0] ?? 0).toBeGreaterThan(0);
    sent.destroy();
    await expect.poll(bytes).toEqual([]);
    expect((await bench.ask('/batches')).json['totalCount']).toBe(0);
    expect(bench.reported).toEqual([]);
  });

  it.each([
    ['two files', ['name="file"; filename="a.txt"', 'name="file"; filename="b.txt"'], 400],
    ['a file in another field', ['name="upload"; filename="a.txt"'], 400],
    ['no file', ['name="tool"'], 400],
    ['a field twice', ['name="tool"', 'name="tool"', 'name="file"; filename="a.txt"'], 400],
    [
      'too many fields',
      [...Array.from({ length: 25 }, (_, at) => `name="f${at}"`), 'name="file"; filename="a.txt"'],
      400,
    ],
    ['an unknown field', ['name="__proto__"', 'name="file"; filename="a.txt"'], 400],
    ['a name that climbs', ['name="file"; filename="../../../../tmp/up.csv"'], 400],
  ])('with %s is refused, and nothing is left behind', async (_, parts, status) => {
    const bench = await restBench();
    const body = `${parts.map((part) => `--x\r\ncontent-disposition: form-data; ${part}\r\n\r\nemail\r\n`).join('')}--x--\r\n`;
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await bench.ask('/batches', { method: 'POST', body, headers })).status).toBe(status);
    expect(readdirSync(join(bench.workspace, 'incoming'))).toEqual([]);
  });
});

describe('slow callers', () => {
  const slow = (bench: Bench, text: string): Promise<Socket> => {
    const { port } = new URL(bench.rest.address);
    return new Promise((done, fail) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(text, () => done(socket)));
      socket.on('error', fail);
    });
  };

  it('keep nobody else waiting: 64 half-sent requests, 64 half-sent bodies', async () => {
    const bench = await restBench();
    const { host } = new URL(bench.rest.address);
    const head = `POST /batches HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${bench.token}\r\n`;
    const body = `${head}content-type: application/json\r\ncontent-length: 1000\r\n\r\n{`;
    const sockets = await Promise.all(
      Array.from({ length: 128 }, (_, at) => slow(bench, at % 2 ? body : 'GET /batches HTTP/1.1\r\nhost:')),
    );
    const answers = await Promise.all(Array.from({ length: 64 }, () => bench.ask('/batches')));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    for (const socket of sockets) socket.destroy();
    expect(bench.reported).toEqual([]);
  });

  it('are told so when the head of a request does not come to its end', async () => {
    const bench = await restBench();
    const socket = await slow(bench, 'GET /batches HTTP/1.1\r\nhost:');
    let back = '';
    socket.on('data', (chunk) => {
      back += chunk;
    });
    await new Promise((done) => socket.once('close', done));
    expect(back).toMatch(/^HTTP\/1\.1 408 /);
  }, 30_000);
});
