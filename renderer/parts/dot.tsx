/** A small coloured dot before a word that says the same. */
import './state-pill.css';
import type { Tone } from '#renderer/words/batch-words.ts';

export function Dot({ tone }: { tone: Tone }) {
  return <i className={`dot tone-${tone}`} aria-hidden />;
}
