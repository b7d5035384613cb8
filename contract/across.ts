/**
 * One engine that stands for several: this workspace’s and those of the workspaces that are attached to it. Lists are
 * united, what names a batch goes to where that is, and everything else stays at home. Links to the others are opened
 * when they are first needed.
 */
import type { Attachment } from './attachment.ts';
import { inOrder } from './batch-order.ts';
import {
  type Asked,
  type EngineApi,
  type EngineEvents,
  type EngineVerb,
  engineVerbs,
  type Listing,
} from './engine-api.ts';
import { Failure } from './failure.ts';
import { homeOrganisation, systemProfile } from './rights.ts';
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
  const opened = new Map<FarLink, string>();
  const hearing = new Set<(link: Home, name: string | undefined) => void>();

  function linkTo({ name, folder }: Attachment): Promise<FarLink> {
    const known = links.get(folder);
    if (known) return known;
    const link = open(folder);
    links.set(folder, link);
    const forget = () => void links.delete(folder);
    link.then((made) => {
      opened.set(made, name);
      for (const hear of hearing) hear(made, name);
      void made.closed.then(() => {
        opened.delete(made);
        forget();
      });
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
    const far = await Promise.all(
      attached.map(async (each) => {
        // A workspace on a disk that is away must not keep the others from answering.
        const link = await linkTo(each).catch(() => undefined);
        return { name: each.name, api: link?.api };
      }),
    );
    return {
      near: [{ api: home.api }, ...far.flatMap(({ name, api }) => (api ? [{ name, api }] : []))],
      lost: far.flatMap(({ name, api }) => (api ? [] : [name])),
    };
  }

  async function placeOf(id: string): Promise<Place> {
    for (const place of (await places()).near) if (await isThere(place.api.row({ id }))) return place;
    return { api: home.api };
  }

  async function ask(verb: EngineVerb, argument: Argument): Promise<unknown> {
    const at = async ({ api, name }: Place) => named(await (api[verb] as unknown as Asking)(argument), name);
    if (verb === 'list') {
      const { near, lost } = await places();
      return united(near, lost, argument);
    }
    if (verb === 'restore') {
      // What is in the trash has no row: whoever has it takes it out.
      for (const place of (await places()).near) {
        const row = at(place);
        if (await isThere(row)) return row;
      }
      return at({ api: home.api });
    }
    if (making.has(verb)) return (home.api[verb] as unknown as Asking)({ ...argument, ownership: systems });
    const id = argument['id'] ?? argument['before'];
    return at(typeof id === 'string' ? await placeOf(id) : { api: home.api });
  }

  return {
    api: new Proxy({} as EngineApi, {
      // A proxy that answers `then` would be taken for a promise.
      get: (_, verb) =>
        typeof verb === 'string' && verb !== 'then'
          ? (argument: Argument) => ask(verb as EngineVerb, argument)
          : undefined,
    }),
    on(event, listen) {
      const stops: (() => void)[] = [];
      const hear = (link: Home, name: string | undefined) =>
        void stops.push(link.on(event, (value) => listen(named(value, name) as typeof value)));
      hearing.add(hear);
      hear(home, undefined);
      for (const [link, name] of opened) hear(link, name);
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

const systems = { owner: systemProfile, organisation: homeOrganisation };
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
  const { workspaces, ...question } = engineVerbs.list.parse(argument);
  const { skip, limit, order = 'created', descending = order === 'created' } = question;
  const pieces = await Promise.all(places.map((place) => firstOf(place, question, skip + limit)));
  const asked = pieces.filter((_, at) => !workspaces?.length || workspaces.includes(places[at]?.name ?? ''));
  const rows = asked.flatMap((piece) => piece.data);
  return {
    message: lost.length === 0 ? 'ok' : `ok, without ${lost.join(', ')}, which cannot be reached`,
    totalCount: asked.reduce((sum, { totalCount }) => sum + totalCount, 0),
    data: inOrder(rows, order, descending).slice(skip, skip + limit),
    states: sums(pieces.map(({ states }) => states)),
    works: sums(pieces.map(({ works }) => works)),
    organisations: sums(pieces.map(({ organisations }) => organisations)),
    workspaces: Object.fromEntries(pieces.map(({ states }, at) => [places[at]?.name ?? '', total(states)])),
  };
}

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** Rows of another workspace say which one that is. */
function named(answer: unknown, name: string | undefined): unknown {
  if (name === undefined || typeof answer !== 'object' || answer === null) return answer;
  if (Array.isArray(answer)) return answer.map((each) => named(each, name));
  if ('row' in answer) return { ...answer, row: named(answer.row, name) };
  return 'state' in answer && 'activity' in answer ? { ...answer, workspace: name } : answer;
}

/** So many of one place, with the name of that place. */
async function firstOf({ name, api }: Place, filter: Asked<'list'>, wanted: number): Promise<Listing> {
  const first = await api.list({ ...filter, skip: 0, limit: Math.min(most, wanted) });
  const data = [...first.data];
  while (data.length < Math.min(wanted, first.totalCount)) {
    const next = await api.list({ ...filter, skip: data.length, limit: Math.min(most, wanted - data.length) });
    if (next.data.length === 0) break;
    data.push(...next.data);
  }
  return { ...first, data: named(data, name) as Listing['data'] };
}

function sums(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const each of counts) for (const [key, n] of Object.entries(each)) all[key] = (all[key] ?? 0) + n;
  return all;
}
