/** Bodies of requests: which kind it is, and JSON read whole but never more of it than is allowed. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { limits } from './limits.ts';
import { badRequest, Refusal, tooLarge } from './refusal.ts';

export const bodyTypes = ['application/json', 'multipart/form-data'] as const;
export type BodyType = (typeof bodyTypes)[number];

/** Exact: what has odd signs in it might be read in another way by somebody else. */
export function bodyType(headers: IncomingHttpHeaders, allowed: readonly BodyType[]): BodyType {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
  const found = allowed.find((each) => each === type.trim().toLowerCase());
  const plain = !/[^\x20-\x7e]/.test(headers['content-type'] ?? '');
  const decoded = (headers['content-encoding'] ?? 'identity') === 'identity';
  const charset = parameters.map((each) => each.trim().toLowerCase()).find((each) => each.startsWith('charset='));
  const readable = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (found && plain && decoded && readable) return found;
  throw new Refusal(415, `Send ${allowed.join(' or ')}, in UTF-8 and not compressed.`);
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const what = `A request in JSON of more than ${limits.jsonBytes / 1024 ** 2} MiB`;
  if (Number(request.headers['content-length'] ?? 0) > limits.jsonBytes) throw tooLarge(what);
  const bytes = await readBytes(request, limits.jsonBytes, tooLarge(what));
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw badRequest({ path: 'body', message: `not JSON: ${error instanceof Error ? error.message : error}` });
  }
}

/** Not with `for await`: that would cut the connection on which the refusal is to be said. */
function readBytes(request: IncomingMessage, most: number, refusal: Refusal): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  return new Promise((done, fail) => {
    request.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes <= most) parts.push(part);
      else fail(refusal);
    });
    request.once('end', () => done(Buffer.concat(parts)));
    request.once('close', () => {
      if (!request.complete) fail(badRequest({ path: 'body', message: 'it broke off' }));
    });
    request.once('error', fail);
  });
}
