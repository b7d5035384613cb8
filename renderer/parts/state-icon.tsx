/** One icon per state of a batch: the shape differs, so that colour is never the only sign. */
import {
  IconAlertTriangleFilled,
  IconBan,
  IconBoltOff,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconClock,
  IconHandStop,
  IconPencil,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerTrackNext,
  IconProgressX,
} from '@tabler/icons-react';
import type { BatchState } from '#contract/batch-state.ts';

const icons = {
  Draft: IconPencil,
  Ready: IconClock,
  Processing: IconPlayerPlayFilled,
  PostProcessing: IconPlayerTrackNext,
  Paused: IconPlayerPauseFilled,
  Cancelling: IconProgressX,
  Cancelled: IconBan,
  Completed: IconCircleCheckFilled,
  CompletedWithErrors: IconAlertTriangleFilled,
  PostBatchFailed: IconBoltOff,
  TooManyFailed: IconHandStop,
  Error: IconCircleXFilled,
} satisfies Record<BatchState, unknown>;

export function StateIcon({ state, size = 13 }: { state: BatchState; size?: number }) {
  const Icon = icons[state];
  return <Icon size={size} stroke={2} aria-hidden />;
}
