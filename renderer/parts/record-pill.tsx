/** The state of a record: icon, word and colour. */
import './state-pill.css';
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDot,
  IconCircleXFilled,
  IconHourglass,
  IconMapPin,
  IconRepeat,
} from '@tabler/icons-react';
import type { RecordState } from '#contract/record-state.ts';
import type { Tone } from '#renderer/words/batch-words.ts';
import { recordWords } from '#renderer/words/record-words.ts';

const icons = {
  ok: IconCircleCheckFilled,
  bad: IconCircleXFilled,
  warn: IconHourglass,
  hold: IconRepeat,
  info: IconMapPin,
  neutral: IconCircleDot,
} satisfies Record<Tone, unknown>;

export function RecordPill({ state }: { state: RecordState }) {
  const { label, tone } = recordWords[state];
  const Icon = state === 'TransformationFailed' ? IconAlertTriangleFilled : icons[tone];
  return (
    <span className={`pill tone-${tone}`}>
      <Icon size={13} stroke={2} aria-hidden />
      {label}
    </span>
  );
}
