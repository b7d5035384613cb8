/** A file of records through an interface and a flow of the real engine, from `create` to the final state. */
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { openEngine } from '#engine/link.ts';
import { orderFlow, orderInterface } from '../data/orders.ts';
import { readSettings, tellReport } from '../program.ts';

export interface FlowRun {
  folder: string;
  file: string;
}
const { folder, file } = readSettings<FlowRun>();

const link = await openEngine({ workspace: join(folder, 'workspace'), version: '0.0.0' });
const start = performance.now();
let intake = 0;
const ended = new Promise<BatchRow>((done) => {
  link.on('batches', ([row]) => {
    if (row && row.state !== 'Draft') intake ||= performance.now() - start;
    if (row && isFinal(row.state)) done(row);
  });
});
const source = { kind: 'file' as const, file };
await link.api.create({ source, interface: orderInterface, flow: orderFlow, run: true });
const row = await ended;
if (row.state !== 'Completed') throw new Error(`the batch ended as ${row.state}: ${row.message}, ${row.failed} failed`);
tellReport(row.total, performance.now() - start, { intake_ms: intake });
await link.close();
