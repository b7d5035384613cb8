/** Asks a running batch for 200 rows at any place, again and again, as a screen would while somebody scrolls. */
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { openEngine } from '#engine/link.ts';
import { seeded } from '../data/random.ts';
import { percentile } from '../figures.ts';
import { readSettings, tellReport } from '../program.ts';

const { folder, file } = readSettings<{ folder: string; file: string }>();
const rows = 200;
const pauseMs = 20;

const link = await openEngine({ workspace: join(folder, 'workspace'), version: '0.0.0' });
const start = performance.now();
let batch: BatchRow | undefined;
link.on('batches', ([row]) => {
  if (row) batch = row;
});
const { id } = await link.api.create({
  source: { kind: 'file', file },
  tool: 'email',
  threshold: null,
  run: true,
});
const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs));
const next = seeded(7);
const times: number[] = [];
let now: BatchRow | undefined = batch;
while (!now || !isFinal(now.state)) {
  await pause();
  now = batch;
  if (now?.state !== 'Processing') continue;
  const asked = performance.now();
  const { data } = await link.api.records({ id, skip: next(now.total - rows), limit: rows });
  times.push(performance.now() - asked);
  if (data.length !== rows) throw new Error(`${data.length} rows instead of ${rows}`);
}
tellReport(now.total, performance.now() - start, {
  p50_ms: percentile(times, 50),
  p99_ms: percentile(times, 99),
  slices: times.length,
});
await link.close();
