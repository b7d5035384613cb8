/** The check of a batch against its receipt: asked for by hand, remembered as long as the window is open. */
import { create } from 'zustand';
import { t, tn } from '#contract/language/language.ts';
import type { Verification } from '#contract/verification.ts';
import { announce } from './announcer.ts';
import { api } from './link.ts';
import { sentenceOf } from './trouble.ts';

export type Check =
  | { phase: 'running'; since: number; done: number; of: number }
  | { phase: 'done'; at: number; found: Verification }
  | { phase: 'failed'; trouble: string };

const useChecks = create<Readonly<Record<string, Check>>>(() => ({}));

export function useCheck(id: string): Check | undefined {
  return useChecks((all) => all[id]);
}

/** How often a person sees the bar move. */
const beat = 500;

export async function verify(id: string): Promise<void> {
  if (useChecks.getState()[id]?.phase === 'running') return;
  const set = (check: Check) => useChecks.setState({ [id]: check });
  const since = Date.now();
  set({ phase: 'running', since, done: 0, of: 0 });
  const timer = setInterval(() => {
    api.verifying({ id }).then(
      (now) => now && useChecks.getState()[id]?.phase === 'running' && set({ phase: 'running', since, ...now }),
      () => undefined,
    );
  }, beat);
  try {
    const found = await api.verify({ id });
    set({ phase: 'done', at: Date.now(), found });
    announce(
      found.agrees
        ? t('Everything agrees')
        : tn(found.findings.length, '{n} difference found', '{n} differences found'),
    );
  } catch (error) {
    set({ phase: 'failed', trouble: sentenceOf(error) });
  } finally {
    clearInterval(timer);
  }
}
