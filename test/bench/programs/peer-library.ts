/** Loads a peer from the folder where the bench has put it. What is declared here is what the bench uses of it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type Database from 'better-sqlite3';

export interface BullMq {
  Queue: new (
    name: string,
    options: { connection: object },
  ) => {
    addBulk(jobs: { name: string; data: unknown; opts: object }[]): Promise<unknown>;
    close(): Promise<void>;
  };
  Worker: new (
    name: string,
    work: (job: { data: unknown }) => Promise<unknown>,
    options: { connection: object; concurrency: number },
  ) => {
    on(event: 'completed' | 'error', hear: (what: unknown) => void): void;
    close(): Promise<void>;
  };
}
export interface PlainJob {
  better(database: Database.Database): object;
  defineQueue(options: { connection: object; logger: object }): {
    addMany(type: string, data: unknown[]): { ids: number[] };
    close(): void;
  };
  defineWorker(
    type: string,
    work: (job: { data: string }) => void,
    options: { queue: object; logger: object; onCompleted(): void },
  ): { start(): Promise<void>; stop(): Promise<void> };
}

/** `folder` holds a `node_modules` with the peer. */
export async function loadPeer<Peer>(folder: string, name: string): Promise<Peer> {
  const entry = createRequire(join(folder, 'package.json')).resolve(name);
  return (await import(pathToFileURL(entry).href)) as Peer;
}
