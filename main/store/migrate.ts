/** Brings a database to the newest shape, one numbered step a transaction; refuses what a newer version made. */
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { backUp } from './backup.ts';
import { damaged } from './failure.ts';
import type { Kind, ReadableDb, WritableDb } from './open.ts';
import { shapeOf, wantedShape } from './shape.ts';

/** A step is never edited once released. Numbers go by tens, so that a repair fits between. */
export interface Step {
  readonly number: number;
  readonly sql: string;
}

/** The version of a database, which has to be one of ours; 0: it is new. Changes nothing. */
export function identify(db: ReadableDb, kind: Kind): number {
  const version = Number(db.pragma('user_version', { simple: true }));
  const mark = Number(db.pragma('application_id', { simple: true }));
  if (version > 0 && mark !== kind.applicationId)
    throw new Failure('damaged', sentence`“${db.name}” is not a ${kind.name} of Batchmill.`, { file: db.name });
  if (version > newest(kind))
    throw new Failure(
      'newer',
      sentence`“${db.name}” was made by a newer version of Batchmill. Update the program to open it.`,
      { file: db.name },
    );
  return version;
}

export function newest(kind: Kind): number {
  return kind.steps.at(-1)?.number ?? 0;
}

/** What has data already is copied first. A step that fails, or is cut off, leaves the database as it was. */
export function migrate(db: WritableDb, kind: Kind, version: number): void {
  const steps = kind.steps.filter(({ number }) => number > version);
  if (version > 0 && steps.length) backUp(db, version);
  for (const step of steps)
    db.transaction(() => {
      db.exec(step.sql);
      if ((db.pragma('foreign_key_check') as unknown[]).length)
        throw damaged(db.name, `has rows that point nowhere (step ${step.number})`);
      db.pragma(`application_id = ${kind.applicationId}`);
      db.pragma(`user_version = ${step.number}`);
    }).immediate();
  if (shapeOf(db) !== wantedShape(kind)) throw damaged(db.name, 'does not have the tables it should');
}
