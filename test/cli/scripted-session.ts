/** A session whose engine is played by the test: it says when something happens, and sees what was asked of it. */
import type { Session } from '#cli/session.ts';
import type { BatchRow } from '#contract/batch.ts';
import { next } from '#contract/batch-state.ts';
import type { EngineApi } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import type { EngineLink } from '#engine/link.ts';

type Listener = (value: never) => void;

export function scriptedSession(first: BatchRow) {
  let row = first;
  let opened = 1;
  let lose: () => void = () => undefined;
  const acts: string[] = [];
  const listeners = new Map<string, Set<Listener>>();
  const refusals = new Map<string, Failure>();
  const waiting = new Map<string, () => void>();

  const call = async <T>(verb: string, answer: () => T): Promise<T> => {
    // After the answer has reached whoever asked.
    setTimeout(() => waiting.get(verb)?.(), 0);
    const refusal = refusals.get(verb);
    if (refusal) throw refusal;
    return answer();
  };
  const act = (actions: readonly string[]) => {
    for (const action of actions) {
      const to = next(row.state, action as 'pause');
      if (!to || to === 'Gone') throw new Failure('not-allowed', `not ${action}`);
      acts.push(action);
      row = { ...row, state: to, reason: to === 'Paused' ? 'user' : null };
    }
    return row;
  };
  const api = {
    show: () => call('show', () => ({ row })),
    act: ({ actions }: { actions: string[] }) => call('act', () => act(actions)),
  };
  const open = (): EngineLink => ({
    api: api as unknown as EngineApi,
    on(name: string, listen: Listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listen));
      return () => set.delete(listen);
    },
    attached: true,
    closed: new Promise((resolve) => {
      lose = resolve;
    }),
    close: async () => undefined,
  });
  const emit = (name: string, value: unknown) => {
    for (const listen of [...(listeners.get(name) ?? [])]) listen(value as never);
  };

  let link = open();
  const session: Session = {
    get link() {
      return link;
    },
    async reopen() {
      opened += 1;
      link = open();
    },
    ask: (question) => question(link.api),
  };
  const engine = {
    acts,
    opened: () => opened,
    listeners: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
    asked: (verb: string) => new Promise<void>((resolve) => waiting.set(verb, resolve)),
    refuse: (verb: string, failure: Failure) => refusals.set(verb, failure),
    set: (now: BatchRow) => {
      row = now;
    },
    tell: (...rows: [BatchRow, ...BatchRow[]]) => {
      row = rows[0];
      emit('batches', rows);
    },
    remove: (id: string) => emit('removed', [id]),
    lose: () => lose(),
  };
  return { session, engine };
}
