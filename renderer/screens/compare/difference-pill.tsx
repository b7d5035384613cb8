/** A kind of difference: icon, word and colour. */
import '#renderer/parts/state-pill.css';
import {
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconEqual,
  IconMinus,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react';
import type { Difference } from '#contract/comparison.ts';
import { differenceWords } from '#renderer/words/difference-words.ts';

const icons = {
  new: IconPlus,
  gone: IconMinus,
  changed: IconPencil,
  fixed: IconCircleCheckFilled,
  broken: IconCircleXFilled,
  same: IconEqual,
} satisfies Record<Difference, unknown>;

export function DifferenceIcon({ kind }: { kind: Difference }) {
  const Icon = icons[kind];
  return (
    <span className={`difference-icon tone-${differenceWords[kind].tone}`}>
      <Icon size={13} stroke={2.25} aria-hidden />
    </span>
  );
}

export function DifferencePill({ kind }: { kind: Difference }) {
  const { label, tone } = differenceWords[kind];
  const Icon = icons[kind];
  return (
    <span className={`pill tone-${tone}`}>
      <Icon size={13} stroke={2} aria-hidden />
      {label}
    </span>
  );
}
