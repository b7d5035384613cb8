/**
 * The watch itself: looks, takes in what is complete, a few files at a time, and looks again. The engine is held only while
 * there is work, so that a watch that waits keeps nobody from the workspace.
 */
import { Failure, type FailureCode } from '#contract/failure.ts';
import { exitCodes } from './exit-code.ts';
import type { Found, Look } from './inbox.ts';
import { type Session, withEngine } from './session.ts';
import { type Round, type Tended, tend, worst } from './watch-file.ts';
import type { FolderWait } from './watch-wait.ts';

export interface Watch {
  workspace: string;
  look(): Promise<Look>;
  wait: FolderWait;
  /** Milliseconds between two looks where the system tells nothing. */
  everyMs: number;
  once: boolean;
  stop: AbortSignal;
  round(session: Session): Round;
  remark(text: string): void;
}

/** The engine gives them places in its queue; this only bounds what is on its way. */
const mostAtOnce = 8;
/** Troubles that pass, in which files are left where they are. */
const passing: ReadonlySet<FailureCode> = new Set<FailureCode>(['no-space', 'not-writable', 'busy', 'engine-lost']);

/** Answers the exit code: of `once` that of the worst file, else whether anything was paused. */
export async function keepWatching(watch: Watch): Promise<number> {
  const { stop, once } = watch;
  /** Paused by what only a person can change: a watch that ends leaves them. */
  const left = new Set<string>();
  let end: number = exitCodes.ok;
  let troubled = '';
  while (!stop.aborted) {
    let next: number | undefined;
    try {
      const look = await watch.look();
      const ready = look.ready.filter(({ name }) => !left.has(name));
      next = look.next;
      if (ready.length > 0)
        await withEngine(watch.workspace, 'awake', async (session) => {
          end = worst([end, await spell(watch, session, ready, left)]);
        });
      if (once && next === undefined) break;
      troubled = '';
    } catch (error) {
      if (once || !passes(error)) throw error;
      const what = error.message.replace(/\.?$/, '.');
      if (what !== troubled) watch.remark(`${what} The folder is looked at again and again.`);
      troubled = what;
    }
    await watch.wait.until(Math.min(next ?? watch.everyMs, watch.everyMs));
  }
  if (once) return end;
  return end === exitCodes.stopped ? end : exitCodes.ok;
}

/** Until nothing is on its way any more, with what arrives meanwhile. Answers how the worst file ended. */
async function spell(watch: Watch, session: Session, ready: readonly Found[], left: Set<string>): Promise<number> {
  const { stop } = watch;
  const round = watch.round(session);
  const busy = new Map<string, Promise<void>>();
  const failures: unknown[] = [];
  let end: number = exitCodes.ok;
  const begin = (found: Found) => {
    const ended = ({ code, waits }: Tended) => {
      end = worst([end, code]);
      if (waits) left.add(found.name);
    };
    const tended = tend(round, found).then(ended, (error) => failures.push(error));
    busy.set(
      found.name,
      tended.then(() => void busy.delete(found.name)),
    );
  };
  const isNew = ({ name }: Found) => !busy.has(name) && !left.has(name);
  for (let queue = [...ready]; failures.length === 0; ) {
    while (!stop.aborted && busy.size < mostAtOnce && queue.length > 0) begin(queue.shift() as Found);
    if (busy.size === 0) break;
    const looking = queue.length === 0 && !stop.aborted;
    await Promise.race([...busy.values(), ...(looking ? [watch.wait.until(watch.everyMs)] : [])]);
    // A folder of thousands of files is not read again for each of them.
    if (looking) queue = await watch.look().then(({ ready: found }) => found.filter(isNew), noting(failures));
  }
  await Promise.all(busy.values());
  if (failures.length > 0) throw failures[0];
  return end;
}

function noting(failures: unknown[]): (error: unknown) => never[] {
  return (error) => {
    failures.push(error);
    return [];
  };
}

/** A share that is away, a disk that is full, somebody who is just ending. */
function passes(error: unknown): error is Error {
  if (error instanceof Failure) return passing.has(error.code);
  return error instanceof Error && 'syscall' in error;
}
