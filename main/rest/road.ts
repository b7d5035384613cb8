/** The way to the engine for as long as the server runs: when the process that held the workspace ends, another engine is found. */
import { setTimeout } from 'node:timers/promises';
import { type Across, reachAcross } from '#contract/across.ts';
import type { EngineApi, EngineEvents } from '#contract/engine-api.ts';
import { type EngineLink, type LinkOptions, openEngine } from '#engine/link.ts';

type Hear = <K extends 'batches' | 'removed'>(name: K, value: EngineEvents[K]) => void;

export interface Road {
  readonly api: EngineApi;
  /** The same over all attached workspaces, for the program’s own profile. */
  readonly wide: EngineApi;
  /** Another process holds the workspace. */
  readonly attached: boolean;
  listen(hear: Hear): () => void;
  close(): Promise<void>;
}

const pauseMs = 500;

export async function openRoad(options: LinkOptions, report: (error: unknown) => void): Promise<Road> {
  const listeners = new Set<Hear>();
  let closing = false;
  let link = await openEngine(options);
  watch(link);

  function watch(one: EngineLink): void {
    one.on('batches', (rows) => {
      for (const hear of listeners) hear('batches', rows);
    });
    one.on('removed', (ids) => {
      for (const hear of listeners) hear('removed', ids);
    });
    one.closed.then(again, report);
  }

  async function again(): Promise<void> {
    while (!closing) {
      try {
        const next = await openEngine(options);
        if (closing) return void (await next.close());
        link = next;
        return watch(link);
      } catch (error) {
        report(error);
        await setTimeout(pauseMs);
      }
    }
  }

  const home = {
    get api() {
      return link.api;
    },
    on: (() => () => undefined) as Across['on'],
  };
  const wide = reachAcross(home, async (folder) => {
    const far = await openEngine({ workspace: folder, version: options.version });
    for (const name of ['batches', 'removed'] as const)
      far.on(name, (value) => {
        for (const hear of listeners) hear(name, value);
      });
    return far;
  });

  return {
    get api() {
      return link.api;
    },
    get wide() {
      return wide.api;
    },
    get attached() {
      return link.attached;
    },
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    async close() {
      closing = true;
      await wide.close();
      await link.close();
    },
  };
}
