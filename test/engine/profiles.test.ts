import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rightFunctions } from '#contract/rights.ts';
import { given, workbench } from '#test/fixtures/workbench.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const words = ['ok', 'ok', 'ok', 'ok', 'ok'];

describe('a profile', () => {
  it('is recognised by its token, which is kept nowhere', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    const { profile, token } = await handlers.addProfile(
      given('addProfile', { name: 'ada', organisation: 'east', functions: ['ADMIN_BATCHES', 'ADMIN_BATCHES'] }),
    );
    expect(profile).toMatchObject({ name: 'ada', organisation: 'east', functions: ['ADMIN_BATCHES'] });
    expect(token).toMatch(/^bm_[\w-]{43}$/);
    await bench.restart();
    const again = bench.engine.handlers;
    expect(await again.recognise({ hash: hashOf(token) })).toEqual(profile);
    expect(await again.recognise({ hash: hashOf(`${token}x`) })).toBeNull();
    expect(await again.profiles({})).toEqual({ profiles: [profile], organisations: ['east'] });
    const workspace = join(bench.folder, 'workspace');
    for (const name of readdirSync(workspace).filter((each) => each.startsWith('catalog')))
      expect(readFileSync(join(workspace, name)).includes(token)).toBe(false);
  });

  it('keeps its batches and its functions when its token is renewed, and the old token is worth nothing', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    const first = await handlers.addProfile(given('addProfile', { name: 'ada', functions: ['ADMIN_BATCHES'] }));
    const second = await handlers.renewProfile({ name: 'ada' });
    expect(second.profile).toEqual(first.profile);
    expect(await handlers.recognise({ hash: hashOf(first.token) })).toBeNull();
    expect(await handlers.recognise({ hash: hashOf(second.token) })).toEqual(first.profile);
    expect(() => handlers.renewProfile({ name: 'eve' })).toThrow(/no profile/);
  });

  it.each([
    [[], []],
    [['ADMIN_BACKEND_SERVICES'], ['ADMIN_BACKEND_SERVICES']],
    [
      ['ADMIN_BATCHES', 'ADMIN_VIEW_ALL_ORGANISATIONS', 'ADMIN_BATCHES'],
      ['ADMIN_BATCHES', 'ADMIN_VIEW_ALL_ORGANISATIONS'],
    ],
  ] as const)('may do %j once it was changed to that', async (wanted, kept) => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    const { token } = await handlers.addProfile(given('addProfile', { name: 'ada', functions: ['ADMIN_BATCHES'] }));
    expect((await handlers.changeProfile({ name: 'ada', functions: [...wanted] })).functions).toEqual(kept);
    expect(await handlers.recognise({ hash: hashOf(token) })).toMatchObject({ name: 'ada', functions: kept });
    expect(() => handlers.changeProfile({ name: 'eve', functions: [] })).toThrow(/no profile/);
  });

  it('of the program itself gets a token when one is made for it, and keeps all functions', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    const { profile, token } = await handlers.renewProfile({ name: 'system' });
    expect(profile).toMatchObject({ name: 'system', organisation: 'home', functions: rightFunctions });
    expect(await handlers.recognise({ hash: hashOf(token) })).toEqual(profile);
    expect(() => handlers.changeProfile({ name: 'system', functions: [] })).toThrow(/all functions/);
    expect(await handlers.removeProfile({ name: 'system' })).toEqual({ name: 'system' });
    expect(await handlers.recognise({ hash: hashOf(token) })).toBeNull();
  });

  it('has a name of its own, and goes with its token', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    const { token } = await handlers.addProfile(given('addProfile', { name: 'ada' }));
    expect(() => handlers.addProfile(given('addProfile', { name: 'ada' }))).toThrow(/already/);
    expect(() => handlers.addProfile(given('addProfile', { name: 'System' }))).toThrow(/own profile/);
    expect(await handlers.removeProfile({ name: 'ada' })).toEqual({ name: 'ada' });
    expect(await handlers.recognise({ hash: hashOf(token) })).toBeNull();
    expect(() => handlers.removeProfile({ name: 'ada' })).toThrow(/no profile/);
  });
});

describe('a batch of a profile', () => {
  it('says whose it is in every list, and passes that on to what is made of it', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    const ownership = { owner: 'ada', organisation: 'east' };
    const made = await bench.start(words, { ownership });
    const nobodys = await bench.start(words);
    await bench.until(made.id, ({ state }) => state === 'Completed');
    const copy = await handlers.act({ id: made.id, actions: ['clone'] });
    expect([made, copy, nobodys]).toMatchObject([ownership, ownership, { owner: null, organisation: 'home' }]);
    const listed = async (query: { owner?: string; organisation?: string }) =>
      (await handlers.list(given('list', query))).data.map(({ id }) => id).toSorted();
    expect(await listed({ owner: 'ada', organisation: 'east' })).toEqual([made.id, copy.id].toSorted());
    expect(await listed({ organisation: 'home' })).toEqual([nobodys.id]);
    await bench.restart();
    expect(bench.row(made.id)).toMatchObject(ownership);
  });
});

describe('a batch with an id that was known before', () => {
  it('is made once, however often and how fast it is asked for', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    const id = randomUUID();
    const ask = (n: number) => {
      const file = join(bench.folder, `upload-${n}.txt`);
      writeFileSync(file, words.join('\n'));
      return handlers.create(
        given('create', { id, source: { kind: 'file', file, take: true }, tool: 'probe', run: true }),
      );
    };
    const rows = await Promise.all([ask(1), ask(2), ask(3)]);
    expect(rows.map((row) => row.id)).toEqual([id, id, id]);
    await bench.until(id, ({ state }) => state === 'Completed');
    expect((await ask(4)).state).toBe('Completed');
    expect((await handlers.list(given('list', {}))).totalCount).toBe(1);
    expect([2, 3, 4].filter((n) => existsSync(join(bench.folder, `upload-${n}.txt`)))).toEqual([]);
  });

  it('can be asked for again when the first try failed', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    const id = randomUUID();
    const file = join(bench.folder, 'late.txt');
    const ask = () => handlers.create(given('create', { id, source: { kind: 'file', file }, tool: 'probe' }));
    await expect(ask()).rejects.toMatchObject({ code: 'unreadable' });
    writeFileSync(file, words.join('\n'));
    expect((await ask()).id).toBe(id);
  });
});

describe('a batch that is made again after it was deleted', () => {
  it('can be deleted again, and the newer one is restored', async () => {
    const bench = await workbench();
    const { handlers } = bench.engine;
    const id = randomUUID();
    const make = (more: string[]) => bench.start([...words, ...more], { id, label: 'Again', run: false });
    for (const more of [[], ['ok'], ['ok', 'ok']]) {
      await make(more);
      await bench.until(id, ({ activity }) => activity.kind === 'idle');
      await handlers.act({ id, actions: ['delete'] });
    }
    expect((await handlers.list(given('list', {}))).totalCount).toBe(0);
    expect(await handlers.restore({ id })).toMatchObject({ id, total: 7 });
  });
});

describe('a description', () => {
  it('is changed at any time, and stays', async () => {
    const bench = await workbench();
    const { id } = await bench.start(words);
    await bench.until(id, ({ state }) => state === 'Completed');
    const row = await bench.engine.handlers.describe({ id, description: 'Checked by Ada' });
    expect(row).toMatchObject({ description: 'Checked by Ada', state: 'Completed' });
    await bench.restart();
    expect(bench.row(id).description).toBe('Checked by Ada');
  });
});
