/**
 * Choices and orders of records that somebody looks at. Their files lie in a folder of the workspace that is emptied at
 * every start; whoever forgets to end one loses it when others need its place.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrangement } from '#contract/arrangement.ts';
import type { Given } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { timeText } from '#delivery/process.ts';
import { refuseCleaned } from './cleaned.ts';
import type { Mill } from './mill.ts';
import { momentOf } from './views.ts';

const kept = 8;

interface Kept {
  batch: string;
  file: string;
  state: Arrangement;
  cancel(): void;
}

export function openArrangements(mill: Mill) {
  const folder = join(mill.workspace, 'arranged');
  rmSync(folder, { recursive: true, force: true });
  const all = new Map<string, Kept>();

  function drop(token: string): void {
    const found = all.get(token);
    all.delete(token);
    found?.cancel();
    if (found) rmSync(found.file, { force: true });
  }

  /** The one used last stands at the end. */
  function named(token: string): Kept {
    const found = all.get(token);
    if (!found)
      throw new Failure('not-found', 'This choice of records is not there any more. Sort or filter once again.');
    all.delete(token);
    all.set(token, found);
    return found;
  }

  function begin({ id, missingDependencies: missing, where, sort, ...rest }: Given<'arrange'>): Arrangement {
    const { folder: batch, row, live } = mill.shelf.find(id);
    const present = mill.shelf.row(row.id);
    refuseCleaned(present, 'read');
    if (present.activity.kind === 'intake')
      throw new Failure('not-allowed', sentence`“${present.label}” is still being taken in. Wait until that is done.`);
    for (const oldest of [...all.keys()].slice(0, Math.max(0, all.size - kept + 1))) drop(oldest);
    const { states, code, text } = rest;
    mkdirSync(folder, { recursive: true });
    const token = randomUUID();
    const file = join(folder, token);
    const state: Arrangement = {
      token,
      phase: 'working',
      done: 0,
      of: present.total * (sort ? 2 : 1),
      found: 0,
      at: timeText(mill.now()),
      ended: present.done,
      message: '',
    };
    const plain = { states, code, text: text || undefined, missing, skip: 0, limit: 1 };
    const order = { ...momentOf(batch, row, live), ...plain, where, sort, file };
    const ticket = mill.crew.order('file', 'arrange', order, {
      onPart: ({ done, found }) => void Object.assign(state, { done, found }),
    });
    all.set(token, { batch: row.id, file, state, cancel: () => ticket.cancel() });
    ticket.answer.then(
      (found) => {
        Object.assign(state, { phase: 'ready', done: state.of, found });
        // It was given up while its last records were written.
        if (!all.has(token)) rmSync(file, { force: true });
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        Object.assign(state, { phase: 'failed', message });
        if (!(error instanceof Failure) && all.has(token)) mill.report(error);
      },
    );
    return { ...state };
  }

  return {
    verbs: {
      arrange: begin,
      arrangement: ({ token }: Given<'arrangement'>): Arrangement => ({ ...named(token).state }),
      disarrange({ token }: Given<'disarrange'>) {
        drop(token);
        return { token };
      },
    },
    /** Where the numbers of the records are, once they have all been found. */
    fileOf(id: string, token: string): string {
      const { batch, file, state } = named(token);
      if (batch !== id || state.phase !== 'ready')
        throw new Failure('not-allowed', 'The records that were asked for have not all been found yet.');
      return file;
    },
    close(): void {
      for (const token of [...all.keys()]) drop(token);
    },
  };
}
