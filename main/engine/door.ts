/**
 * The door for other processes of this user: a local socket, found through `engine.json` in the workspace. Whoever
 * comes in has to show the token from that file first, which only the owner can read.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type EngineEvents, engineVerbs } from '#contract/engine-api.ts';
import { serve } from '#contract/wire.ts';
import type { Engine } from './engine.ts';
import { socketPort } from './socket-port.ts';

const addressSchema = z.object({ pid: z.number(), socket: z.string(), token: z.string() });
export type Address = z.infer<typeof addressSchema>;

const addressFile = (workspace: string) => join(workspace, 'engine.json');

export async function openDoor(
  workspace: string,
  engine: Engine,
  report: (error: unknown) => void,
): Promise<{ close(): void }> {
  const address: Address = { pid: process.pid, socket: socketPath(workspace), token: randomBytes(32).toString('hex') };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    admit(socket, address.token, engine, report);
  });
  // What a killed process left behind; the lock says that nobody else is there.
  if (process.platform !== 'win32') rmSync(address.socket, { force: true });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(address.socket, done);
  });
  if (process.platform !== 'win32') chmodSync(address.socket, 0o600);
  writeFileSync(addressFile(workspace), JSON.stringify(address), { mode: 0o600 });
  return {
    close() {
      rmSync(addressFile(workspace), { force: true });
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Where the process that holds the workspace can be reached; undefined when it does not say. */
export function readAddress(workspace: string): Address | undefined {
  let text: string;
  try {
    text = readFileSync(addressFile(workspace), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const parsed = z
    .string()
    .transform((json, context) => {
      try {
        return JSON.parse(json) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(addressSchema)
    .safeParse(text);
  return parsed.data;
}

/** Names of sockets are short (104 bytes on macOS), so the workspace's path goes in as a hash. */
function socketPath(workspace: string): string {
  const hash = createHash('sha256').update(resolve(workspace)).digest('hex').slice(0, 16);
  return process.platform === 'win32' ? `\\\\.\\pipe\\batchmill-${hash}` : join(tmpdir(), `batchmill-${hash}.sock`);
}

const digest = (text: string) => createHash('sha256').update(text).digest();

function admit(socket: Socket, token: string, engine: Engine, report: (error: unknown) => void): void {
  const port = socketPort(socket);
  let admitted = false;
  const receivers: ((message: unknown) => void)[] = [];
  port.listen((message) => {
    if (admitted) {
      for (const receive of receivers) receive(message);
      return;
    }
    const shown = z.object({ token: z.string() }).safeParse(message).data?.token ?? '';
    if (!timingSafeEqual(digest(shown), digest(token))) return void socket.destroy();
    admitted = true;
    const send = serve<EngineEvents>(
      { post: port.post, listen: (receive) => void receivers.push(receive) },
      engineVerbs,
      engine.handlers,
      report,
    );
    const stop = engine.pulse.listen(send);
    socket.on('close', stop);
    port.post({ admitted: true });
  });
}
