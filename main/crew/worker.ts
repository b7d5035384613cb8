/** The loop of a worker thread: takes jobs from its port, one after the other, and sends back what they give. */
import { setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { Failure } from '#contract/failure.ts';
import { type FromWorker, type JobTable, partsInFlight, type ToWorker, type Trouble } from './job.ts';

export interface Session<Part> {
  readonly signal: AbortSignal;
  /** Hands over a part; waits while too many are on their way. Buffers in `transfer` move instead of being copied. */
  send(part: Part, transfer?: ArrayBuffer[]): Promise<void>;
}
/** An answer whose buffers move to the engine instead of being copied. */
export interface Moved<Answer> {
  answer: Answer;
  transfer: ArrayBuffer[];
}

export type JobHandlers<J extends JobTable> = {
  [K in keyof J]: (
    argument: J[K]['argument'],
    session: Session<J[K]['part']>,
  ) => Moved<J[K]['answer']> | Promise<Moved<J[K]['answer']>>;
};

export function serveJobs<J extends JobTable>(
  port: MessagePort,
  handlers: JobHandlers<J>,
  forget: (topic: string) => void,
): void {
  const running = new Map<number, { abort: AbortController; taken: () => void }>();
  const known = new Map(Object.entries(handlers));
  let last: Promise<void> = Promise.resolve();

  port.on('message', (message: ToWorker) => {
    if (message.kind === 'start') {
      const abort = new AbortController();
      const window = partWindow(abort.signal);
      running.set(message.ticket, { abort, taken: window.taken });
      // Jobs of one thread follow each other: a page must not wait inside another page's time.
      last = last.then(async () => {
        const send = (part: unknown, transfer: ArrayBuffer[] = []) => {
          port.postMessage({ kind: 'part', ticket: message.ticket, part } satisfies FromWorker, transfer);
          return window.room();
        };
        try {
          const handler = known.get(message.name);
          if (!handler) throw new Error(`no job named ${message.name}`);
          if (abort.signal.aborted) throw cancelled();
          const { answer, transfer } = await handler(message.argument, { signal: abort.signal, send });
          port.postMessage({ kind: 'answer', ticket: message.ticket, answer } satisfies FromWorker, transfer);
        } catch (error) {
          port.postMessage({ kind: 'failed', ticket: message.ticket, trouble: toTrouble(error) } satisfies FromWorker);
        } finally {
          running.delete(message.ticket);
        }
      });
    } else if (message.kind === 'taken') running.get(message.ticket)?.taken();
    else if (message.kind === 'cancel') running.get(message.ticket)?.abort.abort();
    else forget(message.topic);
  });
}

/** Linux gives every thread its own priority; elsewhere this would slow the whole program down. */
export function giveWay(nice: number): void {
  if (process.platform === 'linux' && nice > 0) setPriority(0, nice);
}

const cancelled = () => new Failure('cancelled', 'Cancelled.');

/** Lets a sender go on while fewer than `partsInFlight` parts wait to be taken. */
function partWindow(signal: AbortSignal) {
  let open = 0;
  let wake: (() => void) | undefined;
  signal.addEventListener('abort', () => wake?.());
  return {
    taken: () => {
      open--;
      wake?.();
    },
    async room() {
      open++;
      while (open >= partsInFlight && !signal.aborted)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (signal.aborted) throw cancelled();
    },
  };
}

function toTrouble(error: unknown): Trouble {
  if (error instanceof Failure)
    return { code: error.code, sentence: error.sentence, place: error.place, stack: error.stack ?? '' };
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
  return { code: null, sentence: { text: message, values: [] }, place: {}, stack: stack ?? '' };
}
