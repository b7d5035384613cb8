/**
 * A process that is there to be killed while everything happens at once. It makes the batches of the scene that are
 * missing, tops up and resumes when credits run out, and ends when all have ended. Prints what it was told.
 */
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { engineVerbs } from '#contract/engine-api.ts';
import { createEngine } from '#engine/engine.ts';
import { probeTools } from '#test/fixtures/probe-tool.ts';
import { armKillPoint } from './kill-points.ts';
import { price, requests, topUp } from './scene.ts';

const [workspace = '', root = '', point = '', nth = '1'] = process.argv.slice(2);
if (point) armKillPoint(point, Number(nth), workspace);

const engine = createEngine({
  workspace,
  version: '0.0.0',
  thread: join(import.meta.dirname, '../fixtures/probe.thread.ts'),
  tools: probeTools,
  asleep: false,
  nice: false,
  report: (error) => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`),
});
const { handlers } = engine;
const say = (rows: BatchRow[]) => {
  for (const { id, label, state, done, charged } of rows)
    process.stdout.write(`${JSON.stringify({ id, label, state, done, charged })}\n`);
};
engine.pulse.listen((name, value) => {
  if (name === 'batches') say(value as BatchRow[]);
});

const wanted = requests(root, `${workspace}-out`);
const labels = [...wanted.map(({ label }) => label), 'child'];
const list = async () => (await handlers.list(engineVerbs.list.parse({ limit: 1_000 }))).data;

await handlers.configure({ prices: { probe: price } });
for (const request of wanted) {
  const made = (await list()).some(({ label }) => label === request.label);
  if (!made) await handlers.create(engineVerbs.create.parse(request));
}
for (;;) {
  const rows = await list();
  if (labels.every((label) => rows.some((row) => row.label === label)) && rows.every(({ state }) => isFinal(state)))
    break;
  for (const row of rows.filter(({ state, reason }) => state === 'Paused' && reason === 'credits')) {
    await handlers.topUp({ amount: topUp, note: '' });
    await handlers.act({ id: row.id, actions: ['resume'] });
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
}
say(await list());
await engine.close(false);
