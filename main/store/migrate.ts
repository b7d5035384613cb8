/** Brings a database to the newest shape, one numbered step a transaction; refuses what a newer version made. */
import { Failure } from '#contract/failure.ts';
import type { Kind, WritableDb } from './open.ts';

/** A step is never edited once released. Numbers go by tens, so that a repair fits between. */
export interface Step {
  readonly number: number;
  readonly sql: string;
}

export function migrate(db: WritableDb, kind: Kind): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  const mark = Number(db.pragma('application_id', { simple: true }));
  if (version > 0 && mark !== kind.applicationId)
    throw new Failure('damaged', `“${db.name}” is not a ${kind.name} of Batchmill.`, { file: db.name });
  const newest = kind.steps.at(-1)?.number ?? 0;
  if (version > newest)
    throw new Failure(
      'newer',
      `“${db.name}” was made by a newer version of Batchmill. Update the program to open it.`,
      {
        file: db.name,
      },
    );
  for (const step of kind.steps) {
    if (step.number <= version) continue;
    db.transaction(() => {
      db.exec(step.sql);
      db.pragma(`application_id = ${kind.applicationId}`);
      db.pragma(`user_version = ${step.number}`);
    }).immediate();
  }
}
