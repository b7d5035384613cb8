/** Three small rules of time: wait for quiet, do not hurry, and never believe an answer that a newer question overtook. */

/** Runs once nothing has asked for it during `ms`. */
export function afterQuiet(ms: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
}

/** Runs at once, then at most every `ms`; what was asked for meanwhile runs once at the end. */
export function atMostEvery(ms: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const run = () => {
    again = false;
    act();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) run();
    }, ms);
  };
  return () => {
    if (timer === undefined) run();
    else again = true;
  };
}

export type Latest<Q, A> = ((question: Q) => Promise<A | undefined>) & { forget(): void };

/** Answers only the newest question: an older one resolves to undefined, whether it succeeded or failed. */
export function latest<Q, A>(ask: (question: Q) => Promise<A>): Latest<Q, A> {
  let newest = 0;
  const asked = async (question: Q): Promise<A | undefined> => {
    const mine = ++newest;
    try {
      const answer = await ask(question);
      return mine === newest ? answer : undefined;
    } catch (error) {
      if (mine !== newest) return undefined;
      throw error;
    }
  };
  return Object.assign(asked, { forget: () => void newest++ });
}
