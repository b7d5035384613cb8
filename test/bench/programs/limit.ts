/** The physical limit: every core does nothing but the tool and its result line, all lines in memory, no I/O at all. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readSettings, tellReport } from '../program.ts';

export interface LimitPart {
  file: string;
  tool: string;
  part: number;
  parts: number;
}
const { file, tool } = readSettings<{ file: string; tool: string }>();

const parts = availableParallelism();
const workers = Array.from(
  { length: parts },
  (_, part) =>
    new Worker(join(import.meta.dirname, 'limit.thread.js'), {
      workerData: { file, tool, part, parts } satisfies LimitPart,
    }),
);
const answers = () =>
  Promise.all(
    workers.map(
      (worker) =>
        new Promise<number>((resolve, reject) => {
          worker.once('message', resolve);
          worker.once('error', reject);
        }),
    ),
  );
await answers();
const start = performance.now();
const done = answers();
for (const worker of workers) worker.postMessage('go');
const records = (await done).reduce((sum, n) => sum + n, 0);
const wall = performance.now() - start;
tellReport(records, wall);
await Promise.all(workers.map((worker) => worker.terminate()));
