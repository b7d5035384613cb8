/** The API’s thread: what it takes in and sends out never waits for the window, and the window never for it. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Failure } from '#contract/failure.ts';
import type { FromRest, RestThreadData, ToRest } from './host.ts';
import { startRest } from './server.ts';

if (!parentPort) throw new Error('The API’s thread is started by the program.');
const parent: MessagePort = parentPort;
const data = workerData as RestThreadData;
const tell = (message: FromRest) => parent.postMessage(message);
/** How often it is told what came in, at most. */
const pulseMs = 500;

function report(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    appendFileSync(join(data.workspace, 'batchmill.log'), `${new Date().toISOString()} ${text}\n`);
  } catch {
    // A log that cannot be written (full disk) must not bring the API down.
    process.stderr.write(`${text}\n`);
  }
}

async function start(): Promise<void> {
  const rest = await startRest({ ...data, guest: true, report });
  let told = rest.figures();
  const pulse = setInterval(() => {
    const figures = rest.figures();
    if (figures !== told) tell({ kind: 'figures', figures });
    told = figures;
  }, pulseMs);
  parent.on('message', (message: ToRest) => {
    if (message.kind === 'change') return rest.change(message.rules);
    clearInterval(pulse);
    rest
      .close()
      .catch(report)
      .finally(() => parent.close());
  });
  tell({ kind: 'listening', addresses: [...rest.addresses] });
}

start().catch((error: unknown) => {
  if (!(error instanceof Failure)) report(error);
  const code = error instanceof Failure ? error.code : 'internal';
  tell({ kind: 'refused', code, message: error instanceof Error ? error.message : String(error) });
  parent.close();
});
