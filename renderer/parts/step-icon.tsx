/** One icon per kind of action of a post-batch step. */
import { IconCopy, IconFileText, IconFolderSymlink, IconPlayerTrackNext, IconZip } from '@tabler/icons-react';
import type { StepKind } from '#renderer/words/step-words.ts';

const icons = {
  copy: IconCopy,
  zip: IconZip,
  report: IconFileText,
  'file-away': IconFolderSymlink,
  batch: IconPlayerTrackNext,
} satisfies Record<StepKind, unknown>;

export function StepIcon({ kind }: { kind: StepKind }) {
  const Icon = icons[kind];
  return <Icon size={16} stroke={1.75} aria-hidden />;
}
