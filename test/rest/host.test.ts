import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ApiFigures } from '#contract/api-switch.ts';
import { openEngine } from '#engine/link.ts';
import { hostRest } from '#rest/host.ts';
import { emails, everything } from './server.ts';

async function workspaceWithEngine() {
  const folder = mkdtempSync(join(tmpdir(), 'batchmill-host-'));
  const link = await openEngine({ workspace: join(folder, 'workspace'), version: '0.0.0' });
  onTestFinished(async () => {
    await link.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const data = { workspace: join(folder, 'workspace'), version: '0.0.0', port: 0, allow: [], perSecond: 100 };
  return { link, data };
}

describe('the API in a thread of its own', () => {
  it('works on the engine that runs already, tells what came in, and ends alone', async () => {
    const { link, data } = await workspaceWithEngine();
    const heard: ApiFigures[] = [];
    const rest = await hostRest(data, (figures) => heard.push(figures));
    const [address = ''] = rest.addresses;
    const { token } = await link.api.addProfile({ name: 'ada', functions: everything });
    const response = await fetch(`${address}/batches`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ records: emails(5), tool: 'email' }),
    });
    expect(response.status).toBe(201);
    expect((await link.api.list({})).data).toMatchObject([{ owner: 'ada' }]);
    expect((await fetch(`${address}/batches`)).status).toBe(401);
    await expect.poll(() => heard.at(-1)).toMatchObject({ requests: 2, refused: 1, last: { status: 401 } });

    rest.change({ allow: [], perSecond: 1 });
    await rest.close();
    await rest.ended;
    await expect(fetch(`${address}/batches`)).rejects.toThrow();
    expect((await link.api.list({})).totalCount).toBe(1);
  });

  it('says so when its port is taken', async () => {
    const { data } = await workspaceWithEngine();
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    await expect(hostRest({ ...data, port }, () => undefined)).rejects.toMatchObject({ code: 'busy' });
  });
});
