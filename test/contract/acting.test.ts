import { describe, expect, it } from 'vitest';
import { actingAs } from '#contract/acting.ts';
import type { EngineApi } from '#contract/engine-api.ts';
import { judge, type Person, type RightFunction, rightFunctions } from '#contract/rights.ts';

const owners = {
  own: { owner: 'ada', organisation: 'east' },
  colleagues: { owner: 'bob', organisation: 'east' },
  strangers: { owner: 'eve', organisation: 'west' },
  nobodys: { owner: null, organisation: 'home' },
};

/** An engine that remembers what reached it. */
function engine() {
  const asked: [string, unknown][] = [];
  const api = new Proxy({} as EngineApi, {
    get: (_, verb) => async (argument: { id: keyof typeof owners }) => {
      if (verb === 'row') return { id: argument.id, ...owners[argument.id] };
      asked.push([String(verb), argument]);
      return null;
    },
  });
  return { api, asked };
}

const me = (functions: readonly RightFunction[]): Person => ({
  name: 'ada',
  organisation: 'east',
  functions: [...functions],
});
const sets = Array.from({ length: 16 }, (_, bits) => rightFunctions.filter((_, at) => bits & (1 << at)));
const ids = Object.keys(owners) as (keyof typeof owners)[];

const questions = {
  read: [
    (api: EngineApi, id: string) => api.show({ id }),
    (api: EngineApi, id: string) => api.records({ id }),
    (api: EngineApi, id: string) => api.export({ id, kind: 'output', file: '/x' }),
    (api: EngineApi, id: string) => api.compare({ before: id, after: id }),
    (api: EngineApi, id: string) => api.blocked({ id }),
  ],
  patch: [
    (api: EngineApi, id: string) => api.act({ id, actions: ['pause'] }),
    (api: EngineApi, id: string) => api.act({ id, actions: ['keep'] }),
    (api: EngineApi, id: string) => api.rename({ id, label: 'x' }),
    (api: EngineApi, id: string) => api.edit({ id }),
    (api: EngineApi, id: string) => api.resubmit({ id }),
  ],
  delete: [
    (api: EngineApi, id: string) => api.act({ id, actions: ['delete'] }),
    (api: EngineApi, id: string) => api.act({ id, actions: ['resume', 'cancel'] }),
  ],
} as const;

describe('who acts as a profile', () => {
  it.each(sets.map((functions) => [functions]))(
    'with %j is let do exactly what the table of rights says',
    async (functions) => {
      for (const [right, asks] of Object.entries(questions) as [keyof typeof questions, (typeof questions)['read']][])
        for (const id of ids)
          for (const ask of asks) {
            const { api, asked } = engine();
            const done = await ask(actingAs(api, me(functions)), id).then(
              () => 'done',
              (error: { code: string; message: string }) => `${error.code} ${error.message}`,
            );
            const verdict = judge(me(functions), owners[id], right);
            expect(done).toBe(verdict.allowed ? 'done' : `not-allowed ${verdict.reason}`);
            expect(asked.length).toBe(verdict.allowed ? 1 : 0);
          }
    },
  );

  it('lists what may be read, and owns what is made', async () => {
    const { api, asked } = engine();
    const seen = actingAs(api, me(['ADMIN_BATCHES']));
    await seen.list({ limit: 5, organisation: 'west' });
    await seen.create({ source: { kind: 'text', text: 'x' }, ownership: owners.strangers });
    await seen.importBundle({ file: '/x', id: crypto.randomUUID(), ownership: owners.strangers });
    expect(asked).toEqual([
      ['list', { limit: 5, organisation: 'east' }],
      ['create', { source: { kind: 'text', text: 'x' }, ownership: owners.own }],
      ['importBundle', { file: '/x', id: expect.any(String), ownership: owners.own }],
    ]);
  });

  it('takes back out of the trash what was deleted here, and else only what anybody’s may be', async () => {
    const { api, asked } = engine();
    const seen = actingAs(api, me(['ADMIN_BACKEND_SERVICES']));
    await expect(seen.restore({ id: 'own' })).rejects.toMatchObject({ code: 'not-allowed' });
    await seen.act({ id: 'own', actions: ['delete'] });
    await seen.restore({ id: 'own' });
    await expect(seen.sweep({})).rejects.toMatchObject({ code: 'not-allowed' });
    await actingAs(api, me(rightFunctions)).restore({ id: 'strangers' });
    expect(asked.map(([verb]) => verb)).toEqual(['act', 'restore', 'restore']);
  });

  it('is nobody in particular, who may do everything, without a profile', () => {
    const { api } = engine();
    expect(actingAs(api, null)).toBe(api);
  });
});
