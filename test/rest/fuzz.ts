/**
 * `npm run fuzz -- --requests N --seed S`: a real server gets requests drawn from its own description, valid and broken.
 * It fails when one answer is a 5xx, is not described, or does not have the shape that is described, or when the
 * server ends.
 */
import { parseArgs } from 'node:util';
import { chanceOf } from './chance.ts';
import { disagreement } from './description.ts';
import { startProcess } from './process.ts';
import { type Description, type Drawn, drawing } from './requests.ts';

const { values } = parseArgs({ options: { requests: { type: 'string' }, seed: { type: 'string' } } });
const requests = Number(values.requests ?? 2_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const lanes = 8;

const server = await startProcess();
const authorization = `Bearer ${server.token}`;
const ids: string[] = [];
const statuses = new Map<number, number>();
const troubles: string[] = [];
const description = (await (await fetch(`${server.address}/openapi.json`)).json()) as Description;
const draw = drawing(description, chanceOf(seed), ids);
const began = performance.now();
let sent = 0;

async function send({ method, path, headers, body }: Drawn): Promise<void> {
  const response = await fetch(server.address + path, {
    method,
    headers: { authorization, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const { status } = response;
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const type = response.headers.get('content-type') ?? '';
  if (type === 'text/event-stream') return void (await response.body?.cancel());
  const text = await response.text();
  const json = type === 'application/json' ? (JSON.parse(text) as { batchId?: string }) : undefined;
  if (status === 201 && json?.batchId) remember(json.batchId);
  const wrong = disagreement(method, path, { status, headers: response.headers, json });
  if (status >= 500 || wrong)
    troubles.push(`${method} ${path} ${String(body).slice(0, 300)} → ${status} ${wrong ?? text}`);
}

/** Some old ones stay, so that those that were deleted are asked for as well. */
function remember(id: string): void {
  if (ids.length >= 60) ids.splice(0, 1);
  ids.push(id);
}

/** So that there is something to ask for from the first request on. */
async function begin(): Promise<void> {
  for (let i = 0; i < 20; i++) {
    const body = JSON.stringify({ records: ['a@example.org', 'broken@'], tool: 'email' });
    const headers = { 'content-type': 'application/json', ...(i % 2 ? { 'x-batch-status': 'READY' } : {}) };
    await send({ method: 'POST', path: '/batches', headers, body });
  }
}

async function lane(): Promise<void> {
  while (sent < requests && troubles.length < 10) {
    sent++;
    const drawn = draw();
    try {
      await send(drawn);
    } catch (error) {
      troubles.push(
        `${drawn.method} ${drawn.path} → ${error instanceof Error ? `${error.message} ${error.cause}` : error}`,
      );
    }
    if (sent % 5_000 === 0) process.stderr.write(`${sent} requests\n`);
  }
}

await begin();
await Promise.all(Array.from({ length: lanes }, lane));
const seconds = (performance.now() - began) / 1_000;
const alive = await fetch(`${server.address}/batches`, { headers: { authorization } }).then(
  ({ ok }) => ok,
  () => false,
);
const shares = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`);
process.stdout.write(
  `${sent} requests of seed ${seed} in ${seconds.toFixed(0)} s. ${shares.join(', ')}. Troubles: ${troubles.length}\n`,
);
for (const trouble of troubles) process.stdout.write(`${trouble}\n`);
await server.end();
process.exitCode = troubles.length === 0 && alive ? 0 : 1;
