import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, finished, ready } from './ended.ts';
import { type Bench, formOf, restBench } from './server.ts';

const table = 'No,Mail\n1,Anna@Example.com\n2,bert@gmx.de\n3,broken\n';
const people = {
  name: 'People',
  fields: [
    { name: 'id', source: 'No' },
    { name: 'email', source: 'Mail' },
  ],
};
const check = { name: 'Check', tools: [{ tool: 'email', field: 'email' }], threshold: null };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The bundle of a batch, as bytes. */
async function bundleOf(bench: Bench, id: string, query: string): Promise<Blob> {
  const headers = { authorization: `Bearer ${bench.token}` };
  const response = await fetch(`${bench.rest.address}/batches/${id}/bundle${query}`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/zip');
  return response.blob();
}

async function made(bench: Bench, fields: Record<string, string>): Promise<string> {
  const form = formOf(table, 'people.csv', fields);
  const { json } = await bench.ask('/batches', { method: 'POST', headers: ready, body: form });
  await bench.until(json.batchId, ended);
  return json.batchId;
}

const send = (
  bench: Bench,
  bundle: Blob,
  fields: Record<string, string> = {},
  headers: Record<string, string> = ready,
) => bench.ask('/bundles', { method: 'POST', headers, body: formOf(bundle, 'people.batchmill', fields) });

describe('a bundle that is read and sent', () => {
  it.each([
    ['a tool', { tool: 'email', column: 'Mail' }],
    ['an interface and a flow', { interface: 'People', flow: 'Check' }],
  ])('gives the same output on another server: %s', async (_name, fields) => {
    const [one, other] = [await restBench(), await restBench()];
    await one.rest.road.api.saveDesign({ interface: people });
    await one.rest.road.api.saveDesign({ flow: check });
    const id = await made(one, fields);
    const { status, json } = await send(other, await bundleOf(one, id, '?data=true'));
    expect(status).toBe(201);
    await other.until(json.batchId, ended);
    const [first, second] = await Promise.all([
      one.ask(`/batches/${id}/files/output`),
      other.ask(`/batches/${json.batchId}/files/output`),
    ]);
    expect(second.text).toBe(first.text);
    expect(json['output']).toBe(sha256(second.text));
    expect(await other.rest.road.api.designs({ kind: 'flow' })).toEqual([]);
    expect(readdirSync(join(other.workspace, 'incoming'))).toEqual([]);
  });

  it('is a draft that is made once, and belongs to who sent it', async () => {
    const bench = await restBench();
    const bundle = await bundleOf(bench, await finished(bench), '?data=true');
    const token = await bench.profile('ada');
    const body = () => formOf(bundle, 'x.batchmill', { label: 'Mine' });
    const [first, second] = [
      await bench.ask('/bundles', { method: 'POST', token, body: body() }),
      await bench.ask('/bundles', { method: 'POST', token, body: body() }),
    ];
    expect(first.json).toMatchObject({ data: { state: 'Draft', label: 'Mine', owner: 'ada' } });
    expect(second.json.batchId).toBe(first.json.batchId);
    expect((await send(bench, bundle, {}, {})).json.batchId).not.toBe(first.json.batchId);
  });

  it('without data is run with a file that the server allows', async () => {
    const bench = await restBench();
    const bundle = await bundleOf(bench, await made(bench, { tool: 'email', column: 'Mail' }), '');
    expect((await send(bench, bundle)).status).toBe(400);
    expect((await send(bench, bundle, {}, {})).status).toBe(400);
    const path = bench.write('april.csv', 'No,Mail\n9,eve@example.com\n');
    const { status, json } = await send(bench, bundle, { path });
    expect(status).toBe(201);
    expect(await bench.until(json.batchId, ended)).toMatchObject({ total: 1, state: 'Completed' });
    expect((await send(bench, bundle, { path: '/etc/passwd' })).status).toBe(403);
  });

  it('names columns that are masked, and refuses those that are not there and what is no bundle', async () => {
    const bench = await restBench();
    const id = await made(bench, { tool: 'email', column: 'Mail' });
    const bundle = await bundleOf(bench, id, '?data=true&mask=Mail,No');
    const { json } = await send(bench, bundle);
    expect(json['output']).toBeNull();
    await bench.until(json.batchId, ended);
    expect((await bench.ask(`/batches/${json.batchId}/files/input`)).text).toContain('0,Xxxx@Xxxxxxx.xxx');
    expect((await bench.ask(`/batches/${id}/bundle?data=true&mask=Salary`)).status).toBe(400);
    expect((await bench.ask(`/batches/${id}/bundle?data=perhaps`)).status).toBe(400);
    expect(await send(bench, new Blob(['name,email\n']))).toMatchObject({
      status: 400,
      text: expect.stringContaining('no recipe'),
    });
    const stranger = await bench.profile('eve');
    expect((await bench.ask(`/batches/${id}/bundle`, { token: stranger })).status).toBe(403);
  });
});
