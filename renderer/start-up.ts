/** What the window asks for when it opens and again when the engine came back, and what it obeys from outside: the menu, a notification. */
import { Failure } from '#contract/failure.ts';
import { t } from '#contract/language/language.ts';
import { linkMenu } from './frame/menu-link.ts';
import { complain } from './parts/notices.tsx';
import { loadMe } from './stores/acting.ts';
import { showDensity } from './stores/appearance.ts';
import { loadUnderWay } from './stores/batches.ts';
import { loadDesktop } from './stores/desktop.ts';
import { loadStatus } from './stores/engine-status.ts';
import { on } from './stores/link.ts';
import { loadListing } from './stores/listing.ts';
import { takeFile } from './stores/picked.ts';
import { openBatch } from './stores/place.ts';
import { loadSettings } from './stores/settings.ts';
import { loadTools } from './stores/tools.ts';

const all = [loadDesktop, loadMe, loadTools, loadSettings, loadListing, loadUnderWay, loadStatus];

export function startUp(): void {
  showDensity();
  for (const load of all) load().catch((error: unknown) => complain(error));
  on('reconnected', () => {
    for (const load of [loadTools, loadSettings, loadUnderWay, loadStatus])
      load().catch((error: unknown) => complain(error));
  });
  linkMenu();
  on('mailFailed', ({ message }) => complain(new Failure('not-sent', message), t('A warning mail was not sent')));
  on('open', ({ id }) => openBatch(id));
  on('file', takeFile);
  on('fileRefused', ({ message }) => complain(new Failure('unreadable', message), t('The file was not opened')));
}
