/**
 * What an editor of an interface and one of a flow have in common: a draft that stays while the person looks elsewhere,
 * steps back and forth, the versions that were saved, and saving. A version that batches use, and every older one, is
 * looked at until a new version is begun from it.
 */
import { create } from 'zustand';
import type { Design, DesignKind } from '#contract/design.ts';
import { tell } from '#renderer/parts/notices.tsx';
import type { Body } from '#renderer/words/design-file.ts';
import { designWords, savedSentence } from '#renderer/words/design-words.ts';
import { keep } from './designs.ts';
import { api } from './link.ts';
import { placeBecame } from './place.ts';
import { sentenceOf } from './trouble.ts';

export interface Editor<D, A> {
  /** Under which it was saved; null: not yet. */
  saved: string | null;
  /** The one that is shown, and the newest there is; 0 before the first. */
  version: number;
  newest: number;
  /** Batches that were made with the newest. */
  used: number;
  /** What may not be changed is the beginning of a new version. */
  begun: boolean;
  draft: D;
  changed: boolean;
  phase: 'loading' | 'ready' | 'saving';
  /** Why it cannot be shown at all. */
  missing: string;
  /** Why it was not saved, and where that is. */
  problem: string;
  place: string | number | null;
  past: readonly D[];
  future: readonly D[];
  /** Where the last change was made: typing on there is no step of its own. */
  last: string;
  /** What belongs to the editing, and is not saved. */
  aside: A;
}

type Made<B> = { body: B } | { problem: string; place: string | number };

interface Craft<D, B, A> {
  kind: DesignKind;
  blank: D;
  aside: A;
  bodyIn(design: Design): B | undefined;
  draftOf(body: B): D;
  made(draft: D): Made<B>;
  wrapped(body: B): Body;
  /** After each change, and when another design is opened: what the sample shows is another. */
  changed(): void;
  opened(): void;
  /** What only shows when it is used is tried before it is saved. */
  tried?(body: B): Promise<void>;
  placeOf?(problem: string, draft: D): string | number | undefined;
  /** What the engine made of it when it was saved. */
  settled?(draft: D, body: B): D;
}

const mostSteps = 200;

export function isLocked({ saved, version, newest, used, begun }: Omit<Editor<unknown, unknown>, 'draft'>): boolean {
  return saved !== null && !begun && (used > 0 || version < newest);
}

export function makeDesignEditor<D extends { name: string }, B, A>(craft: Craft<D, B, A>) {
  const { kind } = craft;
  const fresh: Editor<D, A> = {
    ...{ saved: null, version: 0, newest: 0, used: 0, begun: false, changed: false, phase: 'ready', missing: '' },
    ...{ problem: '', place: null, past: [], future: [], last: '', draft: craft.blank, aside: craft.aside },
  };
  const use = create<Editor<D, A>>(() => fresh);
  const { getState: now, setState: set } = use;
  /** Unsaved changes wait here while another design is looked at. */
  const parked = new Map<string | null, Editor<D, A>>();

  async function open(name: string | null): Promise<void> {
    const before = now();
    if (before.saved === name && (before.changed || name === null) && !before.missing) return;
    if (before.changed) parked.set(before.saved, before);
    const waiting = parked.get(name);
    parked.delete(name);
    if (before.saved !== name || before.missing) {
      craft.opened();
      set(waiting ?? { ...fresh, saved: name, phase: name === null ? 'ready' : 'loading' }, true);
    }
    if (!waiting && name !== null) await load(name);
  }

  async function load(name: string, version?: number): Promise<void> {
    try {
      const design = await api.design({ kind, name, ...(version === undefined ? {} : { version }) });
      const body = craft.bodyIn(design);
      const { saved, changed, draft, newest } = now();
      if (saved !== name || changed || !body) return;
      // What is on screen stays itself when it is what was saved.
      const made = craft.made(draft);
      const same = 'body' in made && JSON.stringify(made.body) === JSON.stringify(body);
      set({
        ...{ phase: 'ready', version: design.version, newest: Math.max(newest, design.version), begun: false },
        ...{ past: [], future: [], problem: '', place: null, used: design.used },
        ...(same ? {} : { draft: craft.draftOf(body), aside: craft.aside }),
      });
      craft.changed();
    } catch (error) {
      if (now().saved === name) set({ missing: sentenceOf(error), phase: 'ready' });
    }
  }

  /** `where`: what is typed in one place is one step; left out, it is a step of its own. */
  function change(draft: D, where = ''): void {
    const { draft: before, past, last } = now();
    const typedOn = where !== '' && where === last;
    set({
      ...{ draft, changed: true, problem: '', place: null, future: [], last: where },
      ...(typedOn ? {} : { past: [...past, before].slice(-mostSteps) }),
    });
    craft.changed();
  }

  /** False when there is nothing to undo. */
  function step(way: 'back' | 'forth'): boolean {
    const { draft, past, future } = now();
    const next = way === 'back' ? past.at(-1) : future[0];
    if (!next) return false;
    const [behind, ahead] =
      way === 'back' ? [past.slice(0, -1), [draft, ...future]] : [[...past, draft], future.slice(1)];
    set({ draft: next, past: behind, future: ahead, changed: true, last: '', problem: '', place: null });
    craft.changed();
    return true;
  }

  async function save(): Promise<boolean> {
    const { saved, draft, phase } = now();
    if (phase !== 'ready') return false;
    const made = craft.made(draft);
    if ('problem' in made) {
      set(made);
      return false;
    }
    set({ phase: 'saving', problem: '', place: null });
    try {
      await craft.tried?.(made.body);
      const row = await keep(craft.wrapped(made.body));
      const body = craft.settled && craft.bodyIn(await api.design({ kind, name: row.name }));
      const same = now().draft === draft;
      set({ saved: row.name, changed: !same, phase: 'ready', begun: false, version: row.version, newest: row.version });
      // What was typed meanwhile goes on as the next version.
      set({ used: same ? row.used : 0, ...(same ? { past: [], future: [] } : {}) });
      if (same && body && craft.settled) set({ draft: craft.settled(draft, body) });
      placeBecame({ screen: kind, name: saved }, { screen: kind, name: row.name });
      tell(designWords[kind].saved, savedSentence(row, saved));
      return true;
    } catch (error) {
      const problem = sentenceOf(error);
      set({ phase: 'ready', problem, place: craft.placeOf?.(problem, draft) ?? null });
      return false;
    }
  }

  return {
    use,
    open,
    change,
    step,
    save,
    begin: () => set({ begun: true }),
    look(version: number): void {
      const { saved, changed } = now();
      if (saved !== null && !changed) void load(saved, version);
    },
  };
}

export type DesignEditor = Pick<ReturnType<typeof makeDesignEditor>, 'step' | 'save' | 'begin' | 'look'>;
