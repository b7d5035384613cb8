/** How far the post-batch step came: a row for each of its actions that was done or has failed. */
import { type ReadableDb, sql, type WritableDb } from './open.ts';

export interface StepRow {
  /** From 1, in the order of the definition. */
  no: number;
  state: 'done' | 'failed';
  message: string;
  at: number;
}

export function saveStep(db: WritableDb, step: StepRow): void {
  sql(
    db,
    `insert into step (no, state, message, at) values (@no, @state, @message, @at)
     on conflict (no) do update set state = excluded.state, message = excluded.message, at = excluded.at`,
  ).run(step);
}

export function readSteps(db: ReadableDb): StepRow[] {
  return sql(db, 'select no, state, message, at from step order by no').all() as StepRow[];
}

/** The records went on: what followed the last time follows again. */
export function clearSteps(db: WritableDb): void {
  sql(db, 'delete from step').run();
}
