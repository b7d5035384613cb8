/** Waits for work of the engine that somebody looks through afterwards: it is asked often at first, calmly later. */
import { Failure } from '#contract/failure.ts';
import type { SearchState } from '#contract/search.ts';

const quickly = 40;
const calmly = 400;

/** `hear` is told how far it is, and says whether anybody still wants to know. True once it is ready. */
export async function followSearch<State extends SearchState>(
  begun: State,
  ask: (token: string) => Promise<State>,
  hear: (state: State) => boolean,
): Promise<boolean> {
  let state = begun;
  for (let wait = quickly; hear(state); wait = Math.min(calmly, 2 * wait)) {
    if (state.phase === 'failed') throw new Failure('bad-input', state.message);
    if (state.phase === 'ready') return true;
    await new Promise((resolve) => setTimeout(resolve, wait));
    state = await ask(state.token);
  }
  return false;
}
