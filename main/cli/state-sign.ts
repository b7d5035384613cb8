/** States of batches as a person sees them at a glance: sign, colour and word on a terminal, the word alone in a pipe. */
import type { BatchState } from '#contract/batch-state.ts';
import { coloured, type Style } from './colour.ts';

const looks: Readonly<Record<BatchState, readonly [sign: string, style: Style]>> = {
  Draft: ['○', 'dim'],
  Ready: ['◌', 'blue'],
  Processing: ['●', 'blue'],
  Paused: ['‖', 'yellow'],
  Cancelling: ['●', 'yellow'],
  PostProcessing: ['●', 'blue'],
  Completed: ['✓', 'green'],
  CompletedWithErrors: ['!', 'yellow'],
  PostBatchFailed: ['!', 'red'],
  TooManyFailed: ['✗', 'red'],
  Cancelled: ['–', 'dim'],
  Error: ['✗', 'red'],
};

/** What programs read from a pipe stays what it was. */
export function signed(state: BatchState, word: string, stream: NodeJS.WriteStream = process.stdout): string {
  return stream.isTTY === true ? `${looks[state][0]} ${word}` : word;
}

/** `text` may be padded: only the colour is added. */
export function inColourOf(state: BatchState, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return coloured(looks[state][1], text, stream);
}
