/**
 * Work that somebody waits for and then looks through. A worker writes what it finds into a file once; slices of it are
 * read as they are wanted. The files lie in a folder of the workspace that is emptied at every start; whoever forgets to
 * end one loses it when others need its place.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#contract/failure.ts';
import type { SearchState } from '#contract/search.ts';
import type { Ticket } from '#crew/crew.ts';
import { timeText } from '#delivery/process.ts';
import type { Mill } from './mill.ts';

interface Kind {
  /** Its name in the workspace. */
  folder: string;
  /** So many are kept. */
  most: number;
  /** What to say of one that is not there any more. */
  gone: string;
}

/** `facts`: what is known of it beyond how far it has come; `about`: what its slices are read with. */
interface Beginning<Facts, About, Answer> {
  of: number;
  facts: Facts;
  about: About;
  order(file: string, onPart: (part: Partial<SearchState & Facts>) => void): Ticket<Answer>;
  outcome(answer: Answer): Partial<Facts>;
}

export function openSearches<Facts extends object, About>(mill: Mill, { folder: name, most, gone }: Kind) {
  type Search = { about: About; file: string; state: SearchState & Facts; cancel(): void };
  const folder = join(mill.workspace, name);
  rmSync(folder, { recursive: true, force: true });
  const all = new Map<string, Search>();

  function end(token: string): void {
    const found = all.get(token);
    all.delete(token);
    found?.cancel();
    if (found) rmSync(found.file, { force: true });
  }

  /** The one used last stands at the end. */
  function named(token: string): Search {
    const found = all.get(token);
    if (!found) throw new Failure('not-found', gone);
    all.delete(token);
    all.set(token, found);
    return found;
  }

  function begin<Answer>({ of, facts, about, order, outcome }: Beginning<Facts, About, Answer>): SearchState & Facts {
    for (const oldest of [...all.keys()].slice(0, Math.max(0, all.size - most + 1))) end(oldest);
    mkdirSync(folder, { recursive: true });
    const token = randomUUID();
    const file = join(folder, token);
    const begun: SearchState = { token, phase: 'working', done: 0, of, at: timeText(mill.now()), message: '' };
    const state = { ...begun, ...facts };
    const ticket = order(file, (part) => void Object.assign(state, part));
    all.set(token, { about, file, state, cancel: () => ticket.cancel() });
    ticket.answer.then(
      (answer) => {
        Object.assign(state, { phase: 'ready', done: state.of, ...outcome(answer) });
        // It was given up while its last part was written.
        if (!all.has(token)) rmSync(file, { force: true });
      },
      (error: unknown) => {
        Object.assign(state, { phase: 'failed', message: error instanceof Error ? error.message : String(error) });
        if (!(error instanceof Failure) && all.has(token)) mill.report(error);
      },
    );
    return { ...state };
  }

  return {
    begin,
    named,
    has: (token: string) => all.has(token),
    end,
    state: (token: string): SearchState & Facts => ({ ...named(token).state }),
    close(): void {
      for (const token of [...all.keys()]) end(token);
    },
  };
}
