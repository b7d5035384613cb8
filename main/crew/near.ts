/**
 * The crew on this machine: worker threads in lanes. A lane is a queue with so many threads of its own, so that a long
 * job (reading a large file) never stands in front of a short one (a page). A thread that dies or overruns its
 * deadline is replaced, and the job it held ends as `lost`: whoever ordered it decides whether to order it again.
 */
import { Worker } from 'node:worker_threads';
import { Failure } from '#contract/failure.ts';
import type { FromWorker, JobTable, ToWorker, Trouble } from './job.ts';

export interface Lane {
  /** Threads of this lane. */
  size: number;
  /** Jobs a thread may hold: 2 keeps it busy while its last answer is being committed. */
  depth: number;
}
export interface Order<Part> {
  /** Milliseconds a job may take once its thread has begun it; then the thread is ended. */
  deadline?: number;
  /** Takes a part; the next ones follow when it has returned or resolved. */
  onPart?: (part: Part) => void | Promise<void>;
}
export interface Ticket<Answer> {
  answer: Promise<Answer>;
  cancel(): void;
}
export interface Crew<J extends JobTable, L extends string> {
  order<K extends keyof J & string>(
    lane: L,
    name: K,
    argument: J[K]['argument'],
    order?: Order<J[K]['part']>,
  ): Ticket<J[K]['answer']>;
  /** How many more jobs this lane would begin or hold at once. */
  room(lane: L): number;
  /** Threads of a lane that have something to do. */
  busy(lane: L): number;
  resize(lane: L, size: number): void;
  /** Tells every thread to let go of what it keeps under a name (open files of a folder). */
  forget(topic: string): void;
  close(): Promise<void>;
}

/** The thread that held a job died or was ended: exit code, exhausted memory, or a deadline. */
export class Lost extends Error {
  readonly why: 'died' | 'hung';

  constructor(why: 'died' | 'hung', message: string) {
    super(message);
    this.name = 'Lost';
    this.why = why;
  }
}

interface Job {
  ticket: number;
  name: string;
  argument: unknown;
  order: Order<unknown>;
  resolve(answer: unknown): void;
  reject(error: Error): void;
  cancelled: boolean;
}
interface Hand {
  worker: Worker;
  jobs: Job[];
  timer: NodeJS.Timeout | undefined;
  /** Why it is being ended, if it is. */
  ending: 'hung' | 'closed' | undefined;
}

export function nearCrew<J extends JobTable, L extends string>(
  thread: string,
  workerData: unknown,
  lanes: Record<L, Lane>,
): Crew<J, L> {
  const halls = new Map(
    Object.entries<Lane>(lanes).map(([name, lane]) => [name, openHall(thread, workerData, { ...lane })]),
  );
  const hall = (lane: L) => halls.get(lane) as ReturnType<typeof openHall>;
  return {
    order: (lane, name, argument, order = {}) => hall(lane).order(name, argument, order as Order<unknown>),
    room: (lane) => hall(lane).room(),
    busy: (lane) => hall(lane).busy(),
    resize: (lane, size) => hall(lane).resize(size),
    forget: (topic) => {
      for (const each of halls.values()) each.tell({ kind: 'forget', topic });
    },
    close: async () => {
      await Promise.all([...halls.values()].map((each) => each.close()));
    },
  };
}

let tickets = 0;

/** One lane with its threads and its queue. */
function openHall(thread: string, workerData: unknown, lane: Lane) {
  const hands = new Set<Hand>();
  const queue: Job[] = [];
  let closing = false;

  function hire(): Hand {
    const worker = new Worker(thread, { workerData, resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 4 } });
    const hand: Hand = { worker, jobs: [], timer: undefined, ending: undefined };
    let cause: Error | undefined;
    worker.on('message', (message: FromWorker) => receive(hand, message));
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', (code) => {
      clearTimeout(hand.timer);
      hands.delete(hand);
      const lost =
        hand.ending === 'hung'
          ? new Lost('hung', 'The worker did not finish in time and was ended.')
          : new Lost('died', `The worker died (${cause?.message ?? `exit ${code}`}).`);
      const [held, ...rest] = hand.jobs;
      held?.reject(lost);
      // Jobs behind the one that broke the thread are innocent: they go first in line.
      queue.unshift(...rest);
      feed();
    });
    hands.add(hand);
    return hand;
  }

  function receive(hand: Hand, message: FromWorker): void {
    const job = hand.jobs.find(({ ticket }) => ticket === message.ticket);
    if (!job) return;
    if (message.kind === 'part') {
      const taken = () => hand.worker.postMessage({ kind: 'taken', ticket: job.ticket } satisfies ToWorker);
      Promise.resolve()
        .then(() => job.order.onPart?.(message.part))
        .then(taken, (error) => {
          // Whoever takes the parts has failed: the job is pointless.
          job.reject(error);
          hand.worker.postMessage({ kind: 'cancel', ticket: job.ticket } satisfies ToWorker);
          taken();
        });
      return;
    }
    hand.jobs.splice(hand.jobs.indexOf(job), 1);
    watch(hand);
    if (message.kind === 'answer') job.resolve(message.answer);
    else job.reject(fromTrouble(message.trouble));
    feed();
  }

  /** The deadline runs for the job at the front: those behind it have not begun. */
  function watch(hand: Hand): void {
    clearTimeout(hand.timer);
    const deadline = hand.jobs[0]?.order.deadline;
    if (deadline === undefined) return;
    hand.timer = setTimeout(() => {
      hand.ending = 'hung';
      void hand.worker.terminate();
    }, deadline);
  }

  function give(hand: Hand, job: Job): void {
    hand.jobs.push(job);
    if (hand.jobs.length === 1) watch(hand);
    hand.worker.postMessage({
      kind: 'start',
      ticket: job.ticket,
      name: job.name,
      argument: job.argument,
    } satisfies ToWorker);
  }

  const usable = () => [...hands].filter((hand) => !hand.ending);

  function feed(): void {
    while (queue.length && !closing) {
      const free = usable().sort((a, b) => a.jobs.length - b.jobs.length);
      const idle = free.find(({ jobs }) => jobs.length === 0) ?? (free.length < lane.size ? hire() : free[0]);
      if (!idle || idle.jobs.length >= lane.depth) return;
      const job = queue.shift();
      if (job) give(idle, job);
    }
  }

  return {
    order(name: string, argument: unknown, order: Order<unknown>): Ticket<never> {
      const { promise, resolve, reject } = withResolvers<never>();
      const job: Job = {
        ticket: ++tickets,
        name,
        argument,
        order,
        resolve: resolve as Job['resolve'],
        reject,
        cancelled: false,
      };
      if (closing) reject(new Failure('cancelled', 'The engine is closing.'));
      else {
        queue.push(job);
        feed();
      }
      const cancel = () => {
        const at = queue.indexOf(job);
        if (at >= 0) {
          queue.splice(at, 1);
          reject(new Failure('cancelled', 'Cancelled.'));
        } else
          for (const hand of hands)
            if (hand.jobs.includes(job))
              hand.worker.postMessage({ kind: 'cancel', ticket: job.ticket } satisfies ToWorker);
      };
      return { answer: promise, cancel };
    },
    room: () => lane.size * lane.depth - queue.length - usable().reduce((sum, { jobs }) => sum + jobs.length, 0),
    busy: () => [...hands].filter(({ jobs }) => jobs.length > 0).length,
    resize(size: number) {
      lane.size = size;
      for (const hand of usable().slice(size)) dismissWhenIdle(hand);
      feed();
    },
    tell: (message: ToWorker) => {
      for (const { worker } of hands) worker.postMessage(message);
    },
    async close() {
      closing = true;
      for (const job of queue.splice(0)) job.reject(new Failure('cancelled', 'The engine is closing.'));
      await Promise.all(
        [...hands].map((hand) => {
          hand.ending ??= 'closed';
          return hand.worker.terminate();
        }),
      );
    },
  };

  function dismissWhenIdle(hand: Hand): void {
    hand.ending = 'closed';
    const wait = () => {
      if (hand.jobs.length === 0) void hand.worker.terminate();
      else setTimeout(wait, 50);
    };
    wait();
  }
}

function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}

function fromTrouble({ code, message, place, stack }: Trouble): Error {
  if (code) return new Failure(code, message, place);
  const bug = new Error(message);
  bug.stack = stack;
  return bug;
}
