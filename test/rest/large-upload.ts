/** Sends a file as large as wanted, made while it is sent, and watches the memory of the server meanwhile. */
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BatchRow } from '#contract/batch.ts';
import type { ServerProcess } from './process.ts';

const line = Buffer.from(`${'person@example.org'.padStart(1_023, 'x')}\n`);
const block = Buffer.concat(Array.from({ length: 1_024 }, () => line));
const begin =
  '--limit\r\ncontent-disposition: form-data; name="tool"\r\n\r\nas-is\r\n' +
  '--limit\r\ncontent-disposition: form-data; name="file"; filename="large.txt"\r\n\r\n';
const end = '\r\n--limit--\r\n';

export interface Uploaded {
  status: number;
  json: { data: BatchRow };
  /** Bytes that the server held at most while the file came in, beyond what it held before. */
  growth: number;
}

/** `bytes`: a multiple of a mebibyte. */
export async function uploadLarge(server: ServerProcess, bytes: number): Promise<Uploaded> {
  const before = server.memory();
  let most = before;
  function* body() {
    yield Buffer.from(begin);
    for (let sent = 0; sent < bytes; sent += block.length) {
      most = Math.max(most, server.memory());
      yield block;
    }
    yield Buffer.from(end);
  }
  const length = begin.length + bytes + end.length;
  const headers = {
    authorization: `Bearer ${server.token}`,
    'content-type': 'multipart/form-data; boundary=limit',
    'content-length': length,
  };
  const sent = request(`${server.address}/batches`, { method: 'POST', headers });
  const answered = new Promise<{ status: number; text: string }>((done, fail) => {
    sent.on('error', fail);
    sent.on('response', (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, text }));
    });
  });
  await pipeline(Readable.from(body()), sent);
  const { status, text } = await answered;
  return { status, json: JSON.parse(text), growth: most - before };
}
