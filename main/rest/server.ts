/** The API on this machine alone: starts, listens on the loopback addresses, and ends in order. */

import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { ApiFigures } from '#contract/api-switch.ts';
import { countRequests } from './figures.ts';
import { limits } from './limits.ts';
import { listenOnLoopback } from './loopback.ts';
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
  /** Another thread of this process runs the engine: none is started here, it is only talked to. */
  guest?: boolean;
  /** A bug, for the log. */
  report(error: unknown): void;
}
export interface Rest {
  /** As `http://127.0.0.1:7420`. */
  address: string;
  /** The same, and that on ::1 where the machine has it. */
  addresses: readonly string[];
  road: Road;
  figures(): ApiFigures;
  /** Counts for requests from now on. */
  change(rules: { allow: readonly string[]; perSecond: number }): void;
  /** Lets answers that are on their way come through, for a moment, and lets go of the engine. */
  close(): Promise<void>;
}

export async function startRest(options: RestOptions): Promise<Rest> {
  const { workspace, version, guest = false, report } = options;
  const road = await openRoad({ workspace, version, guest }, report);
  const leaving = new AbortController();
  const counter = countRequests();
  let rules = rulesOf(options);
  let hosts: readonly string[] = [];

  const make = () => {
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
        void respond(
          { road, workspace, ...rules, leaving: leaving.signal, hosts, counter, report },
          request,
          response,
        ).catch(report),
    );
    server.maxConnections = limits.sockets;
    server.on('clientError', refuseUnread);
    return server;
  };

  try {
    // Left by a process that was killed while it sent files. Whoever shares the workspace may be sending some now.
    if (!road.attached) await rm(join(workspace, 'outgoing'), { recursive: true, force: true });
    const loopback = await listenOnLoopback(make, options.port);
    hosts = loopback.hosts;
    return {
      address: loopback.addresses[0] ?? '',
      addresses: loopback.addresses,
      road,
      figures: counter.figures,
      change(next) {
        rules = rulesOf(next);
      },
      async close() {
        leaving.abort();
        await loopback.end();
        await road.close();
      },
    };
  } catch (error) {
    await road.close();
    throw error;
  }
}

function rulesOf({ allow = [], perSecond = limits.perSecond }: Pick<RestOptions, 'allow' | 'perSecond'>) {
  return { allow, pace: keepPace(perSecond, Math.max(perSecond * 2, limits.burst)) };
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
