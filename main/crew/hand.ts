/** One worker thread with the jobs it holds: the first it is doing, the others it will do next. */
import { Worker } from 'node:worker_threads';
import { Failure } from '#contract/failure.ts';
import { english, inEnglish } from '#contract/language/sentence.ts';
import { Lost, type Order } from './crew.ts';
import { startDeadline } from './deadline.ts';
import type { FromWorker, ToWorker, Trouble } from './job.ts';

export interface Job {
  ticket: number;
  name: string;
  argument: unknown;
  order: Order<unknown>;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}
export interface Hand {
  readonly jobs: readonly Job[];
  /** False once it is being ended: it takes nothing more. */
  usable(): boolean;
  give(job: Job): void;
  tell(message: ToWorker): void;
  /** Ends it as soon as it holds nothing. */
  dismiss(): void;
  end(): Promise<unknown>;
}

interface Events {
  /** It has room again. */
  freed(): void;
  /** The thread is gone; the jobs behind the one that broke it are innocent and were never begun. */
  gone(hand: Hand, innocent: Job[]): void;
}

/**
 * Heap of a worker: a runaway tool ends its own thread and not the program. The young generation holds the rows of a
 * page: in half of this the same work takes a tenth longer, and left to itself it grows to 134 MB without being faster.
 */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 };

export function hire(thread: string, workerData: unknown, events: Events): Hand {
  const worker = new Worker(thread, { workerData, resourceLimits });
  const jobs: Job[] = [];
  let callOff: (() => void) | undefined;
  let ending: 'hung' | 'dismissed' | 'closing' | undefined;
  let cause: Error | undefined;

  worker.on('message', receive);
  worker.on('error', (error: Error) => {
    cause = error;
  });
  worker.on('exit', (code) => {
    callOff?.();
    const [held, ...innocent] = jobs.splice(0);
    held?.reject(reasonOf(code));
    events.gone(hand, innocent);
  });

  const hand: Hand = {
    jobs,
    usable: () => ending === undefined,
    give(job) {
      jobs.push(job);
      if (jobs.length === 1) watch();
      const { ticket, name, argument } = job;
      hand.tell({ kind: 'start', ticket, name, argument });
    },
    tell: (message) => worker.postMessage(message),
    dismiss() {
      ending ??= 'dismissed';
      if (!jobs.length) void worker.terminate();
    },
    end() {
      ending ??= 'closing';
      return worker.terminate();
    },
  };
  return hand;

  function reasonOf(code: number): Error {
    // Ended while it was at work, with everything else: the job is done again at the next start.
    if (ending === 'closing') return new Failure('cancelled', 'The engine is closing.');
    if (ending === 'hung') return new Lost('hung', 'The worker did not finish in time and was ended.');
    return new Lost('died', english`The worker died (${cause?.message ?? `exit ${code}`}).`);
  }

  function receive(message: FromWorker): void {
    const job = jobs.find(({ ticket }) => ticket === message.ticket);
    if (!job) return;
    if (message.kind === 'part') return void takePart(job, message.part);
    jobs.splice(jobs.indexOf(job), 1);
    watch();
    if (message.kind === 'answer') job.resolve(message.answer);
    else job.reject(fromTrouble(message.trouble));
    if (ending === 'dismissed' && !jobs.length) void worker.terminate();
    events.freed();
  }

  async function takePart(job: Job, part: unknown): Promise<void> {
    try {
      await job.order.onPart?.(part);
    } catch (error) {
      // Whoever takes the parts has failed: the job is pointless.
      job.reject(error);
      hand.tell({ kind: 'cancel', ticket: job.ticket });
    }
    hand.tell({ kind: 'taken', ticket: job.ticket });
  }

  /** The deadline runs for the job at the front: those behind it have not begun. */
  function watch(): void {
    callOff?.();
    callOff = undefined;
    const deadline = jobs[0]?.order.deadline;
    if (deadline === undefined) return;
    callOff = startDeadline(deadline, () => {
      ending = 'hung';
      void worker.terminate();
    });
  }
}

function fromTrouble({ code, sentence, place, stack }: Trouble): Error {
  if (code) return new Failure(code, sentence, place);
  const bug = new Error(inEnglish(sentence));
  bug.stack = stack;
  return bug;
}
