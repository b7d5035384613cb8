/** How a field found its column: a small word with an icon. */
import './match-word.css';
import { IconAlertTriangle, IconEqual, IconHistory, IconLanguage, IconLock, IconWaveSine } from '@tabler/icons-react';
import type { Match } from '#contract/design.ts';
import { matchWords } from '#renderer/words/design-words.ts';

const icons = {
  exact: IconEqual,
  'same-words': IconEqual,
  synonym: IconLanguage,
  similar: IconWaveSine,
  remembered: IconHistory,
  fixed: IconLock,
  none: IconAlertTriangle,
} satisfies Record<Match, unknown>;

export function MatchWord({ match }: { match: Match }) {
  const { label, tone } = matchWords[match];
  const Icon = icons[match];
  return (
    <span className={`match tone-${tone}`}>
      <Icon size={12} stroke={2} aria-hidden />
      {label}
    </span>
  );
}
