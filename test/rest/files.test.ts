import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finished, ready } from './ended.ts';
import { emails, formOf, restBench } from './server.ts';

describe('the files of a batch', () => {
  it('are sent with the name they have, and nothing is left behind', async () => {
    const bench = await restBench();
    const id = await finished(bench);
    const input = await bench.ask(`/batches/${id}/files/input`);
    expect(input).toMatchObject({ status: 200, text: `${emails(8).join('\n')}\n` });
    expect(input.headers.get('content-disposition')).toContain('filename="input.txt"');
    const lines = await bench.ask(`/batches/${id}/files/output?format=jsonl`);
    expect(
      lines.text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toHaveLength(8);
    expect(lines.headers.get('content-disposition')).toContain('output.jsonl');
    expect((await bench.ask(`/batches/${id}/files/process`)).text).toContain('Completed');
    expect(await bench.ask(`/batches/${id}/files/error`)).toMatchObject({
      status: 404,
      json: { error: expect.stringContaining('no errors') },
    });
    expect((await bench.ask(`/batches/${id}/files/input?format=csv`)).status).toBe(400);
    expect((await bench.ask(`/batches/${id}/files/secret`)).status).toBe(400);
    const receipt = await bench.ask(`/batches/${id}/receipt`);
    expect(receipt.json).toBeTypeOf('object');
    const report = await bench.ask(`/batches/${id}/report`);
    expect(report.text).toContain('<html');
    expect(report.headers.get('content-security-policy')).toBe('sandbox');
    const outgoing = join(bench.workspace, 'outgoing');
    await expect.poll(() => (existsSync(outgoing) ? readdirSync(outgoing) : [])).toEqual([]);
  });

  it('are read while the batch runs: the finished part of them', async () => {
    const bench = await restBench();
    const form = formOf(emails(60_000).join('\n'), 'many.txt', { tool: 'email', pageSize: '50' });
    const { json } = await bench.ask('/batches', { method: 'POST', headers: ready, body: form });
    await bench.until(json.batchId, ({ done }) => done > 0);
    const paused = await bench.ask(`/batches/${json.batchId}`, { method: 'PATCH', json: { action: 'pause' } });
    expect(paused).toMatchObject({ status: 200, json: { data: { state: 'Paused' } } });
    const { status, headers, text } = await bench.ask(`/batches/${json.batchId}/files/output`);
    expect({ status, of: headers.get('x-partial-of') }).toEqual({ status: 200, of: '60000' });
    expect(text.split('\n').length).toBeGreaterThan(50);
    const refused = await bench.ask(`/batches/${json.batchId}`, { method: 'DELETE' });
    expect(refused).toMatchObject({ status: 409, json: { error: expect.stringContaining('Resume') } });
    const cancelled = await bench.ask(`/batches/${json.batchId}?resume=true`, { method: 'DELETE' });
    expect(cancelled.status).toBe(202);
    await bench.until(json.batchId, ({ state }) => state === 'Cancelled');
    expect(await bench.ask(`/batches/${json.batchId}`, { method: 'PATCH', json: { action: 'resume' } })).toMatchObject({
      status: 409,
      json: { error: expect.stringContaining('cancelled') },
    });
  });
});
