/**
 * The engine as one profile sees it. Every door that lets somebody act as a profile puts this before its engine: lists
 * hold what may be read, what names a batch is judged by whose that is, and what is made belongs to the profile.
 */
import type { BatchAction } from './batch-state.ts';
import type { EngineApi, EngineVerb } from './engine-api.ts';
import { Failure } from './failure.ts';
import { judge, type Ownership, type Person, type RightVerb, reach } from './rights.ts';

/** What names a batch needs the right to read it, but for these. A copy has the owner of its original, so it is a change. */
const changing: Partial<Record<EngineVerb, RightVerb>> = {
  edit: 'patch',
  rename: 'patch',
  describe: 'patch',
  resubmit: 'patch',
  runChanges: 'patch',
  restore: 'delete',
};
const ending: ReadonlySet<BatchAction> = new Set<BatchAction>(['cancel', 'delete']);
/** What names no batch and yet changes those of others. */
const reachingOut: ReadonlySet<string> = new Set<EngineVerb>(['salvage', 'sweep']);
/** Whose it is cannot be told: only who may do it with everybody’s may do it with this. */
const somebodys: Ownership = { owner: null, organisation: '' };

type Argument = Record<string, unknown>;
type Asking = (argument: Argument) => Promise<unknown>;

export function actingAs(api: EngineApi, person: Person | null): EngineApi {
  if (person === null) return api;
  /** A batch in the trash has no row any more. */
  const deleted = new Map<string, Ownership>();

  function demand(ownership: Ownership, right: RightVerb): void {
    const verdict = judge(person, ownership, right);
    if (!verdict.allowed) throw new Failure('not-allowed', verdict.sentence);
  }

  async function check(verb: EngineVerb, argument: Argument): Promise<void> {
    if (reachingOut.has(verb)) return demand(somebodys, 'delete');
    if (verb === 'restore') return demand(deleted.get(String(argument['id'])) ?? somebodys, 'delete');
    const actions = verb === 'act' ? (argument['actions'] as BatchAction[]) : [];
    const right = verb === 'act' ? (actions.some((each) => ending.has(each)) ? 'delete' : 'patch') : changing[verb];
    for (const id of batchesIn(verb, argument)) {
      const row = await api.row({ id });
      demand(row, right ?? 'read');
      if (actions.includes('delete')) deleted.set(row.id, row);
    }
  }

  const ask = (verb: EngineVerb) => async (argument: Argument) => {
    await check(verb, argument);
    return (api[verb] as unknown as Asking)(narrowed(verb, argument, person));
  };
  return new Proxy(api, {
    // A proxy that answers `then` would be taken for a promise.
    get: (_, verb) => (typeof verb === 'string' && verb !== 'then' ? ask(verb as EngineVerb) : undefined),
  });
}

/** What makes a batch names the one that it makes. */
const making: ReadonlySet<string> = new Set<EngineVerb>(['create', 'importBundle']);

function batchesIn(verb: EngineVerb, { id, before, after }: Argument): string[] {
  return making.has(verb) ? [] : [id, before, after].filter((each) => typeof each === 'string');
}

function narrowed(verb: EngineVerb, argument: Argument, person: Person): Argument {
  const { name: owner, organisation } = person;
  if (verb === 'list') return { ...argument, ...reach(person) };
  return making.has(verb) ? { ...argument, ownership: { owner, organisation } } : argument;
}
