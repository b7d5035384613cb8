/** The API in a thread of its own, for a program that has something else to do. It is a guest of the engine that runs there already. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ApiFigures } from '#contract/api-switch.ts';
import { Failure, type FailureCode } from '#contract/failure.ts';

interface Rules {
  allow: readonly string[];
  perSecond: number;
}
export interface RestThreadData extends Rules {
  workspace: string;
  version: string;
  /** 0: any that is free. */
  port: number;
}
export type ToRest = { kind: 'change'; rules: Rules } | { kind: 'close' };
export type FromRest =
  | { kind: 'listening'; addresses: string[] }
  | { kind: 'figures'; figures: ApiFigures }
  | { kind: 'refused'; code: FailureCode; message: string };

export interface HostedRest {
  addresses: readonly string[];
  change(rules: Rules): void;
  /** Resolves when its thread has ended, for whatever reason. */
  ended: Promise<void>;
  close(): Promise<void>;
}

const fromSource = import.meta.filename.endsWith('.ts');
const entry = join(import.meta.dirname, `rest.thread.${fromSource ? 'ts' : 'js'}`);

/** Rejects with a Failure when it cannot listen, for instance because the port is taken. */
export function hostRest(data: RestThreadData, hear: (figures: ApiFigures) => void): Promise<HostedRest> {
  const worker = new Worker(entry, { workerData: data });
  const ended = new Promise<void>((done) => worker.once('exit', () => done()));
  const send = (message: ToRest) => worker.postMessage(message);
  return new Promise((done, fail) => {
    worker.on('error', fail);
    worker.on('message', (message: FromRest) => {
      if (message.kind === 'figures') hear(message.figures);
      else if (message.kind === 'refused') fail(new Failure(message.code, message.message));
      else
        done({
          addresses: message.addresses,
          ended,
          change: (rules) => send({ kind: 'change', rules }),
          async close() {
            send({ kind: 'close' });
            await ended;
          },
        });
    });
  });
}
