/** A row of filters of which one is chosen, each with its count. */
import './chips.css';
import type { ReactNode } from 'react';
import type { Tone } from '#renderer/words/batch-words.ts';
import { brief, count } from '#renderer/words/numbers.ts';
import { Dot } from './dot.tsx';

export interface Chip<K extends string> {
  key: K;
  label: string;
  n: number | undefined;
  tone?: Tone;
  /** In place of the dot. */
  icon?: ReactNode;
}

interface Props<K extends string> {
  label: string;
  chips: readonly Chip<K>[];
  chosen: K;
  onChoose(key: K): void;
}

export function Chips<K extends string>({ label, chips, chosen, onChoose }: Props<K>) {
  return (
    <fieldset className="chips">
      <legend className="spoken">{label}</legend>
      {chips.map(({ key, label, n, tone, icon }) => (
        <button type="button" key={key} className="chip" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {icon ?? (tone && <Dot tone={tone} />)}
          {label}
          {n !== undefined && (
            <b className="num" title={n >= 100_000 ? count(n) : undefined}>
              {brief(n)}
            </b>
          )}
        </button>
      ))}
    </fieldset>
  );
}
