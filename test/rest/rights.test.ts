import { describe, expect, it } from 'vitest';
import { judge, type RightFunction, rightFunctions } from '#contract/rights.ts';
import { emails, restBench } from './server.ts';

/** All sixteen sets of functions. */
const sets = Array.from({ length: 16 }, (_, bits) => rightFunctions.filter((_, at) => bits & (1 << at)));

describe('the rights of a profile', () => {
  it('hold at every address as the table says: its own batches, those of its organisation, and those of others', async () => {
    const bench = await restBench();
    const idle = async (id: string) => (await bench.until(id, ({ activity }) => activity.kind === 'idle')).id;
    const make = async (token: string) =>
      idle(
        (await bench.ask('/batches', { method: 'POST', token, json: { records: emails(5), tool: 'email' } })).json
          .batchId,
      );
    const colleague = await make(await bench.profile('colleague', [], 'east'));
    const stranger = await make(await bench.profile('stranger', [], 'west'));
    const nobodys = await idle(
      (await bench.rest.road.api.create({ source: { kind: 'text', text: emails(5).join('\n') }, tool: 'email' })).id,
    );

    for (const [at, functions] of sets.entries()) {
      const person = { name: `person ${at}`, organisation: 'east', functions: functions as RightFunction[] };
      const token = await bench.profile(person.name, functions, 'east');
      const batches = [
        [await make(token), { owner: person.name, organisation: 'east' }],
        [colleague, { owner: 'colleague', organisation: 'east' }],
        [stranger, { owner: 'stranger', organisation: 'west' }],
        [nobodys, { owner: null, organisation: 'home' }],
      ] as const;
      const { data } = (await bench.ask('/batches?limit=1000', { token })).json;
      const listed = new Set((data as unknown as { id: string }[]).map(({ id }) => id));
      for (const [id, ownership] of batches) {
        const may = {
          read: judge(person, ownership, 'read').allowed,
          change: judge(person, ownership, 'patch').allowed,
        };
        const status = async (path: string, asked: { method?: string; json?: unknown } = {}) =>
          (await bench.ask(path, { token, ...asked })).status;
        const found = {
          list: listed.has(id),
          byId: (await bench.ask(`/batches?batchId=${id}`, { token })).json['totalCount'],
          show: await status(`/batches/${id}`),
          messages: await status(`/batches/${id}/messages`),
          input: await status(`/batches/${id}/files/input`),
          events: may.read ? 200 : await status(`/batches/${id}/events`),
          patch: await status(`/batches/${id}`, { method: 'PATCH', json: { description: `seen by ${at}` } }),
          // A draft is not cancelled: the right is asked for first, the state after it.
          cancel: await status(`/batches/${id}`, { method: 'DELETE' }),
        };
        const read = may.read ? 200 : 403;
        expect({ functions, ownership, found }).toEqual({
          functions,
          ownership,
          found: {
            list: may.read,
            byId: may.read ? 1 : 0,
            show: read,
            messages: read,
            input: read,
            events: read,
            patch: may.change ? 200 : 403,
            cancel: may.change ? 409 : 403,
          },
        });
      }
    }
  }, 120_000);

  it('that are missing are named, and what is refused changes nothing', async () => {
    const bench = await restBench();
    const token = await bench.profile('ada');
    const { batchId } = (
      await bench.ask('/batches', { method: 'POST', token, json: { records: emails(5), tool: 'email', label: 'Mine' } })
    ).json;
    const refused = await bench.ask(`/batches/${batchId}`, { method: 'PATCH', token, json: { label: 'Changed' } });
    expect(refused).toMatchObject({
      status: 403,
      json: { error: '“ada” may not change one’s own batches without ADMIN_BACKEND_SERVICES.' },
    });
    expect((await bench.ask(`/batches/${batchId}?purge=true`, { method: 'DELETE', token })).status).toBe(403);
    expect((await bench.rest.road.api.row({ id: batchId })).label).toBe('Mine');
  });
});
