/** Turns what SQLite reports into a Failure by its code, never by its message. */
import Database from 'better-sqlite3';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';

export function storeFailure<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw explained(file, error);
  }
}

/** The Failure behind an error of SQLite's; any other error as it is. */
export function explained(file: string, error: unknown): unknown {
  return error instanceof Database.SqliteError ? explain(file, error) : error;
}

/** The two codes say that room was wanted for the log's index. */
const noRoom: readonly string[] = ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'];

function explain(file: string, cause: InstanceType<typeof Database.SqliteError>): Error {
  const { code } = cause;
  if (noRoom.includes(code))
    return new Failure('no-space', sentence`The disk that holds “${file}” is full. Free some space, then resume.`, {
      cause,
      file,
    });
  switch (code.split('_').slice(0, 2).join('_')) {
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return damaged(file, `is damaged (${code})`, cause);
    case 'SQLITE_IOERR':
      return damaged(file, `cannot be trusted: the disk reported an error (${code})`, cause);
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return new Failure(
        'not-writable',
        sentence`“${file}” cannot be opened for writing. Check the folder and its rights.`,
        {
          cause,
          file,
        },
      );
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new Failure('busy', sentence`“${file}” is in use by another program.`, { cause, file });
    default:
      return cause;
  }
}

/** `what` completes the sentence “The database … ”. */
export function damaged(file: string, what: string, cause?: unknown): Failure {
  return new Failure('damaged', sentence`The database “${file}” ${what}. Your source files are untouched.`, {
    cause,
    file,
  });
}
