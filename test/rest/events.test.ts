import { describe, expect, it } from 'vitest';
import { emails, restBench } from './server.ts';

describe('the events of a batch', () => {
  it('tell its state at first, each change, and its removal', async () => {
    const bench = await restBench();
    const { json } = await bench.ask('/batches', { method: 'POST', json: { records: emails(50), tool: 'email' } });
    const id = json.batchId;
    await bench.until(id, ({ activity }) => activity.kind === 'idle');
    const response = await fetch(`${bench.rest.address}/batches/${id}/events`, {
      headers: { authorization: `Bearer ${bench.token}`, 'accept-vocabulary': 's2' },
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    let text = '';
    const states = () => [...text.matchAll(/"state":"(\w+)"/g)].map(([, state]) => state);
    const read = (async () => {
      for await (const part of response.body ?? []) text += new TextDecoder().decode(part);
    })();
    await expect.poll(states).toEqual(['DRAFT']);
    await bench.ask(`/batches/${id}`, { method: 'PATCH', json: { action: 'run' } });
    await expect.poll(() => states().at(-1), { timeout: 10_000 }).toBe('FINISHED');
    await bench.ask(`/batches/${id}?purge=true`, { method: 'DELETE' });
    await read;
    expect(text).toMatch(/event: removed\ndata: \{\}\n\n$/);
  });

  it('end with the server', async () => {
    const bench = await restBench();
    const { json } = await bench.ask('/batches', { method: 'POST', json: { records: emails(5), tool: 'email' } });
    const response = await fetch(`${bench.rest.address}/batches/${json.batchId}/events`, {
      headers: { authorization: `Bearer ${bench.token}` },
    });
    const text = response.text();
    await bench.rest.close();
    // To its end, not cut off.
    expect(await text).toMatch(/^event: batch\n/);
  });
});
