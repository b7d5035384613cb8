/**
 * Listening for this machine alone: on 127.0.0.1 and, where the machine has it, on ::1 at the same port. Both or none:
 * whoever asks for “localhost” may come to either, and must not show a token to another program there.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';

export interface Loopback {
  /** As `http://127.0.0.1:7420`, the old kind first. */
  addresses: string[];
  /** What Host may say. */
  hosts: string[];
  /** Answers that are on their way come through, for a moment. */
  end(): Promise<void>;
}

const absent = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);
/** A port that is free on the one address may be taken on the other. */
const tries = 20;
const lastMs = 3_000;

export async function listenOnLoopback(make: () => Server, wanted: number): Promise<Loopback> {
  for (let left = tries; ; left--) {
    const first = make();
    const port = await listen(first, '127.0.0.1', wanted);
    const second = make();
    try {
      await listen(second, '::1', port);
      return loopback([first, second], [`127.0.0.1:${port}`, `[::1]:${port}`], port);
    } catch (error) {
      if (absent.has(codeOf(error))) return loopback([first], [`127.0.0.1:${port}`], port);
      first.close();
      if (wanted !== 0 || left <= 1) throw error;
    }
  }
}

function loopback(servers: Server[], hosts: string[], port: number): Loopback {
  return {
    addresses: hosts.map((host) => `http://${host}`),
    hosts: [...hosts, `localhost:${port}`],
    end: async () => void (await Promise.all(servers.map(end))),
  };
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => fail(refusedPort(error, port)));
    server.listen(port, host, done);
  });
  return (server.address() as AddressInfo).port;
}

function refusedPort(error: Error, port: number): Error {
  if (codeOf(error) === 'EADDRINUSE')
    return new Failure(
      'busy',
      sentence`Port ${port} is taken by another program. Choose another one, or 0 for any that is free.`,
    );
  if (codeOf(error) === 'EACCES')
    return new Failure(
      'not-allowed',
      sentence`Port ${port} is kept by the system. Choose one above 1023, or 0 for any that is free.`,
    );
  return error;
}

async function end(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), lastMs);
  await closed;
  clearTimeout(late);
}
