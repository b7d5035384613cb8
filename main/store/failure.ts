/** Turns what SQLite reports into a Failure by its code, never by its message. */
import Database from 'better-sqlite3';
import { Failure } from '#contract/failure.ts';

export function storeFailure<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    throw explain(file, error);
  }
}

function explain(file: string, cause: InstanceType<typeof Database.SqliteError>): Error {
  const kind = cause.code.split('_').slice(0, 2).join('_');
  switch (kind) {
    case 'SQLITE_FULL':
      return new Failure('no-space', `The disk that holds “${file}” is full. Free some space, then resume.`, {
        cause,
        file,
      });
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return new Failure(
        'damaged',
        `The database “${file}” is damaged (${cause.code}). Your source files are untouched.`,
        {
          cause,
          file,
        },
      );
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return new Failure('not-writable', `“${file}” cannot be opened for writing. Check the folder and its rights.`, {
        cause,
        file,
      });
    case 'SQLITE_IOERR':
      return new Failure('not-writable', `The disk reported an error at “${file}” (${cause.code}).`, { cause, file });
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new Failure('busy', `“${file}” is in use by another program.`, { cause, file });
    default:
      return cause;
  }
}
