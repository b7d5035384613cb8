import { describe, expect, it } from 'vitest';
import { ended, finished } from './ended.ts';
import { emails, restBench } from './server.ts';

describe('the list of batches', () => {
  it('is filtered by id, day and state, and read page by page', async () => {
    const bench = await restBench();
    const first = await finished(bench);
    const draft = (await bench.ask('/batches', { method: 'POST', json: { records: emails(5), tool: 'email' } })).json
      .batchId;
    await bench.until(draft, ({ activity }) => activity.kind === 'idle');
    const ids = async (query: string) => {
      const { json } = await bench.ask(`/batches?${query}`);
      const alias = await bench.ask(`/batch?${query}`);
      expect(alias.json).toEqual(json);
      return [json['totalCount'], ...(json.data as unknown as { id: string }[]).map(({ id }) => id)];
    };
    const day = String((await bench.until(first, ended)).created).slice(0, 10);
    expect(await ids('')).toEqual([2, draft, first]);
    expect(await ids(`batchId=${first}`)).toEqual([1, first]);
    expect(await ids('state=Completed')).toEqual([1, first]);
    expect(await ids('state=Completed,Draft&limit=1&skip=1')).toEqual([2, first]);
    expect(await ids(`createdFrom=${day}&createdTo=${day}`)).toEqual([2, draft, first]);
    expect(await ids(`createdAt=${day}`)).toEqual([2, draft, first]);
    expect(await ids('createdFrom=2999-01-01')).toEqual([0]);
    expect(await ids('createdTo=1999-01-01')).toEqual([0]);
    for (const query of [
      'createdAt=2026-13-01',
      'createdAt=today',
      'limit=0',
      'limit=1001',
      'skip=-1',
      'skip=x',
      'state=Odd',
      'q=1',
      'limit=1&limit=2',
      'batchId=1',
    ])
      expect(await bench.ask(`/batches?${query}`)).toMatchObject({
        status: 400,
        json: { error: 'Request validation failed' },
      });
  });

  it('speaks the words of older systems', async () => {
    const bench = await restBench();
    const id = await finished(bench);
    const word = async (vocabulary: string) =>
      (await bench.ask(`/batches/${id}`, { headers: { 'accept-vocabulary': vocabulary } })).json.data?.['row'];
    expect(await word('s1')).toMatchObject({ state: 'Completed' });
    expect(await word('S2')).toMatchObject({ state: 'FINISHED' });
    expect(await word('s3')).toMatchObject({ state: 'Completed' });
    expect(await word('s4')).toMatchObject({ state: 'Completed' });
    expect((await bench.ask('/batches', { headers: { 'accept-vocabulary': 's2' } })).json.data).toMatchObject([
      { state: 'FINISHED' },
    ]);
    expect((await bench.ask('/batches', { headers: { 'accept-vocabulary': 's9' } })).status).toBe(400);
  });
});

describe('the messages of a batch', () => {
  it('are its records, by state and page by page, at both addresses', async () => {
    const bench = await restBench();
    const id = await finished(bench, [...emails(9), 'broken@@example.org']);
    const ask = async (query: string) => {
      const { json } = await bench.ask(`/batches/${id}/messages?${query}`);
      expect((await bench.ask(`/batch?id=${id}&${query}`)).json).toEqual(json);
      return json;
    };
    const all = await ask('');
    const { counts, total } = await bench.until(id, ended);
    expect(all).toMatchObject({ message: 'ok', totalCount: total });
    expect(await ask('status=Completed&limit=2&skip=1')).toMatchObject({
      totalCount: counts.Completed,
      data: [{ record: 2 }, { record: 3 }],
    });
    expect(await ask('missingDependencies=true')).toMatchObject({ totalCount: 0, data: [] });
    expect(await ask('missingDependencies=false')).toMatchObject({ totalCount: total });
    expect((await bench.ask(`/batches/${id}/messages?status=Odd`)).status).toBe(400);
    expect((await bench.ask(`/batches/${id}/messages?missingDependencies=yes`)).status).toBe(400);
  });
});
