/** Opens a file for reading and says in words why one cannot be read. */
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';
import { inputLimits } from '#contract/source.ts';

export interface SourceFile {
  handle: FileHandle;
  /** Bytes at the moment it was opened. */
  size: number;
}

export async function openSource(file: string, limit: number = inputLimits.file): Promise<SourceFile> {
  try {
    // Asked before opening: to open a pipe would wait for its writer.
    const facts = await stat(file);
    if (facts.isDirectory()) throw refused(file, 'EISDIR');
    if (!facts.isFile()) throw new Failure('unreadable', sentence`${quoted(file)} is not a regular file.`, { file });
    if (facts.size > limit)
      throw new Failure(
        'bad-file',
        sentence`${quoted(file)} has ${facts.size} bytes; the limit is ${limit}. Split it first.`,
        {
          file,
        },
      );
    return { handle: await open(file), size: facts.size };
  } catch (error) {
    throw inWords(file, error);
  }
}

/** What a file is called in a sentence. */
export function quoted(file: string): string {
  return `“${basename(file)}”`;
}

/** Turns what the system answered into a Failure; leaves every other error as it is. */
export function inWords(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error;
  return refused(file, String(error.code), error);
}

/** A Failure from the text alone does not know its file. */
export function placed<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Failure) || error.place.file !== undefined) throw error;
    throw new Failure(error.code, sentence`${quoted(file)}: ${error.message}`, { file, ...error.place, cause: error });
  }
}

function refused(file: string, code: string, cause?: Error): Failure {
  const name = quoted(file);
  const why = new Map([
    ['ENOENT', sentence`There is no file ${name} any more, or there never was. Check its name and folder.`],
    [
      'EACCES',
      sentence`You have no permission to read ${name}. Change its permissions or copy it to a folder of your own.`,
    ],
    ['EPERM', sentence`The system does not permit reading ${name}. Copy it to a folder of your own.`],
    ['EISDIR', sentence`${name} is a folder. Choose a file inside it.`],
    ['ENOTDIR', sentence`A part of the path to ${name} is not a folder. Check the path.`],
    ['EBUSY', sentence`Another program keeps ${name} locked. Close it there and try again.`],
    ['EIO', sentence`The disk reports an error while reading ${name}. Copy the file from its origin again.`],
  ]).get(code);
  return new Failure('unreadable', why ?? sentence`${name} cannot be read (${code}).`, { file, cause });
}
