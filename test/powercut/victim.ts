/**
 * A process whose every change to its folder is written down. It has a pasted list and a file processed, then deletes
 * the first and takes it back. Whatever its client is told it writes into a file beside the workspace, and so into the
 * same log.
 */
import { openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import { isFinal } from '#contract/batch-state.ts';
import { openEngine } from '#engine/link.ts';
import { type Telling, toldFile } from './told.ts';

const [root = '', pasted = '', file = '', pageSize = ''] = process.argv.slice(2);
const told = openSync(join(root, toldFile), 'a');
const last = new Map<string, string>();
let moving = '';

function tell({ id, label, done }: BatchRow, state: Telling['state']): void {
  const line = JSON.stringify({ id, label, state, done } satisfies Telling);
  if (last.get(id) === line) return;
  last.set(id, line);
  writeSync(told, `${line}\n`);
}

const link = await openEngine({ workspace: join(root, 'workspace'), version: '0.0.0' });
link.on('batches', (rows) => {
  for (const row of rows) if (row.id !== moving) tell(row, row.state);
});

/** Asks as often as it can: an answer is a promise, too, and comes sooner than the next event. */
async function untilEnded(first: BatchRow): Promise<BatchRow> {
  for (let row = first; ; ) {
    tell(row, row.state);
    if (isFinal(row.state)) return row;
    await new Promise((resolve) => setTimeout(resolve, 2));
    row = (await link.api.list({})).data.find(({ id }) => id === first.id) ?? row;
  }
}

const more = { tool: 'email', threshold: null, run: true };
const text = readFileSync(pasted, 'utf8');
const small = await untilEnded(
  await link.api.create({ source: { kind: 'text', text }, pasted: true, pageSize: 10, ...more }),
);
await untilEnded(await link.api.create({ source: { kind: 'file', file }, pageSize: Number(pageSize), ...more }));

moving = small.id;
tell(small, 'Moving');
tell(await link.api.act({ id: small.id, actions: ['delete'] }), 'Gone');
tell(small, 'Moving');
const back = await link.api.restore({ id: small.id });
tell(back, back.state);
await link.close();
