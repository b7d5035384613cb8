/** The state of a batch: icon, word and colour. */
import './state-pill.css';
import type { BatchState } from '#contract/batch-state.ts';
import { batchWords } from '#renderer/words/batch-words.ts';
import { StateIcon } from './state-icon.tsx';

export function StatePill({ state, large = false }: { state: BatchState; large?: boolean }) {
  const { label, tone } = batchWords[state];
  return (
    <span className={`pill tone-${tone}${large ? ' pill-large' : ''}`}>
      <StateIcon state={state} size={large ? 14 : 13} />
      {label}
    </span>
  );
}
