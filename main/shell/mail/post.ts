/**
 * Sends letters one after the other, on its own time. Letters that come while one is under way go out together in the
 * next mail, so that many batches, or a server that is away, never make many mails. Each mail is tried again at most
 * three times, and only where waiting can help: a login that is refused again and again locks the account.
 */
import { setTimeout as timer } from 'node:timers/promises';
import { joined, type Letter } from './letter.ts';
import { MailFailure } from './trouble.ts';

/** Milliseconds before each further try, and between two mails. */
const pauses = { tries: [60_000, 300_000, 900_000], mails: 60_000 };

export interface Road {
  send(letter: Letter): Promise<void>;
  /** All tries are used up, or no further one can help. */
  gaveUp(error: unknown, letters: number): void;
}

export interface Post {
  add(letters: readonly Letter[]): void;
  /** Sends what waits for its turn now; resolves when all is sent or given up, or after so many milliseconds. */
  settled(patience: number): Promise<void>;
}

export function openPost({ send, gaveUp }: Road, wait: (ms: number) => Promise<void> = quietly): Post {
  let waiting: Letter[] = [];
  let work: Promise<void> | undefined;
  /** How many wait for the end; then no pause is made between mails. */
  let hurried = 0;
  let goOn: (() => void) | undefined;

  async function deliver(letters: readonly Letter[]): Promise<void> {
    const letter = joined(letters);
    for (const pause of [...pauses.tries, undefined]) {
      try {
        return await send(letter);
      } catch (error) {
        const passing = error instanceof MailFailure && error.passing;
        if (pause === undefined || !passing) return gaveUp(error, letters.length);
        await wait(pause);
      }
    }
  }

  async function workOn(): Promise<void> {
    while (waiting.length > 0) {
      const letters = waiting;
      waiting = [];
      await deliver(letters);
      if (hurried === 0) await pauseBetween();
    }
    work = undefined;
  }

  async function pauseBetween(): Promise<void> {
    const hurry = new Promise<void>((go) => {
      goOn = go;
    });
    await Promise.race([wait(pauses.mails), hurry]);
    goOn = undefined;
  }

  return {
    add(letters) {
      if (letters.length === 0) return;
      waiting.push(...letters);
      work ??= workOn();
    },
    async settled(patience) {
      hurried++;
      goOn?.();
      await Promise.race([work, wait(patience)]);
      hurried--;
    },
  };
}

/** A mail that waits must not keep the program from ending. */
async function quietly(ms: number): Promise<void> {
  await timer(ms, undefined, { ref: false });
}
