/** The engine's thread: takes the workspace's lock, starts the engine, and serves it to its parent and at its door. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type EngineEvents, engineVerbs } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { serve } from '#contract/wire.ts';
import { tryLock } from '#store/lock.ts';
import { tools } from '#tools/index.ts';
import { openDoor } from './door.ts';
import { createEngine } from './engine.ts';
import { type FromEngine, type ToEngine, threadPort } from './thread-port.ts';
import { makeWorkspace } from './workspace.ts';

export interface EngineThreadData {
  workspace: string;
  version: string;
  thread: string;
  asleep: boolean;
  nice: boolean;
}

if (!parentPort) throw new Error('The engine is started by the program.');
const parent: MessagePort = parentPort;
const data = workerData as EngineThreadData;
const tell = (message: FromEngine) => parent.postMessage(message);

function report(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    appendFileSync(join(data.workspace, 'batchmill.log'), `${new Date().toISOString()} ${text}\n`);
  } catch {
    // A log that cannot be written (full disk) must not bring the engine down.
    process.stderr.write(`${text}\n`);
  }
}

async function start(): Promise<void> {
  makeWorkspace(data.workspace);
  const lock = tryLock(join(data.workspace, 'lock.db'));
  if (!lock) return tell({ kind: 'taken' });
  const engine = createEngine({ ...data, tools, report });
  await engine.ready;
  // An engine that only answers its own parent for a moment is nobody to wait for.
  const door = data.asleep ? undefined : await openDoor(data.workspace, engine, report);
  const port = threadPort(
    (message) => parent.postMessage(message),
    (hear) => void parent.on('message', hear),
  );
  engine.pulse.listen(serve<EngineEvents>(port, engineVerbs, engine.handlers, report));
  parent.on('message', (message: ToEngine) => {
    if (message.kind !== 'close') return;
    // First of all: nobody is to come in, or to be answered, while everything is being put away.
    door?.close();
    engine
      .close(message.pause)
      .catch(report)
      .finally(() => {
        lock.release();
        tell({ kind: 'closed' });
        parent.close();
      });
  });
  tell({ kind: 'open' });
}

start().catch((error: unknown) => {
  const failure = error instanceof Failure ? error : undefined;
  tell({
    kind: 'broken',
    code: failure?.code ?? 'internal',
    message: error instanceof Error ? error.message : String(error),
  });
  if (!failure) report(error);
});
