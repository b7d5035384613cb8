/**
 * A batch through the real engine: from `create` to the moment at which its output is saved under the name that was
 * asked for. The phases are told by the engine's events, so they are right to a tenth of a second.
 */
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { openEngine } from '#engine/link.ts';
import { readSettings, tellReport } from '../program.ts';

export interface EngineRun {
  folder: string;
  file: string;
  tool: string;
}
const { folder, file, tool } = readSettings<EngineRun>();

const link = await openEngine({ workspace: join(folder, 'workspace'), version: '0.0.0' });
const start = performance.now();
const marks = { intake: 0, process: 0, deliver: 0 };
const ended = new Promise<BatchRow>((done) => {
  link.on('batches', ([row]) => {
    if (!row) return;
    const now = performance.now() - start;
    if (row.state !== 'Draft') marks.intake ||= now;
    if (row.state === 'PostProcessing' || isFinal(row.state)) marks.process ||= now;
    if (isFinal(row.state)) done(row);
  });
});
const { id } = await link.api.create({ source: { kind: 'file', file }, tool, threshold: null, run: true });
const row = await ended;
marks.deliver = performance.now() - start;
await link.api.export({ id, kind: 'output', file: join(folder, 'output.csv') });
const wall = performance.now() - start;
if (row.state !== 'Completed' && row.state !== 'CompletedWithErrors')
  throw new Error(`the batch ended as ${row.state}: ${row.message}`);
tellReport(row.total, wall, {
  intake_ms: marks.intake,
  process_ms: marks.process - marks.intake,
  deliver_ms: marks.deliver - marks.process,
  export_ms: wall - marks.deliver,
});
await link.close();
