/**
 * Whom the window acts as: whoever has the workspace, who may do everything, or a profile that a person chose. What the
 * page asks of the engine is judged here like at every other door; the desktop’s own work goes on as before.
 */
import { actingAs } from '#contract/acting.ts';
import type { Asked, EngineAnswers, EngineApi, EngineVerb } from '#contract/engine-api.ts';
import { judge, type Ownership, type Profile } from '#contract/rights.ts';
import type { ShellHandlers } from '#contract/shell-api.ts';
import type { Engine } from './engine.ts';
import { logBug } from './log.ts';
import { keepPreferences, readPreferences } from './preferences.ts';

export interface WorkAs {
  /** As the page sees it. */
  engine: Engine;
  /** Whether the page may be told of this batch. */
  sees(row: Ownership): boolean;
  verbs: Pick<ShellHandlers, 'me' | 'workAs'>;
}

/** After these the profile may be another one, or gone. */
const touching: ReadonlySet<EngineVerb> = new Set<EngineVerb>(['changeProfile', 'removeProfile']);

export function holdWorkAs(engine: Engine): WorkAs {
  const plain = new Proxy({} as EngineApi, {
    get: (_, verb) =>
      typeof verb === 'string' && verb !== 'then'
        ? (argument: never) => engine.ask(verb as EngineVerb, argument)
        : undefined,
  });
  let person: Profile | null = null;
  let api = plain;

  async function learn(): Promise<void> {
    const { workAs } = readPreferences();
    if (workAs === null && person === null) return;
    const { profiles } = await engine.ask('profiles', {});
    person = profiles.find(({ name }) => name === workAs) ?? null;
    api = actingAs(plain, person);
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
