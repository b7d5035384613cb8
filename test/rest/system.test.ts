import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEngine } from '#engine/link.ts';
import { emails, restBench } from './server.ts';

/** A workspace of another organisation, with one batch in it, whose process has ended. */
async function otherWorkspace(): Promise<{ workspace: string; id: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-west-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const workspace = join(folder, 'west');
  const link = await openEngine({ workspace, version: '0.0.0' });
  const source = { kind: 'text', text: emails(5).join('\n') } as const;
  const { id } = await link.api.create({ source, tool: 'email', label: 'Far away' });
  await link.close();
  return { workspace, id };
}

describe('the program’s own profile', () => {
  it('reads and changes the batches of attached workspaces, which nobody else sees', async () => {
    const { workspace, id } = await otherWorkspace();
    const bench = await restBench();
    await bench.rest.road.api.attach({ folder: workspace });
    const { token } = await bench.rest.road.api.renewProfile({ name: 'system' });
    const own = await bench.ask('/batches', { method: 'POST', json: { records: emails(5), tool: 'email' } });

    const { json } = await bench.ask('/batches', { token });
    const listed = (json.data as unknown as { id: string; workspace?: string }[]).map((row) => [row.id, row.workspace]);
    expect(listed).toEqual([
      [own.json.batchId, undefined],
      [id, 'west'],
    ]);
    expect((await bench.ask('/batches')).json['totalCount']).toBe(1);
    expect((await bench.ask(`/batches/${id}`)).status).toBe(404);

    expect((await bench.ask(`/batches/${id}`, { token })).json.data).toMatchObject({ row: { label: 'Far away' } });
    const run = await bench.ask(`/batches/${id}`, { token, method: 'PATCH', json: { action: 'run' } });
    expect(run.status).toBe(200);
    const state = async () => (await bench.ask(`/batches/${id}`, { token })).json.data['row'];
    await expect.poll(state, { timeout: 20_000 }).toMatchObject({ state: 'Completed' });
    const file = await bench.ask(`/batches/${id}/files/output`, { token });
    expect(file.text.trim().split('\n').length).toBe(6);
    expect((await bench.ask(`/batches/${id}?purge=true`, { token, method: 'DELETE' })).status).toBe(202);
    expect((await bench.ask('/batches', { token })).json['totalCount']).toBe(1);
  });
});
