/** One window of Electron in which the page with the double is shown again and again, and everything it complains of is noted. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { build } from 'vite';
import { electronRuntime } from '../../../scripts/electron-runtime.mjs';
import { servePage } from './serve.ts';
import { nameOf, queryOf, type Take } from './takes.ts';

const root = resolve(import.meta.dirname, '../../..');
/** A page at twice its size has half the room. */
const rooms = { usual: [1280, 800], small: [900, 600], zoomed: [640, 400] } as const;

export interface Stage {
  page: Page;
  electron: ElectronApplication;
  /** Shows it and waits until it stands still. */
  show(take: Take): Promise<void>;
  /** What accessibility rules the screen breaks now. */
  check(take: Take): Promise<void>;
  problems: string[];
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  // A folder of its own, so that several may look at once.
  const built = resolve(root, `out/look-${process.pid}`);
  const configFile = resolve(import.meta.dirname, 'vite.config.ts');
  await build({ configFile, logLevel: 'warn', build: { outDir: built } });
  const { url, server } = await servePage(built);
  // Of what earlier looks left in the profile nothing must show.
  const profile = resolve(root, `out/look-profile-${process.pid}`);
  const runtime = await electronRuntime();
  const known = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const electron = await _electron.launch({
    executablePath: runtime.path,
    args: [
      '--no-sandbox',
      '--force-device-scale-factor=1',

      resolve(import.meta.dirname, 'shell'),
    ],
    env: { ...Object.fromEntries(known), ...runtime.env, LOOK_URL: 'about:blank', LOOK_PROFILE: profile },
  });
  const page = await electron.firstWindow();
  const problems: string[] = [];
  let current = '';
  /** What was shown last, in the theme that it was opened in. */
  let open = '';
  let room: Take['room'] = 'usual';
  page.on('console', (message) => {
    // A verb that fails on purpose is reported by the window's own wire; everything else is a fault.
    if (message.type() === 'error') problems.push(`${current}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${current}: ${error.message}`));

  return {
    page,
    electron,
    problems,
    async show(take) {
      current = nameOf(take);
      const light = nameOf({ ...take, theme: 'light' });
      if (take.theme === 'dark' && light === open) {
        await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'dark'));
        open = '';
        return standStill(page);
      }
      open = current;
      if (take.room !== room) {
        await electron.evaluate(({ BrowserWindow }, [width, height]) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.setContentSize(width, height);
        }, rooms[take.room]);
        room = take.room;
      }
      await page.goto(`${url}?${new URLSearchParams(queryOf(take))}`);
      await page.waitForSelector('.status-bar span');
      await page.waitForSelector('html[data-open]');
      await page.waitForSelector('.lazy-bones', { state: 'detached' });
      await take.scene.open?.(page);
      if (take.state === 'full') await take.scene.steps?.(page);
      await standStill(page);
    },
    async check(take) {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      for (const { id, nodes } of violations) {
        const where = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
        problems.push(`${nameOf(take)}: ${id} ×${nodes.length} ${where.join(' | ')}`);
      }
    },
    async close() {
      await electron.close();
      server.close();
      for (const folder of [built, profile]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Fonts are there, and nothing has changed on the page for a fifth of a second; at most for two. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise<void>((still) => {
      const end = setTimeout(still, 2_000);
      let quiet = setTimeout(done, 200);
      const watch = new MutationObserver(() => {
        clearTimeout(quiet);
        quiet = setTimeout(done, 200);
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      function done() {
        clearTimeout(end);
        watch.disconnect();
        still();
      }
    });
  });
}
