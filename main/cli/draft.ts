/** Drafts that a command leaves behind: it stays until their input has been read, because its engine ends with it. */
import { setTimeout } from 'node:timers/promises';
import type { BatchRow } from '#contract/batch.ts';
import { refusedBatch } from './ending.ts';
import type { Session } from './session.ts';

const pauseMs = 50;

export async function untilRead(session: Session, row: BatchRow): Promise<BatchRow> {
  let latest = row;
  while (latest.state === 'Draft' && latest.activity.kind === 'intake') {
    await setTimeout(pauseMs);
    latest = (await session.ask((api) => api.show({ id: row.id }))).row;
  }
  // What is wrong with its input ends a draft.
  if (latest.state === 'Error') throw refusedBatch(latest);
  return latest;
}
