/**
 * Every screen with its states, reached without a word of any language, so that it can be looked at in all of them.
 * What a screen shows is the double's; verbs that never answer or fail make its loading and its error.
 */
import type { Page } from '@playwright/test';
import type { Place } from '#renderer/stores/place.ts';

export interface Scene {
  name: string;
  place: Place;
  query?: Readonly<Record<string, string>>;
  /** What there is when nothing is there yet, and the verbs that loading and failing are about. */
  empty?: Readonly<Record<string, string>>;
  asks?: string;
  /** Its batches move on, as they do in life. */
  live?: boolean;
  /** How its screen is opened, where no place leads to it. */
  open?(page: Page): Promise<unknown>;
  /** The last steps, after the screen is open and everything has been answered. */
  steps?(page: Page): Promise<unknown>;
  /** Also in a small window, at twice the size, and with longer texts. */
  main?: boolean;
}

const id = (no: number) => `0f0b5e7${no.toString(16)}-7c1e-4c3a-9a2b-3d1c0a9b8c7d`;
const [running, waiting, paused, mixed, stopped, draft] = [id(0), id(3), id(2), id(4), id(6), id(9)];
const batch = (
  of: string,
  tab: 'overview' | 'records' | 'failures' | 'report' | 'files' | 'log' | 'setup' | 'rejects',
): Place => ({
  screen: 'batch',
  id: of,
  tab,
});

const lines = Array.from({ length: 1_240 }, (_, i) =>
  i % 113 === 8 ? 'n/a' : i % 97 === 3 ? `mila.rossi${i}(at)lumen.example` : `felix.bakker${i % 1_100}@hexa.example`,
).join('\n');

async function paste(page: Page): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, lines);
  await page.waitForSelector('.check-list');
}

async function openFile(page: Page): Promise<void> {
  await page.keyboard.press('Control+o');
  await page.waitForSelector('.picked');
}

const preview = (page: Page) => page.waitForSelector('.preview td');
/** Until the curve has some points. */
const moments = (page: Page) => page.waitForTimeout(5_000);

const rows = (page: Page) => page.waitForSelector('.grid-row .dot');

export const scenes: readonly Scene[] = [
  { name: 'batches', place: { screen: 'batches' }, empty: { empty: '' }, asks: 'list', main: true },
  { name: 'batches-many', place: { screen: 'batches' }, query: { many: '10000' } },
  { name: 'batches-notices', place: { screen: 'batches' }, query: { damaged: '', lost: '', expiring: '' } },
  { name: 'new-paste', place: { screen: 'batches' }, steps: paste, main: true },
  { name: 'new', place: { screen: 'new' } },
  { name: 'new-file', place: { screen: 'batches' }, open: openFile, steps: preview, asks: 'inspect', main: true },
  { name: 'wizard', place: { screen: 'wizard', id: null }, main: true },
  { name: 'edit', place: { screen: 'edit', id: draft }, steps: preview },
  { name: 'overview-running', place: batch(running, 'overview'), live: true, steps: moments, asks: 'show', main: true },
  { name: 'overview-waiting', place: batch(waiting, 'overview') },
  { name: 'overview-paused', place: batch(paused, 'overview') },
  { name: 'overview-errors', place: batch(mixed, 'overview') },
  { name: 'overview-stopped', place: batch(stopped, 'overview') },
  { name: 'overview-draft', place: batch(draft, 'overview') },
  { name: 'records', place: batch(mixed, 'records'), asks: 'records', steps: rows, main: true },
  { name: 'failures', place: batch(mixed, 'failures'), asks: 'repair', main: true },
  { name: 'files', place: batch(mixed, 'files'), asks: 'show' },
  { name: 'report', place: batch(mixed, 'report'), asks: 'report', main: true },
  { name: 'log', place: batch(mixed, 'log'), asks: 'log' },
  { name: 'setup', place: batch(mixed, 'setup'), asks: 'show' },
  { name: 'rejects', place: batch(mixed, 'rejects'), asks: 'rejects' },
  { name: 'compare', place: { screen: 'compare', before: id(5), after: mixed }, asks: 'beginComparison' },
  { name: 'compare-choice', place: { screen: 'compare', before: mixed, after: null } },
  { name: 'interfaces', place: { screen: 'interfaces' }, empty: { empty: '' }, asks: 'designs' },
  { name: 'interface', place: { screen: 'interface', name: 'Customers' }, asks: 'design', main: true },
  { name: 'interface-new', place: { screen: 'interface', name: null } },
  { name: 'flows', place: { screen: 'flows' }, empty: { empty: '' }, asks: 'designs' },
  { name: 'flow', place: { screen: 'flow', name: 'Check and store customers' }, asks: 'design', main: true },
  { name: 'flow-new', place: { screen: 'flow', name: null } },
  { name: 'tools', place: { screen: 'tools' }, query: { real: '' }, asks: 'tools', main: true },
  { name: 'entities', place: { screen: 'entities' }, query: { filled: '' }, empty: {}, asks: 'entities', main: true },
  {
    name: 'waiting',
    place: { screen: 'entities' },
    query: { filled: '', waiting: '' },
    empty: { waiting: '' },
    asks: 'blocked',
    main: true,
  },
  { name: 'credits', place: { screen: 'credits' }, query: { metered: '' }, empty: {}, asks: 'credits', main: true },
  { name: 'settings', place: { screen: 'settings' }, asks: 'settings', main: true },
  {
    name: 'access',
    place: { screen: 'settings', section: 'access' },
    query: { api: '', peopled: '' },
    asks: 'profiles',
  },
  { name: 'help', place: { screen: 'help' }, main: true },
  {
    name: 'palette',
    place: { screen: 'batches' },
    steps: (page) => page.keyboard.press('Control+k').then(() => page.waitForSelector('[role=dialog] input')),
  },
  { name: 'shortcuts', place: { screen: 'tools' }, steps: (page) => page.keyboard.press('?') },
];
