/**
 * Kills this process at a named moment of its work. What is wrapped are the parts the engine stands on (threads and
 * the database's driver), so that the engine itself holds nothing for tests.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';

export const killPoints = [
  'before-claim',
  'after-compute',
  'mid-transaction',
  'after-commit',
  'mid-checkpoint',
  'mid-export',
] as const;
export type KillPoint = (typeof killPoints)[number];

type Wrapped = (this: unknown, ...args: never[]) => unknown;

/** `nth`: at the so-manieth time the moment comes. */
export function armKillPoint(point: string, nth: number, workspace: string): void {
  let left = nth;
  const strike = () => {
    if (--left === 0) process.kill(process.pid, 'SIGKILL');
  };
  const arm = arms[point as KillPoint];
  if (!arm) throw new Error(`there is no kill point ${point}: ${killPoints.join(', ')}`);
  arm(strike, workspace);
}

function wrap(owner: object, name: string, around: (original: Wrapped, self: unknown, args: never[]) => unknown): void {
  const members = owner as Record<string, Wrapped>;
  const original = members[name] as Wrapped;
  members[name] = function (this: unknown, ...args: never[]) {
    return around(original, this, args);
  };
}

const isWork = (message: unknown) => ['page', 'late'].includes((message as { name?: string }).name ?? '');
const isAnswer = (message: unknown) => (message as { kind?: string }).kind === 'answer';
const ofBatch = (self: unknown) => (self as Database.Database).name.endsWith('batch.db');

const arms: Record<KillPoint, (strike: () => void, workspace: string) => void> = {
  'before-claim': (strike) =>
    wrap(Worker.prototype, 'postMessage', (original, self, args) => {
      if (isWork(args[0])) strike();
      return original.apply(self, args);
    }),
  'after-compute': (strike) =>
    wrap(Worker.prototype, 'emit', (original, self, args) => {
      if ((args[0] as unknown) === 'message' && isAnswer(args[1])) strike();
      return original.apply(self, args);
    }),
  'mid-transaction': (strike) =>
    wrap(Database.prototype, 'prepare', (original, self, args) => {
      const statement = original.apply(self, args) as Database.Statement;
      if (ofBatch(self) && /insert into (outcome|late|counter|exception)/.test(args[0] as unknown as string))
        wrap(statement, 'run', (run, its, values) => {
          const result = run.apply(its, values);
          strike();
          return result;
        });
      return statement;
    }),
  'after-commit': (strike) =>
    wrap(Database.prototype, 'transaction', (original, self, args) => {
      const transaction = original.apply(self, args) as Database.Transaction;
      const immediate = transaction.immediate;
      const struck = (...values: unknown[]) => {
        const result = immediate(...values);
        strike();
        return result;
      };
      return new Proxy(transaction, {
        get: (target, name) => (name === 'immediate' ? struck : Reflect.get(target, name)),
      });
    }),
  'mid-checkpoint': (strike) =>
    wrap(Database.prototype, 'pragma', (original, self, args) => {
      if (String(args[0]).startsWith('wal_checkpoint')) killSoon(strike);
      return original.apply(self, args);
    }),
  'mid-export': (strike, workspace) => {
    const watchers = new Set<string>();
    setInterval(() => {
      const folder = join(workspace, 'batch');
      if (watchers.has(folder)) return;
      try {
        watch(
          folder,
          { recursive: true },
          (_, name) => name?.endsWith('.partial') && name.includes('.csv') && strike(),
        );
        watchers.add(folder);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }, 5).unref();
  },
};

/** Another thread strikes while this one is inside the checkpoint: it cannot do so itself. */
function killSoon(strike: () => void): void {
  const started = Date.now();
  const source = `setTimeout(() => process.kill(${process.pid}, 'SIGKILL'), ${Math.random() * 4})`;
  let mine = false;
  const kill = process.kill;
  process.kill = () => {
    mine = true;
    return true;
  };
  strike();
  process.kill = kill;
  if (!mine) return;
  new Worker(source, { eval: true });
  // The thread needs some milliseconds to begin: the checkpoint is held back until about then.
  while (Date.now() - started < 25);
}
