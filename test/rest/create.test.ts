import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, finished, ready } from './ended.ts';
import { emails, formOf, restBench } from './server.ts';

describe('a batch that is posted', () => {
  it('is a draft, or run at once with X-Batch-Status: READY', async () => {
    const bench = await restBench();
    const draft = await bench.ask('/batches', {
      method: 'POST',
      json: { records: emails(6), tool: 'email', label: 'One' },
    });
    expect(draft).toMatchObject({
      status: 201,
      json: { message: 'ok', data: { state: 'Draft', label: 'One', owner: 'root' } },
    });
    expect(draft.headers.get('location')).toBe(`/batches/${draft.json.batchId}`);
    const done = await bench.until(await finished(bench), ended);
    expect(done).toMatchObject({ state: 'Completed', total: 8 });
    const odd = await bench.ask('/batches', {
      method: 'POST',
      headers: { 'x-batch-status': 'GO' },
      json: { records: ['a'], tool: 'email' },
    });
    expect(odd).toMatchObject({
      status: 400,
      json: { error: 'Request validation failed', details: [{ path: 'headers.x-batch-status' }] },
    });
  });

  it('is the same by records, by path and by file', async () => {
    const bench = await restBench();
    const text = `name,email\n${emails(40)
      .map((each, at) => `P${at},${each}`)
      .join('\n')}\n`;
    const rows = emails(40).map((email, at) => ({ name: `P${at}`, email }));
    const file = bench.write('people.csv', text);
    const work = { tool: 'email', column: 'email' };
    const made = [
      await bench.ask('/batches', { method: 'POST', headers: ready, json: { records: rows, ...work } }),
      await bench.ask('/batches', { method: 'POST', headers: ready, json: { path: file, ...work } }),
      await bench.ask('/batches', { method: 'POST', headers: ready, json: { path: 'people.csv', ...work } }),
      await bench.ask('/batches', { method: 'POST', headers: ready, body: formOf(text, 'people.csv', work) }),
    ];
    const outputs: string[] = [];
    for (const { status, json } of made) {
      expect(status).toBe(201);
      await bench.until(json.batchId, ended);
      const output = await bench.ask(`/batches/${json.batchId}/files/output`);
      expect(output.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      // Ids of records belong to their batch, lines to their file.
      const [head = '', ...lines] = output.text.trim().split(/\r?\n/);
      const keep = head.split(',').flatMap((name, at) => (/uuid|line/i.test(name) ? [] : at));
      outputs.push(lines.map((line) => keep.map((at) => line.split(',')[at]).join()).join('\n'));
    }
    expect(new Set(outputs).size).toBe(1);
    expect(outputs[0]?.split('\n')).toHaveLength(40);
  });

  it('of an interface is found by the old addresses, with records alone or a file', async () => {
    const bench = await restBench();
    const { api } = bench.rest.road;
    await api.saveDesign({ interface: { name: 'People list', fields: [{ name: 'name' }], scopes: ['batch'] } });
    await api.saveDesign({ flow: { name: 'Check', rules: [{ expression: 'size(name) > 0', message: 'No name.' }] } });
    const records = [{ name: 'Ada' }, { name: '' }, { name: 'Bob' }];
    for (const version of ['v1', 'v2']) {
      const path = `/${version}/interfaces/People%20list/batch`;
      const plain = await bench.ask(`${path}?flow=Check`, { method: 'POST', headers: ready, json: records });
      expect(plain).toMatchObject({ status: 201, json: { data: { interface: 'People list', flow: 'Check' } } });
      const whole = await bench.ask(path, { method: 'POST', json: { records, flow: 'Check', label: 'Whole' } });
      expect(whole).toMatchObject({ status: 201, json: { data: { label: 'Whole', flow: 'Check' } } });
      const form = formOf('name\nAda\nBob\n', 'p.csv', { label: 'Sent' });
      const sent = await bench.ask(`${path}?flow=Check`, { method: 'POST', body: form });
      expect(sent).toMatchObject({ status: 201, json: { data: { label: 'Sent', flow: 'Check' } } });
    }
    expect(await bench.ask('/v1/interfaces/Nothing/batch?flow=Check', { method: 'POST', json: records })).toMatchObject(
      { status: 404 },
    );
  });

  it('is made once with one Idempotency-Key, and by nobody else’s', async () => {
    const bench = await restBench();
    const other = await bench.profile('other');
    const send = (token: string) =>
      bench.ask('/batches', {
        method: 'POST',
        token,
        headers: { ...ready, 'idempotency-key': 'monday-1' },
        body: formOf(emails(9).join('\n'), 'l.txt', { tool: 'email' }),
      });
    const replies = await Promise.all([send(bench.token), send(bench.token), send(bench.token)]);
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(replies.map(({ json }) => json.batchId)).size).toBe(1);
    await bench.until(replies[0]?.json.batchId ?? '', ended);
    expect((await send(bench.token)).json).toMatchObject({
      batchId: replies[0]?.json.batchId,
      data: { state: 'Completed' },
    });
    expect((await send(other)).json.batchId).not.toBe(replies[0]?.json.batchId);
    expect((await bench.ask('/batches')).json['totalCount']).toBe(2);
    expect(readdirSync(join(bench.workspace, 'incoming'))).toEqual([]);
  });

  it.each([
    [{ records: ['a'], path: 'x', tool: 'email' }, 'body.records'],
    [{ tool: 'email' }, 'body.records'],
    [{ records: ['a', {}], tool: 'email' }, 'body.records'],
    [{ records: ['a\nb'], tool: 'email' }, 'body.records.0'],
    [{ records: ['a'], tool: 'nothing' }, 'body'],
    [{ records: ['a'] }, ''],
    [{ records: ['a'], tool: 'email', more: 1 }, 'body'],
    [{ path: 'not-there.csv', tool: 'email' }, 'body.path'],
  ])('is refused with what is wrong: %j', async (json, path) => {
    const bench = await restBench();
    const { status, json: told } = await bench.ask('/batches', { method: 'POST', json });
    expect({ status, told }).toMatchObject({
      status: 400,
      told: { error: 'Request validation failed', details: [{ path }] },
    });
    expect((await bench.ask('/batches')).json['totalCount']).toBe(0);
  });
});
