/**
 * The crew on this machine: worker threads in lanes. A lane is a queue with so many threads of its own, so that a long
 * job (reading a large file) never stands in front of a short one (a page). A thread that dies or overruns its
 * deadline is replaced, and the job it held ends as `Lost`: whoever ordered it decides whether to order it again.
 */
import { Failure } from '#contract/failure.ts';
import type { Crew, Lane, Order, Ticket } from './crew.ts';
import { type Hand, hire, type Job } from './hand.ts';
import type { JobTable } from './job.ts';

export function nearCrew<J extends JobTable, L extends string>(thread: string, lanes: Record<L, Lane>): Crew<J, L> {
  const names = Object.keys(lanes) as L[];
  const halls = new Map(names.map((name) => [name, openHall(thread, { ...lanes[name] })]));
  const hall = (lane: L) => halls.get(lane) as Hall;
  return {
    order: (lane, name, argument, order = {}) => hall(lane).order(name, argument, order as Order<unknown>),
    room: (lane) => hall(lane).room(),
    busy: (lane) => hall(lane).busy(),
    resize: (lane, size) => hall(lane).resize(size),
    forget: (topic) => {
      for (const each of halls.values()) each.forget(topic);
    },
    close: async () => {
      await Promise.all([...halls.values()].map((each) => each.close()));
    },
  };
}

type Hall = ReturnType<typeof openHall>;
let tickets = 0;

/** One lane with its threads and its queue. */
function openHall(thread: string, lane: Lane) {
  const hands = new Set<Hand>();
  const queue: Job[] = [];
  let closing = false;
  const usable = () => [...hands].filter((hand) => hand.usable());

  function hireOne(): Hand {
    const hand = hire(thread, lane.data, {
      freed: feed,
      gone(lost, innocent) {
        hands.delete(lost);
        queue.unshift(...innocent);
        feed();
      },
    });
    hands.add(hand);
    return hand;
  }

  function feed(): void {
    while (queue.length && !closing) {
      const free = usable().sort((a, b) => a.jobs.length - b.jobs.length);
      const idle = free.find(({ jobs }) => !jobs.length) ?? (free.length < lane.size ? hireOne() : free[0]);
      if (!idle || idle.jobs.length >= lane.depth) return;
      const job = queue.shift();
      if (job) idle.give(job);
    }
  }

  function cancel(job: Job): void {
    const at = queue.indexOf(job);
    if (at >= 0) {
      queue.splice(at, 1);
      job.reject(new Failure('cancelled', 'Cancelled.'));
    }
    for (const hand of hands) if (hand.jobs.includes(job)) hand.tell({ kind: 'cancel', ticket: job.ticket });
  }

  return {
    order(name: string, argument: unknown, order: Order<unknown>): Ticket<never> {
      let job: Job | undefined;
      const answer = new Promise<never>((resolve, reject) => {
        if (closing) return reject(new Failure('cancelled', 'The engine is closing.'));
        job = { ticket: ++tickets, name, argument, order, resolve: resolve as Job['resolve'], reject };
        queue.push(job);
        feed();
      });
      return { answer, cancel: () => job && cancel(job) };
    },
    room: () => lane.size * lane.depth - queue.length - usable().reduce((sum, { jobs }) => sum + jobs.length, 0),
    busy: () => [...hands].filter(({ jobs }) => jobs.length).length,
    resize(size: number) {
      lane.size = size;
      for (const hand of usable().slice(size)) hand.dismiss();
      feed();
    },
    forget: (topic: string) => {
      for (const hand of hands) hand.tell({ kind: 'forget', topic });
    },
    async close() {
      closing = true;
      for (const job of queue.splice(0)) job.reject(new Failure('cancelled', 'The engine is closing.'));
      await Promise.all([...hands].map((hand) => hand.end()));
    },
  };
}
