/** The API on this machine alone: starts, listens on the loopback address, and ends in order. */

import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { limits } from './limits.ts';
import { keepPace } from './pace.ts';
import { Refusal } from './refusal.ts';
import { respond } from './respond.ts';
import { openRoad, type Road } from './road.ts';

export interface RestOptions {
  workspace: string;
  version: string;
  /** 0: any that is free. */
  port: number;
  /** Folders whose files a request may name. */
  allow?: readonly string[];
  /** Requests a second of one profile. */
  perSecond?: number;
  /** A bug, for the log. */
  report(error: unknown): void;
}
export interface Rest {
  /** As `http://127.0.0.1:7420`. */
  address: string;
  road: Road;
  /** Lets answers that are on their way come through, for a moment, and lets go of the engine. */
  close(): Promise<void>;
}

const host = '127.0.0.1';
const lastMs = 3_000;

export async function startRest(options: RestOptions): Promise<Rest> {
  const { workspace, version, report, allow = [], perSecond = limits.perSecond } = options;
  const road = await openRoad({ workspace, version, nice: true }, report);
  const leaving = new AbortController();
  try {
    // Left by a process that was killed while it sent files. Whoever shares the workspace may be sending some now.
    if (!road.attached) await rm(join(workspace, 'outgoing'), { recursive: true, force: true });
    const pace = keepPace(perSecond, Math.max(perSecond * 2, limits.burst));
    const server = createServer(
      {
        maxHeaderSize: limits.headerBytes,
        headersTimeout: limits.headersMs,
        requestTimeout: limits.requestMs,
        keepAliveTimeout: limits.idleMs,
        connectionsCheckingInterval: 1_000,
        // Refused by us, in our words.
        requireHostHeader: false,
      },
      (request, response) =>
        void respond({ road, workspace, allow, leaving: leaving.signal, port, pace, report }, request, response).catch(
          report,
        ),
    );
    server.maxConnections = limits.sockets;
    server.on('clientError', refuseUnread);
    const port = await listen(server, options.port);
    return {
      address: `http://${host}:${port}`,
      road,
      async close() {
        leaving.abort();
        await end(server);
        await road.close();
      },
    };
  } catch (error) {
    await road.close();
    throw error;
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE' || error.code === 'EACCES'
          ? new Failure('busy', sentence`Port ${port} is taken or not allowed. Choose another one with --port.`)
          : error,
      ),
    );
    server.listen(port, host, done);
  });
  return (server.address() as AddressInfo).port;
}

/** What cannot even be read as a request. */
function refuseUnread(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || socket.bytesWritten > 0) return void socket.destroy();
  const [status, title, why] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? ([431, 'Request Header Fields Too Large', 'The header fields are too large.'] as const)
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ([408, 'Request Timeout', 'The request took too long.'] as const)
        : ([400, 'Bad Request', 'Request validation failed'] as const);
  const body = JSON.stringify(new Refusal(status, why).body);
  const head = `HTTP/1.1 ${status} ${title}\r\nconnection: close\r\ncontent-type: application/json\r\n`;
  socket.end(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

async function end(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), lastMs);
  await closed;
  clearTimeout(late);
}
