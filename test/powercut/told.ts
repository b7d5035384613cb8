/** What a victim told its client, in the order of the log: the promises that a power cut must not break. */
import type { BatchState } from '#contract/batch-state.ts';

/** The file beside the workspace that a victim writes into whatever its client is told. */
export const toldFile = 'told';

export interface Telling {
  id: string;
  label: string;
  /** `Moving`: the client asked for its deletion or its return; `Gone`: it was told that it is deleted. */
  state: BatchState | 'Moving' | 'Gone';
  done: number;
}

/** How far each state is on the undisturbed way of a batch. */
export const progress: Partial<Record<string, number>> = {
  Draft: 0,
  Ready: 1,
  Processing: 2,
  PostProcessing: 3,
  Completed: 4,
  CompletedWithErrors: 4,
};
export const ended = 4;

export interface Told {
  hear(text: string): void;
  /** The last word on each batch. */
  tellings(): Telling[];
}

export function createTold(): Told {
  const last = new Map<string, Telling>();
  let rest = '';
  return {
    hear(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const telling = JSON.parse(line) as Telling;
        last.set(telling.id, telling);
      }
    },
    tellings: () => [...last.values()],
  };
}
