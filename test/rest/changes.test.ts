import { describe, expect, it } from 'vitest';
import { ended } from './ended.ts';
import { emails, restBench } from './server.ts';

describe('a batch that is changed', () => {
  it('takes a label and a description, is run, kept and released, and deleted only when it may be', async () => {
    const bench = await restBench();
    const id = (await bench.ask('/batches', { method: 'POST', json: { records: emails(5), tool: 'email' } })).json
      .batchId;
    const patch = (json: object) => bench.ask(`/batches/${id}`, { method: 'PATCH', json });
    expect((await patch({ label: 'New', description: 'For Ada' })).json.data).toMatchObject({
      label: 'New',
      description: 'For Ada',
    });
    // Nothing happens when a part of it is refused.
    expect(await patch({ label: 'Newer', action: 'pause' })).toMatchObject({ status: 409 });
    expect(await patch({ label: 'Newer', keep: true })).toMatchObject({ status: 409 });
    expect((await bench.rest.road.api.row({ id })).label).toBe('New');
    expect(await bench.ask(`/batches/${id}`, { method: 'DELETE' })).toMatchObject({
      status: 409,
      json: { error: expect.stringContaining('delete it instead') },
    });
    await bench.until(id, ({ activity }) => activity.kind === 'idle');
    expect((await patch({ action: 'run' })).status).toBe(200);
    await bench.until(id, ended);
    expect((await patch({ keep: true })).json.data).toMatchObject({ kept: true });
    expect((await patch({ keep: true })).json.data).toMatchObject({ kept: true });
    expect((await patch({ keep: false })).json.data).toMatchObject({ kept: false });
    expect(await patch({ action: 'retry' })).toMatchObject({ status: 409 });
    for (const wrong of [{}, { state: 'Ready' }, { label: '' }, { action: 'edit' }, { keep: 'yes' }, []])
      expect(await patch(wrong)).toMatchObject({ status: 400, json: { error: 'Request validation failed' } });
    expect(await bench.ask(`/batches/${id}?purge=true`, { method: 'DELETE' })).toMatchObject({ status: 202 });
    expect(await bench.ask(`/batches/${id}`)).toMatchObject({ status: 404 });
    expect(bench.reported).toEqual([]);
  });
});
