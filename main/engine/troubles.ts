/** Folders of batches that cannot be used, each with why: they are listed, and the others go on. */
import type { Trouble } from '#contract/engine-api.ts';
import { Failure } from '#contract/failure.ts';
import { sentence } from '#contract/language/sentence.ts';

export interface Troubles {
  all(): Trouble[];
  of(folder: string): Trouble | undefined;
  note(folder: string, failure: Failure): void;
  forget(folder: string): void;
  /** Notes why something with a folder failed, and forgets it when it did not. */
  watch<T>(folder: string, act: () => T): T;
}

export function openTroubles(report: (error: unknown) => void): Troubles {
  const known = new Map<string, Trouble>();
  const troubles: Troubles = {
    all: () => [...known.values()],
    of: (folder) => known.get(folder),
    note: (folder, { code, message }) => void known.set(folder, { folder, code, message }),
    forget: (folder) => void known.delete(folder),
    watch(folder, act) {
      try {
        const done = act();
        known.delete(folder);
        return done;
      } catch (error) {
        const failure = toFailure(error);
        if (failure !== error) report(error);
        troubles.note(folder, failure);
        throw failure;
      }
    },
  };
  return troubles;
}

/** What is told of an error that nobody expected. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const what = error instanceof Error ? error.message : String(error);
  return new Failure('internal', sentence`Something went wrong inside Batchmill: ${what}. The log has the details.`, {
    cause: error,
  });
}
