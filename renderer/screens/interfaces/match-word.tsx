/** How a field found its column: a small word with an icon. */
import './match-word.css';
import {
  IconAlertTriangle,
  IconCheck,
  IconHandFinger,
  IconHistory,
  IconLanguage,
  IconLock,
  IconWaveSine,
} from '@tabler/icons-react';
import { type Found, matchWords } from '#renderer/words/design-words.ts';

const icons = {
  exact: IconCheck,
  'same-words': IconCheck,
  synonym: IconLanguage,
  similar: IconWaveSine,
  remembered: IconHistory,
  chosen: IconHandFinger,
  fixed: IconLock,
  none: IconAlertTriangle,
} satisfies Record<Found, unknown>;

export function MatchWord({ match }: { match: Found }) {
  const { label, tone } = matchWords[match];
  const Icon = icons[match];
  return (
    <span className={`match tone-${tone}`}>
      <Icon size={12} stroke={2.25} aria-hidden />
      {label}
    </span>
  );
}
