/** A command's hold on the engine: its own one, or that of the process which has the workspace open. */
import { type EngineLink, openEngine } from '#engine/link.ts';
import { productVersion } from './version.ts';

export interface Session {
  readonly link: EngineLink;
  /** After the engine was lost: starts one here, or finds the one that took its place. */
  reopen(): Promise<void>;
}

/**
 * Asleep: only answers, for commands that end at once. Awake: unfinished batches of the workspace go on as well, as
 * long as the command stays. What is still at work when it ends goes on the next time somebody is awake.
 */
export type Wakefulness = 'asleep' | 'awake';

export async function withEngine<T>(
  workspace: string,
  wakefulness: Wakefulness,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const options = { workspace, version: productVersion(), asleep: wakefulness === 'asleep' };
  let link = await openEngine(options);
  const session: Session = {
    get link() {
      return link;
    },
    async reopen() {
      await link.close();
      link = await openEngine(options);
    },
  };
  try {
    return await work(session);
  } finally {
    await link.close();
  }
}
