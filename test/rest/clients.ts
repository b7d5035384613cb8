/**
 * `npm run clients`: 50 clients list batches and messages through the API while a batch of 1,000,000 records runs. One
 * JSON line a round, with how long the batch takes with and without them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type ServerProcess, startProcess } from './process.ts';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '1000000' },
    clients: { type: 'string', default: '50' },
    /** Requests a second of all clients together: each asks once a second. */
    rate: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '3' },
  },
});
const [records, clients, rate, rounds] = [values.records, values.clients, values.rate, values.rounds].map(Number) as [
  number,
  number,
  number,
  number,
];

const folder = mkdtempSync(join(tmpdir(), 'batchmill-clients-'));
const file = join(folder, 'emails.txt');
writeFileSync(
  file,
  Array.from({ length: records }, (_, at) => `person.${at}@domain${at % 5_000}.example.org\n`).join(''),
);

interface Round {
  seconds: number;
  took: number[];
}

try {
  const among: number[] = [];
  const alone: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    // Whoever comes first in a round finds the machine in another state: they take turns.
    const order = round % 2 ? [0, clients] : [clients, 0];
    for (const many of order) {
      const { seconds, took } = await run(many);
      (many ? among : alone).push(seconds);
      const each = many ? { requests: took.length, ...shares(took) } : {};
      process.stdout.write(`${JSON.stringify({ round, clients: many, seconds: fixed(seconds), ...each })}\n`);
    }
  }
  const ratio = middle(among) / middle(alone);
  process.stdout.write(`${JSON.stringify({ slower: fixed(ratio - 1) })}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(many: number): Promise<Round> {
  const server = await startProcess('--allow', folder);
  try {
    const body = JSON.stringify({ path: file, tool: 'email', label: 'Many' });
    const headers = { 'content-type': 'application/json', 'x-batch-status': 'READY' };
    const made = await ask(server, undefined, '/batches', { method: 'POST', headers, body });
    const { batchId: id } = JSON.parse(made);
    const took: number[] = [];
    const over = new AbortController();
    const asking = Array.from({ length: many }, (_, at) => client(server, id, at, took, over.signal));
    const began = performance.now();
    while (!/Completed/.test(JSON.parse(await ask(server, undefined, `/batches/${id}`)).data.row.state))
      await setTimeout(50);
    const seconds = (performance.now() - began) / 1_000;
    over.abort();
    await Promise.all(asking);
    return { seconds, took };
  } finally {
    await server.end();
  }
}

/** In turn the list and a slice of messages somewhere in the batch, over a connection of its own. */
async function client(server: ServerProcess, id: string, at: number, took: number[], over: AbortSignal): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const pause = (1_000 * clients) / rate;
  await setTimeout((pause * at) / clients);
  for (let turn = at; !over.aborted; turn++) {
    const skip = (turn * 7_919) % Math.max(1, records - 100);
    const began = performance.now();
    await ask(server, agent, turn % 2 ? '/batches?limit=100' : `/batches/${id}/messages?skip=${skip}&limit=100`);
    const ms = performance.now() - began;
    took.push(ms);
    await setTimeout(Math.max(0, pause - ms));
  }
  agent.destroy();
}

function ask(
  { address, token }: ServerProcess,
  agent: Agent | undefined,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: object; body?: string } = {},
): Promise<string> {
  return new Promise((done, fail) => {
    const options = { method, headers: { ...headers, authorization: `Bearer ${token}` }, ...(agent ? { agent } : {}) };
    const sent = request(`${address}${path}`, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => ((response.statusCode ?? 0) < 300 ? done(text) : fail(new Error(`${path}: ${text}`))));
    });
    sent.on('error', fail).end(body);
  });
}

function shares(took: number[]): object {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => fixed(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}

function middle(all: number[]): number {
  return all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;
}

function fixed(n: number): number {
  return Number(n.toFixed(n < 10 ? 3 : 0));
}
