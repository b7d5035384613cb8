/** Takes a CSV file in and runs nothing: how long that is, and how far the process grows beyond an engine at rest. */
import { join } from 'node:path';
import { openEngine } from '#engine/link.ts';
import { readSettings, tellReport } from '../program.ts';

const { folder, file } = readSettings<{ folder: string; file: string }>();

const link = await openEngine({ workspace: join(folder, 'workspace'), version: '0.0.0' });
await link.api.inspect({ source: { kind: 'file', file }, tool: 'email', depth: 'head' });
const idle = process.memoryUsage.rss() / 2 ** 20;
const start = performance.now();
const taken = new Promise<number>((done, fail) => {
  link.on('batches', ([row]) => {
    if (row?.state === 'Error') fail(new Error(row.message ?? 'the intake failed'));
    else if (row && row.total > 0 && row.activity.kind === 'idle') done(row.total);
  });
});
await link.api.create({ source: { kind: 'file', file }, tool: 'email', column: 'email' });
const total = await taken;
tellReport(total, performance.now() - start, { idle_mb: idle });
await link.close();
