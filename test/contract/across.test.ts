import { describe, expect, it } from 'vitest';
import { type FarLink, reachAcross } from '#contract/across.ts';
import type { BatchRow } from '#contract/batch.ts';
import { type EngineApi, engineVerbs } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { listing } from '#engine/listing.ts';
import { rowWith } from '#test/renderer/row.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString();
const rowsOf = (name: string, minutes: number[]) =>
  minutes.map((minute) => rowWith({ id: `${name}${minute}`, created: at(minute) }));

/** A workspace whose engine remembers what reached it. */
function place(rows: BatchRow[], attached: { name: string; folder: string }[] = []) {
  const asked: string[] = [];
  const verbs: Record<string, (argument: { id: string }) => unknown> = {
    attachments: () => attached,
    list: (query) => listing(rows, engineVerbs.list.parse(query)),
  };
  const known = ({ id }: { id: string }) => {
    const found = rows.find((row) => row.id === id);
    if (!found) throw new Failure('not-found', 'no such batch');
    return found;
  };
  const api = new Proxy({} as EngineApi, {
    get: (_, verb) =>
      verb === 'then'
        ? undefined
        : async (argument: { id: string }) => {
            const answer = (verbs[String(verb)] ?? known)(argument);
            if (verb === 'act' || verb === 'restore') asked.push(argument.id);
            return answer;
          },
  });
  let closed = false;
  const link = {
    api,
    on: () => () => undefined,
    closed: new Promise<void>(() => undefined),
    async close() {
      closed = true;
    },
  } satisfies FarLink;
  return { link, asked, attached, isClosed: () => closed };
}

function world() {
  const west = place(rowsOf('w', [1, 4, 5]));
  const east = place(rowsOf('e', [2, 6]));
  const attached = [
    { name: 'west', folder: '/west' },
    { name: 'east', folder: '/east' },
    { name: 'away', folder: '/away' },
  ];
  const home = place(rowsOf('h', [3, 7]), attached);
  const opened: string[] = [];
  const across = reachAcross(home.link, async (folder) => {
    opened.push(folder);
    if (folder === '/away') throw new Failure('not-found', 'the disk is away');
    return (folder === '/west' ? west : east).link;
  });
  return { home, west, east, across, opened };
}

describe('an engine that stands for several workspaces', () => {
  it('lists all of them together, newest first, and says whose each batch is and what cannot be reached', async () => {
    const { across } = world();
    const { data, totalCount, message, states } = await across.api.list({ skip: 1, limit: 4 });
    expect(data.map(({ id, workspace }) => [id, workspace])).toEqual([
      ['e6', 'east'],
      ['w5', 'west'],
      ['w4', 'west'],
      ['h3', undefined],
    ]);
    expect({ totalCount, message }).toEqual({ totalCount: 7, message: 'ok, without away, which cannot be reached' });
    expect(Object.values(states)).toEqual([7]);
    const ids = async (query: Parameters<typeof across.api.list>[0]) =>
      (await across.api.list(query)).data.map(({ id }) => id).join(' ');
    expect(await ids({ order: 'created', descending: false })).toBe('w1 e2 h3 w4 w5 e6 h7');
    expect(await ids({ workspaces: ['', 'east'] })).toBe('h7 e6 h3 e2');
    expect((await across.api.list({ workspaces: ['east'] })).workspaces).toEqual({ '': 2, west: 3, east: 2 });
  });

  it('sends what names a batch to where that is, and makes batches at home', async () => {
    const { across, home, west, east } = world();
    await across.api.act({ id: 'w4', actions: ['pause'] });
    await across.api.act({ id: 'h3', actions: ['pause'] });
    await across.api.restore({ id: 'e2' });
    expect([home.asked, west.asked, east.asked]).toEqual([['h3'], ['w4'], ['e2']]);
    await expect(across.api.act({ id: 'nowhere', actions: ['pause'] })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('opens each of them once, lets go of what is detached, and of all at the end', async () => {
    const { across, opened, home, west, east } = world();
    expect(opened).toEqual([]);
    await Promise.all([across.api.list({}), across.api.list({})]);
    expect(opened.filter((folder) => folder !== '/away')).toEqual(['/west', '/east']);
    home.attached.splice(0, 1);
    await across.api.list({});
    expect([west.isClosed(), east.isClosed()]).toEqual([true, false]);
    await across.close();
    expect(east.isClosed()).toBe(true);
  });
});
