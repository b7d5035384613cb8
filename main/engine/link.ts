/**
 * The way to an engine: starts one in a thread of this process, or, when another process holds the workspace, talks
 * to that one through its door. Whoever uses the link does not notice which.
 */
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EngineApi, EngineEvents } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { type Connection, connect } from '#contract/wire.ts';
import { type Address, readAddress } from './door.ts';
import type { EngineThreadData } from './engine.thread.ts';
import { socketPort } from './socket-port.ts';
import { type FromEngine, type ToEngine, threadPort } from './thread-port.ts';

export interface EngineLink extends Connection<EngineApi, EngineEvents> {
  /** Another process holds the workspace; this link goes to it. */
  attached: boolean;
  /** Resolves when the link is gone without `close()`. */
  closed: Promise<void>;
  /** Ends the engine if it is ours. `pause`: batches at work become Paused (interrupted); otherwise they go on at the next start. */
  close(options?: { pause?: boolean }): Promise<void>;
}
export interface LinkOptions {
  workspace: string;
  version: string;
  /** Worker threads give way to the window (Linux). */
  nice?: boolean;
  /** Answers questions but starts and resumes no batch. */
  asleep?: boolean;
  /** Never starts an engine: waits for the one that somebody else starts. */
  guest?: boolean;
  /** Another entry for worker threads. */
  thread?: string;
}

const fromSource = import.meta.filename.endsWith('.ts');
const entry = (name: string) => join(import.meta.dirname, `${name}.thread.${fromSource ? 'ts' : 'js'}`);

const tries = 40;
const pauseMs = 250;

export async function openEngine(options: LinkOptions): Promise<EngineLink> {
  for (let i = 0; i < tries; i++) {
    const address = readAddress(options.workspace);
    const link = (address && (await attach(address))) ?? (options.guest ? undefined : await startThread(options));
    if (link) return link;
    // The holder is just starting, or just ending.
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  throw new Failure(
    'busy',
    sentence`The workspace “${options.workspace}” is held by another program that does not answer. Close it, or use another workspace.`,
  );
}

/** Undefined when nobody answers at that address. */
function attach(address: Address): Promise<EngineLink | undefined> {
  return new Promise((resolve) => {
    const socket = connectSocket(address.socket);
    socket.once('error', () => resolve(undefined));
    socket.once('close', () => resolve(undefined));
    socket.once('connect', () => {
      const port = socketPort(socket);
      const closed = new Promise<void>((gone) => port.closed(gone));
      port.listen((message) => {
        if (!(message as { admitted?: boolean }).admitted) return;
        resolve({
          ...connection,
          attached: true,
          closed,
          close: async () => {
            socket.end();
            socket.destroy();
          },
        });
      });
      const connection = connect<EngineApi, EngineEvents>(port);
      port.post({ token: address.token });
    });
  });
}

/** Undefined when another process holds the workspace. */
function startThread(options: LinkOptions): Promise<EngineLink | undefined> {
  const workerData: EngineThreadData = {
    workspace: options.workspace,
    version: options.version,
    thread: options.thread ?? entry('worker'),
    asleep: options.asleep ?? false,
    nice: options.nice ?? false,
  };
  const worker = new Worker(entry('engine'), { workerData });
  const exited = new Promise<void>((done) => worker.once('exit', () => done()));
  const connection = connect<EngineApi, EngineEvents>({
    ...threadPort(
      (message) => worker.postMessage(message),
      (hear) => void worker.on('message', hear),
    ),
    closed: (gone) => void worker.once('exit', gone),
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.on('message', (message: FromEngine) => {
      if (message.kind === 'taken') {
        void worker.terminate();
        resolve(undefined);
      } else if (message.kind === 'broken') {
        void worker.terminate();
        reject(new Failure(message.code, message.message));
      } else if (message.kind === 'open') {
        resolve({
          ...connection,
          attached: false,
          closed: exited,
          async close({ pause = false } = {}) {
            worker.postMessage({ kind: 'close', pause } satisfies ToEngine);
            await exited;
          },
        });
      }
    });
  });
}
