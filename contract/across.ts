/**
 * One engine that stands for several: this workspace’s and those of the workspaces that are attached to it. Lists are
 * united, what names a batch goes to where that is, and everything else stays at home. Links to the others are opened
 * when they are first needed.
 */
import type { EngineAnswers, EngineApi, EngineEvents, EngineVerb, Listing } from './engine-api.ts';
import { Failure } from './failure.ts';
import type { Connection } from './wire.ts';

export interface FarLink extends Connection<EngineApi, EngineEvents> {
  closed: Promise<void>;
  close(): Promise<void>;
}
export interface Across {
  api: EngineApi;
  on: Connection<EngineApi, EngineEvents>['on'];
  close(): Promise<void>;
}
interface Home extends Pick<Connection<EngineApi, EngineEvents>, 'on'> {
  readonly api: EngineApi;
}
interface Place {
  /** Undefined: at home. */
  name?: string;
  api: EngineApi;
}

type Argument = Record<string, unknown>;
type Asking = (argument: Argument) => Promise<unknown>;

/** As many as an engine tells at once. */
const most = 1_000;

export function reachAcross(home: Home, open: (folder: string) => Promise<FarLink>): Across {
  const links = new Map<string, Promise<FarLink>>();
  const hearing = new Set<(link: Home) => void>();

  function linkTo(folder: string): Promise<FarLink> {
    const known = links.get(folder);
    if (known) return known;
    const link = open(folder);
    links.set(folder, link);
    const forget = () => void links.delete(folder);
    link.then((made) => {
      for (const hear of hearing) hear(made);
      void made.closed.then(forget);
    }, forget);
    return link;
  }

  async function places(): Promise<{ near: Place[]; lost: string[] }> {
    const attached = await home.api.attachments({});
    for (const [folder, link] of links) {
      if (attached.some((each) => each.folder === folder)) continue;
      links.delete(folder);
      void link.then((made) => made.close());
    }
    const near: Place[] = [{ api: home.api }];
    const lost: string[] = [];
    await Promise.all(
      attached.map(async ({ name, folder }) => {
        // A workspace on a disk that is away must not keep the others from answering.
        const link = await linkTo(folder).catch(() => undefined);
        if (link) near.push({ name, api: link.api });
        else lost.push(name);
      }),
    );
    return { near, lost };
  }

  async function homeOf(id: string): Promise<EngineApi> {
    for (const { api } of (await places()).near) if (await isThere(api.row({ id }))) return api;
    return home.api;
  }

  async function ask(verb: EngineVerb, argument: Argument): Promise<unknown> {
    const at = (api: EngineApi) => (api[verb] as unknown as Asking)(argument);
    if (verb === 'list') {
      const { near, lost } = await places();
      return united(near, lost, argument);
    }
    if (verb === 'restore') {
      // What is in the trash has no row: whoever has it takes it out.
      for (const { api } of (await places()).near) {
        const row = at(api) as Promise<EngineAnswers['restore']>;
        if (await isThere(row)) return row;
      }
      return at(home.api);
    }
    const id = making.has(verb) ? undefined : (argument['id'] ?? argument['before']);
    return at(typeof id === 'string' ? await homeOf(id) : home.api);
  }

  return {
    api: new Proxy({} as EngineApi, {
      // A proxy that answers `then` would be taken for a promise.
      get: (_, verb) =>
        typeof verb === 'string' && verb !== 'then'
          ? (argument: Argument) => ask(verb as EngineVerb, argument)
          : undefined,
    }),
    on(name, listen) {
      const stops: (() => void)[] = [];
      const hear = (link: Home) => void stops.push(link.on(name, listen));
      hearing.add(hear);
      hear(home);
      for (const link of links.values()) link.then(hear, () => undefined);
      return () => {
        hearing.delete(hear);
        for (const stop of stops) stop();
      };
    },
    async close() {
      const open = [...links.values()];
      links.clear();
      await Promise.allSettled(open.map(async (link) => (await link).close()));
    },
  };
}

/** What makes a batch names the one that it makes, and makes it at home. */
const making: ReadonlySet<string> = new Set<EngineVerb>(['create', 'importBundle']);

async function isThere(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return false;
    throw error;
  }
}

async function united(places: readonly Place[], lost: readonly string[], argument: Argument): Promise<Listing> {
  const {
    skip = 0,
    limit = 100,
    order = 'created',
    descending = true,
    ...filter
  } = argument as {
    skip?: number;
    limit?: number;
    order?: string;
    descending?: boolean;
  };
  if (order !== 'created' || !descending)
    throw new Failure('bad-input', 'A list over several workspaces shows the newest first. Leave the order out.');
  const pieces = await Promise.all(places.map((place) => firstOf(place, filter, skip + limit)));
  const data = pieces.flatMap((piece) => piece.data);
  data.sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
  return {
    message: lost.length === 0 ? 'ok' : `ok, without ${lost.join(', ')}, which cannot be reached`,
    totalCount: pieces.reduce((sum, { totalCount }) => sum + totalCount, 0),
    data: data.slice(skip, skip + limit),
    states: sums(pieces.map(({ states }) => states)),
    works: sums(pieces.map(({ works }) => works)),
    organisations: sums(pieces.map(({ organisations }) => organisations)),
  };
}

/** So many of one place, with the name of that place. */
async function firstOf({ name, api }: Place, filter: object, wanted: number): Promise<Listing> {
  const first = await api.list({ ...filter, skip: 0, limit: Math.min(most, wanted) });
  const data = [...first.data];
  while (data.length < Math.min(wanted, first.totalCount)) {
    const next = await api.list({ ...filter, skip: data.length, limit: Math.min(most, wanted - data.length) });
    if (next.data.length === 0) break;
    data.push(...next.data);
  }
  return { ...first, data: name === undefined ? data : data.map((row) => ({ ...row, workspace: name })) };
}

function sums(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const each of counts) for (const [key, n] of Object.entries(each)) all[key] = (all[key] ?? 0) + n;
  return all;
}
