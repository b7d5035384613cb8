/** The same list through BullMQ: queue it, work it off in this process, write the CSV. One job per so many records. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, tellReport } from '../program.ts';
import { toolLine } from '../tool-line.ts';
import { type BullMq, loadPeer } from './peer-library.ts';

export interface BullMqRun {
  peers: string;
  folder: string;
  file: string;
  port: number;
  /** Records of the file that are used. */
  most: number;
  /** Records of one job. */
  perJob: number;
}
const { peers, folder, file, port, most, perJob } = readSettings<BullMqRun>();
const jobsAtOnce = 1_000;
const concurrency = 50;

const { Queue, Worker } = await loadPeer<BullMq>(peers, 'bullmq');
const values = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, most);
const { head, line } = toolLine('email');
const connection = { host: '127.0.0.1', port, maxRetriesPerRequest: null };
const name = `emails-${perJob}-${process.pid}`;

const start = performance.now();
const jobs: { at: number; values: string[] }[] = [];
for (let at = 0; at < values.length; at += perJob) jobs.push({ at, values: values.slice(at, at + perJob) });
const lines = new Map<number, string>();
const queue = new Queue(name, { connection });
let left = jobs.length;
const done = new Promise<void>((resolve, reject) => {
  const worker = new Worker(
    name,
    async ({ data }) => {
      const job = data as (typeof jobs)[number];
      lines.set(job.at, job.values.map(line).join(''));
    },
    { connection, concurrency },
  );
  worker.on('error', reject);
  worker.on('completed', () => {
    if (--left === 0) resolve(worker.close());
  });
});
for (let at = 0; at < jobs.length; at += jobsAtOnce)
  await queue.addBulk(
    jobs.slice(at, at + jobsAtOnce).map((data) => ({ name: 'page', data, opts: { removeOnComplete: true } })),
  );
await done;
writeFileSync(join(folder, 'output.csv'), head + jobs.map(({ at }) => lines.get(at) ?? '').join(''));
tellReport(values.length, performance.now() - start);
await queue.close();
process.exit(0);
