/** Times the first answer of a new engine, and the way from “run” to a running batch, seen before or not. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine } from '#engine/link.ts';
import { emails } from '../data/emails.ts';
import { readSettings, tellReport } from '../program.ts';

const { folder, begun } = readSettings<{ folder: string; begun: number }>();
const now = () => performance.timeOrigin + performance.now();

/** Until the engine says that the batch runs, or that it has run already. */
async function runOne(workspace: string, preview: boolean): Promise<number> {
  const link = await openEngine({ workspace, version: '0.0.0' });
  const { length } = await link.api.tools({});
  if (!length) throw new Error('the engine has no tools');
  if (preview) await link.api.inspect({ source: { kind: 'file', file }, tool: 'email' });
  const asked = performance.now();
  const running = new Promise<number>((done) => {
    link.on('batches', ([row]) => {
      if (row && row.state !== 'Draft' && row.state !== 'Ready') done(performance.now() - asked);
    });
  });
  await link.api.create({ source: { kind: 'file', file }, tool: 'email', threshold: null, run: true });
  const time = await running;
  await link.close();
  return time;
}

const file = join(folder, 'small.txt');
const link = await openEngine({ workspace: join(folder, 'empty'), version: '0.0.0' });
await link.api.list({});
const answer = now() - begun;
await link.close();

writeFileSync(file, [...emails(1_000)].join('\n'));
const unseen = await runOne(join(folder, 'unseen'), false);
const run = await runOne(join(folder, 'seen'), true);
tellReport(1_000, answer, { answer_ms: answer, run_ms: run, unseen_ms: unseen });
