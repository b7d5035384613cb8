/**
 * A process that is there to be killed: opens a workspace, makes the batch if there is none yet, and waits until every
 * batch has ended by itself. Prints each state it was told of, so that the auditor knows what was acknowledged.
 */
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { openEngine } from '#engine/link.ts';

const [workspace = '', file = '', tool = 'email', pageSize = '100'] = process.argv.slice(2);
const say = (rows: BatchRow[]) => {
  for (const { id, state, done, total, message } of rows)
    process.stdout.write(`${JSON.stringify({ id, state, done, total, message })}\n`);
};

const link = await openEngine({ workspace, version: '0.0.0' });
const ended = new Promise<void>((done) => {
  link.on('batches', (rows) => {
    say(rows);
    if (rows.length && rows.every(({ state }) => isFinal(state))) done();
  });
});
const { data } = await link.api.list({});
say(data);
if (!data.length)
  await link.api.create({
    source: { kind: 'file', file },
    tool,
    pageSize: Number(pageSize),
    threshold: null,
    run: true,
  });
if (!data.length || !data.every(({ state }) => isFinal(state))) await ended;
await link.close();
