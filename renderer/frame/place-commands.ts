/** Where in the window one can go, and what the view that is open can be asked for. */
import { t } from '#contract/language/language.ts';
import { loadDetail } from '#renderer/stores/detail.ts';
import { loadListing } from '#renderer/stores/listing.ts';
import { go, goBack, type Place } from '#renderer/stores/place.ts';
import { refreshScreen } from '#renderer/stores/refresh.ts';
import { openSheet } from '#renderer/stores/sheet.ts';
import type { Command } from './command.ts';

type Plain = Extract<Place['screen'], 'batches' | 'interfaces' | 'flows' | 'tools' | 'entities' | 'credits' | 'help'>;

const place = (screen: Plain, label: string, keys: string): Command => ({
  id: screen,
  label,
  group: 'places',
  keys,
  run: () => go({ screen }),
});

export const placeCommands: readonly Command[] = [
  place('batches', t('Batches'), 'mod+1'),
  place('tools', t('Tools'), 'mod+2'),
  place('entities', t('Entities'), 'mod+3'),
  place('credits', t('Credits'), 'mod+4'),
  place('interfaces', t('Interfaces'), 'mod+5'),
  place('flows', t('Flows'), 'mod+6'),
  { id: 'settings', label: t('Settings'), group: 'places', keys: 'mod+,', run: () => go({ screen: 'settings' }) },
  place('help', t('Help'), 'F1'),
  { id: 'back', label: t('Back'), group: 'places', keys: 'alt+ArrowLeft', run: goBack },
  {
    id: 'palette',
    label: t('Search or run a command'),
    group: 'places',
    keys: 'mod+K',
    run: () => openSheet('palette'),
  },
  { id: 'find', label: t('Find in view'), group: 'places', keys: 'mod+F', run: findInView },
  { id: 'refresh', label: t('Refresh'), group: 'places', keys: 'F5', run: refresh },
];

function findInView(): void {
  document.querySelector<HTMLInputElement>('[data-find] input, input[data-find]')?.focus();
}

function refresh(): void {
  void loadListing();
  void loadDetail();
  refreshScreen();
}
