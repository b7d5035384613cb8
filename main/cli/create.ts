/**
 * Makes a batch exactly once. Another process's engine may end just while it is asked: whether the batch was made is
 * then looked up, and where that cannot be told for sure, a person is asked to look.
 */
import { basename } from 'node:path';
import type { BatchRow } from '#contract/batch.ts';
import type { Asked } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { shortId } from './figures.ts';
import { isCutOff, type Session } from './session.ts';

export async function createOnce(session: Session, request: Asked<'create'>): Promise<BatchRow> {
  const known = new Set((await alike(session, request)).map(({ id }) => id));
  for (;;) {
    try {
      return await session.link.api.create(request);
    } catch (error) {
      if (!(await isCutOff(error, session.link))) throw error;
      await session.reopen();
      const made = (await alike(session, request)).find(({ id }) => !known.has(id));
      if (made) throw mayBeMade(made);
      if (request.source.kind === 'file' && request.source.take) throw notTaken(error);
    }
  }
}

/** The latest batches that this request could have made. */
async function alike(session: Session, { source, label }: Asked<'create'>): Promise<BatchRow[]> {
  const file = source.kind === 'file' ? basename(source.file) : '';
  const name = source.name ?? file;
  const { data } = await session.ask((api) => api.list({ limit: 50 }));
  return data.filter((row) => row.source.name === name && row.label === (label || name));
}

function mayBeMade({ id }: BatchRow): Failure {
  const what = 'The engine of another process ended while it was asked for the batch, which may have been made.';
  return new Failure('engine-lost', `${what} Look whether ${shortId(id)} is it: batchmill show ${shortId(id)}`);
}

/** What was received was given away with the request: it cannot be given twice. */
function notTaken(cause: unknown): Failure {
  const what = 'The engine of another process ended before standard input was taken in. Nothing was run: try again.';
  return new Failure('engine-lost', what, { cause });
}
