/** What can be done with a batch: the likely act as a button, the others in a menu. Only what its state allows. */
import { Menu } from '@mantine/core';
import {
  IconAlertCircle,
  IconArrowBack,
  IconArrowsLeftRight,
  IconCopy,
  IconDots,
  IconDownload,
  IconEye,
  IconForms,
  IconPackageExport,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerTrackNext,
  IconRepeat,
  IconSquare,
  IconTrash,
} from '@tabler/icons-react';
import type { BatchRow } from '#contract/batch.ts';
import { t } from '#contract/language/language.ts';
import { refusalOf } from '#renderer/acts/act-rights.ts';
import { actWord } from '#renderer/acts/act-words.ts';
import { type Act, legalActs, likelyAct } from '#renderer/acts/legal-acts.ts';
import { perform } from '#renderer/acts/perform.tsx';
import { nameOf } from '#renderer/words/batch-words.ts';
import { IconButton } from './icon-button.tsx';

const icons = {
  run: IconPlayerPlay,
  pause: IconPlayerPause,
  resume: IconPlayerPlay,
  retry: IconPlayerTrackNext,
  resubmit: IconRepeat,
  edit: IconPencil,
  view: IconEye,
  'save-results': IconDownload,
  'save-errors': IconAlertCircle,
  'save-recipe': IconPackageExport,
  rename: IconForms,
  clone: IconCopy,
  compare: IconArrowsLeftRight,
  keep: IconPin,
  release: IconPinnedOff,
  cancel: IconSquare,
  'resume-cancel': IconArrowBack,
  delete: IconTrash,
} satisfies Record<Act, unknown>;

const grave: ReadonlySet<Act> = new Set<Act>(['cancel', 'resume-cancel', 'delete']);

export function ActIcon({ act }: { act: Act }) {
  const Icon = icons[act];
  return <Icon size={16} stroke={1.75} aria-hidden />;
}

export function LikelyAct({ row }: { row: BatchRow }) {
  const act = likelyAct(row);
  if (!act) return null;
  const refusal = refusalOf(row, act);
  const name = refusal ?? `${actWord(row, act)}: ${nameOf(row)}`;
  return (
    <IconButton name={name} dim={refusal !== undefined} onClick={() => perform(row, act)}>
      <ActIcon act={act} />
    </IconButton>
  );
}

export function ActMenu({ row, without = [] }: { row: BatchRow; without?: readonly Act[] }) {
  return (
    <Menu>
      <Menu.Target>
        <IconButton name={t('More for {name}', { name: nameOf(row) })}>
          <IconDots size={16} stroke={1.75} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <ActItems row={row} without={without} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same on the button as on a right click. */
export function ActItems({ row, without = [] }: { row: BatchRow; without?: readonly Act[] }) {
  const offered = legalActs(row).filter((act) => !without.includes(act));
  const plain = offered.filter((act) => !grave.has(act));
  const last = offered.filter((act) => grave.has(act));
  const reasons = [...new Set(offered.flatMap((act) => refusalOf(row, act) ?? []))];
  return (
    <>
      {plain.map((act) => (
        <Item key={act} act={act} row={row} />
      ))}
      {plain.length > 0 && last.length > 0 && <Menu.Divider />}
      {last.map((act) => (
        <Item key={act} act={act} row={row} />
      ))}
      {reasons.map((reason) => (
        <Menu.Label key={reason} className="act-reason">
          {reason}
        </Menu.Label>
      ))}
    </>
  );
}

function Item({ act, row }: { act: Act; row: BatchRow }) {
  const refusal = refusalOf(row, act);
  const danger = refusal === undefined && grave.has(act) ? { 'data-danger': true } : {};
  return (
    <Menu.Item
      leftSection={<ActIcon act={act} />}
      onClick={() => perform(row, act)}
      // Not disabled: whoever chooses it is told why.
      {...(refusal !== undefined && { 'aria-disabled': true, className: 'act-refused' })}
      {...danger}
    >
      {actWord(row, act)}
    </Menu.Item>
  );
}
