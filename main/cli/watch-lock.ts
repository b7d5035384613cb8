/** One watch a folder: held by a socket of the system, which a killed process cannot leave behind alive. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '#contract/failure.ts';

/** Answers how to let go of it. `folder`: its real path. */
export async function holdFolder(folder: string): Promise<() => void> {
  const name = `batchmill-watch-${createHash('sha256').update(folder).digest('hex').slice(0, 20)}`;
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  let server = await listen(path);
  if (!server && !(await answers(path))) {
    await rm(path, { force: true });
    server = await listen(path);
  }
  if (!server) throw new Failure('busy', `${folder} is watched already: one watch a folder is enough.`);
  const held = server;
  // It is held, not waited for.
  held.unref();
  return () => void held.close();
}

/** Undefined when the path is taken. */
function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(path, () => resolve(server));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT'));
  });
}
