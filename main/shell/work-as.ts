/**
 * Whom the window acts as: whoever has the workspace, who may do everything, or a profile that a person chose. What the
 * page asks of the engine is judged here like at every other door; the desktop’s own work goes on as before.
 */
import { app } from 'electron';
import { type Across, reachAcross } from '#contract/across.ts';
import { actingAs } from '#contract/acting.ts';
import type { Asked, EngineAnswers, EngineApi, EngineVerb } from '#contract/engine-api.ts';
import {
  homeOrganisation,
  judge,
  type Ownership,
  type Profile,
  rightFunctions,
  systemProfile,
} from '#contract/rights.ts';
import type { ShellHandlers } from '#contract/shell-api.ts';
import { openEngine } from '#engine/link.ts';
import type { Engine, EngineListeners } from './engine.ts';
import { logBug } from './log.ts';
import { keepPreferences, readPreferences } from './preferences.ts';

export interface WorkAs {
  /** As the page sees it. */
  engine: Engine;
  /** Whether the page may be told of this batch. */
  sees(row: Ownership): boolean;
  verbs: Pick<ShellHandlers, 'me' | 'workAs'>;
  /** Lets go of the engines of attached workspaces. */
  end(): Promise<void>;
}

type Tell = Pick<EngineListeners, 'batches' | 'removed'>;

/** It may do everything, in this workspace and in those that are attached to it. */
const system: Profile = {
  name: systemProfile,
  organisation: homeOrganisation,
  functions: [...rightFunctions],
  created: '',
};

/** After these the profile may be another one, or gone. */
const touching: ReadonlySet<EngineVerb> = new Set<EngineVerb>(['changeProfile', 'removeProfile']);

/** `tell` brings events of attached workspaces to the page. */
export function holdWorkAs(engine: Engine, tell: Tell): WorkAs {
  const plain = new Proxy({} as EngineApi, {
    get: (_, verb) =>
      typeof verb === 'string' && verb !== 'then'
        ? (argument: never) => engine.ask(verb as EngineVerb, argument)
        : undefined,
  });
  let across: Across | undefined;
  let person: Profile | null = null;
  let api = plain;

  async function learn(): Promise<void> {
    const { workAs } = readPreferences();
    if (workAs === null && person === null) return;
    const { profiles } = await engine.ask('profiles', {});
    person = workAs === systemProfile ? system : (profiles.find(({ name }) => name === workAs) ?? null);
    const before = across;
    across = person === system ? reachOut(plain, tell) : undefined;
    api = across?.api ?? actingAs(plain, person);
    await before?.close();
  }

  // A page that asks at once waits: it must not see more than it may.
  let known = learn().catch(logBug);
  const again = () => {
    known = learn();
    return known;
  };

  return {
    engine: {
      ...engine,
      async ask<V extends EngineVerb>(verb: V, argument: Asked<V>): Promise<EngineAnswers[V]> {
        await known;
        const answer = await api[verb](argument);
        if (touching.has(verb)) await again();
        return answer;
      },
    },
    end: async () => across?.close(),
    sees: (row) => judge(person, row, 'read').allowed,
    verbs: {
      async me() {
        await known;
        return person;
      },
      async workAs({ name }) {
        keepPreferences({ workAs: name });
        await again();
        return person;
      },
    },
  };
}

/** What happens at home is told anyway. */
function reachOut(api: EngineApi, tell: Tell): Across {
  const home = { api, on: () => () => undefined };
  const across = reachAcross(home, (workspace) => openEngine({ workspace, version: app.getVersion(), nice: true }));
  across.on('batches', tell.batches);
  across.on('removed', tell.removed);
  return across;
}
