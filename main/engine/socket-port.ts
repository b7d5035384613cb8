/** The wire over a local socket: one JSON text a line. */
import type { Socket } from 'node:net';
import { StringDecoder } from 'node:string_decoder';
import type { Port } from '#contract/wire.ts';

/** The largest message anybody sends is a pasted list. */
const mostCharacters = 64 * 1024 * 1024;

export function socketPort(socket: Socket): Port & { closed(gone: () => void): void } {
  const decoder = new StringDecoder('utf8');
  const receivers: ((message: unknown) => void)[] = [];
  let rest = '';

  socket.on('data', (chunk) => {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > mostCharacters) return void socket.destroy();
    for (const line of lines) {
      const message = parse(line);
      if (message === undefined) return void socket.destroy();
      for (const receive of receivers) receive(message);
    }
  });
  // A peer that is gone is told by `close`; there is nobody left to answer.
  socket.on('error', () => socket.destroy());

  return {
    post: (message) => {
      if (!socket.destroyed) socket.write(`${JSON.stringify(message)}\n`);
    },
    listen: (receive) => void receivers.push(receive),
    closed: (gone) => void socket.once('close', gone),
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
