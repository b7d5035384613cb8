/** A command's hold on the engine: its own one, or that of the process which has the workspace open. */
import { setTimeout } from 'node:timers/promises';
import type { EngineApi } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import type { EngineLink } from '#engine/link.ts';
import { openAsProfile } from './acting.ts';
import { productVersion } from './version.ts';

export interface Session {
  readonly link: EngineLink;
  /**
   * After the engine was lost: starts one here, or finds the one that took its place. `lost`: the link that was lost;
   * several who lose the same one open the next one together.
   */
  reopen(lost?: EngineLink): Promise<void>;
  /** Asks, and asks again where another process's engine ends before it answers. For what may be asked twice. */
  ask<T>(question: (api: EngineApi) => Promise<T>): Promise<T>;
}

/**
 * Asleep: only answers, for commands that end at once. Awake: unfinished batches of the workspace go on as well, as
 * long as the command stays. What is still at work when it ends goes on the next time somebody is awake.
 */
export type Wakefulness = 'asleep' | 'awake';

/** So many engines in a row that end before they answer are no coincidence. */
const mostLosses = 5;
/** How long an engine that gives up its work is still there. */
const endingMs = 2_000;

export async function withEngine<T>(
  workspace: string,
  wakefulness: Wakefulness,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const options = { workspace, version: productVersion(), asleep: wakefulness === 'asleep' };
  let link = await openAsProfile(options);
  let opening: Promise<void> | undefined;
  const open = async () => {
    await link.close();
    link = await openAsProfile(options);
  };
  const session: Session = {
    get link() {
      return link;
    },
    async reopen(lost = link) {
      if (lost !== link) return;
      opening ??= open().finally(() => {
        opening = undefined;
      });
      await opening;
    },
    async ask(question) {
      for (let losses = 1; ; losses++) {
        const asked = link;
        try {
          return await question(asked.api);
        } catch (error) {
          if (losses >= mostLosses || !(await isCutOff(error, asked))) throw error;
          await session.reopen(asked);
        }
      }
    },
  };
  try {
    return await work(session);
  } finally {
    await link.close();
  }
}

/** For commands that only ask. */
export function askEngine<T>(workspace: string, question: (api: EngineApi) => Promise<T>): Promise<T> {
  return withEngine(workspace, 'asleep', ({ ask }) => ask(question));
}

/**
 * The engine ended before it answered. One that is just ending first gives up what it is asked, in whatever words:
 * what counts is that it is gone a moment later.
 */
export async function isCutOff(error: unknown, { attached, closed }: EngineLink): Promise<boolean> {
  if (!(error instanceof Failure)) return false;
  if (error.code === 'engine-lost') return true;
  if (!attached || (error.code !== 'cancelled' && error.code !== 'internal')) return false;
  const gone = closed.then(() => true);
  return Promise.race([gone, setTimeout(endingMs, false, { ref: false })]);
}
