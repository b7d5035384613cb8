/** What a crew is to those who order work from it, wherever its workers are. */
import type { JobTable } from './job.ts';

export interface Lane {
  /** Workers of this lane. */
  size: number;
  /** Jobs a worker may hold: 2 keeps it busy while its last answer is being committed. */
  depth: number;
  /** What its workers are told when they start. */
  data?: unknown;
}
export interface Order<Part> {
  /** Milliseconds a job may take once its worker has begun it; then the worker is ended. */
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
  /** Workers of a lane that have something to do. */
  busy(lane: L): number;
  resize(lane: L, size: number): void;
  /** Tells every worker to let go of what it keeps under a name (open files of a folder). */
  forget(topic: string): void;
  close(): Promise<void>;
}

/** The worker that held a job died or was ended: exit code, exhausted memory, or a deadline. */
export class Lost extends Error {
  readonly why: 'died' | 'hung';

  constructor(why: 'died' | 'hung', message: string) {
    super(message);
    this.name = 'Lost';
    this.why = why;
  }
}
