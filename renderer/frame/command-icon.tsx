/** A picture for a command, so that the eye finds it before the word. */
import {
  IconArrowLeft,
  IconArrowRight,
  IconArrowsLeftRight,
  IconChevronRight,
  IconClipboardText,
  IconCoins,
  IconCopyCheck,
  IconDatabase,
  IconFileUpload,
  IconFolder,
  IconForms,
  IconHelpCircle,
  IconInfoCircle,
  IconKeyboard,
  IconLanguage,
  IconLineHeight,
  IconListCheck,
  IconMap,
  IconPlus,
  IconRefresh,
  IconRoute,
  IconSearch,
  IconSettings,
  IconStack2,
  IconSun,
  IconTool,
} from '@tabler/icons-react';
import { acts } from '#renderer/acts/legal-acts.ts';
import { ActIcon } from '#renderer/parts/act-menu.tsx';

const icons = new Map([
  ['new-batch', IconPlus],
  ['wizard', IconListCheck],
  ['open-file', IconFileUpload],
  ['compare-marked', IconArrowsLeftRight],
  ['batches', IconStack2],
  ['interfaces', IconForms],
  ['new-interface', IconForms],
  ['flows', IconRoute],
  ['new-flow', IconRoute],
  ['tools', IconTool],
  ['entities', IconDatabase],
  ['credits', IconCoins],
  ['settings', IconSettings],
  ['back', IconArrowLeft],
  ['go-record', IconArrowRight],
  ['find', IconSearch],
  ['find-alike', IconCopyCheck],
  ['refresh', IconRefresh],
  ['toggle-theme', IconSun],
  ['theme', IconSun],
  ['language', IconLanguage],
  ['density', IconLineHeight],
  ['shortcuts', IconKeyboard],
  ['help', IconHelpCircle],
  ['tour', IconMap],
  ['about', IconInfoCircle],
  ['show-log', IconFolder],
  ['copy-diagnostics', IconClipboardText],
]);

export function CommandIcon({ id }: { id: string }) {
  const act = acts.find((name) => name === id);
  if (act) return <ActIcon act={act} />;
  // “settings-mail” belongs to the settings.
  const Icon = icons.get(id) ?? icons.get(id.split('-')[0] ?? '') ?? IconChevronRight;
  return <Icon size={16} stroke={1.75} aria-hidden />;
}
