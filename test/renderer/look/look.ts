/**
 * Takes a picture of every screen, light and dark, into out/look-pictures, and fails when a screen breaks the security
 * policy, prints an error or violates an accessibility rule. Usage: node test/renderer/look/look.ts [part of a name]
 */
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { _electron, type Page } from '@playwright/test';
import { build } from 'vite';
import { electronRuntime } from '../../../scripts/electron-runtime.mjs';
import { servePage } from './serve.ts';
import type { Shot } from './shot.ts';
import { shots } from './shots.ts';

const root = resolve(import.meta.dirname, '../../..');
const pictures = resolve(root, 'out/look-pictures');
const wanted = process.argv[2] ?? '';
const problems: string[] = [];

async function take(page: Page, url: string, shot: Shot, theme: string): Promise<void> {
  const query = new URLSearchParams({ ...shot.query, ...(theme === 'dark' ? { dark: '' } : {}) });
  await page.goto(`${url}?${query}`);
  await page.waitForSelector('.status-bar span');
  await shot.steps?.(page);
  await page.waitForTimeout(shot.wait ?? 300);
  await page.screenshot({ path: `${pictures}/${shot.name}-${theme}.png` });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  for (const { id, nodes } of violations) {
    problems.push(
      `${shot.name} ${theme}: ${id} ×${nodes.length} ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
    );
  }
}

function known(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

mkdirSync(pictures, { recursive: true });
// A folder of its own, so that several may look at once.
const built = resolve(root, `out/look-${process.pid}`);
await build({
  configFile: resolve(import.meta.dirname, 'vite.config.ts'),
  logLevel: 'warn',
  build: { outDir: built },
});
const { url, server } = await servePage(built);
// The size of text that others looked at is kept in a profile.
const profile = resolve(root, `out/look-profile-${process.pid}`);
const runtime = await electronRuntime();
for (const size of ['1280x800', '960x600']) {
  const [width = '', height = ''] = size.split('x');
  const chosen = shots.filter((shot) => (shot.size ?? '1280x800') === size && shot.name.includes(wanted));
  if (chosen.length === 0) continue;
  const electron = await _electron.launch({
    executablePath: runtime.path,
    args: ['--no-sandbox', '--force-device-scale-factor=1', resolve(import.meta.dirname, 'shell')],
    env: {
      ...known(process.env),
      ...runtime.env,
      ...{ LOOK_WIDTH: width, LOOK_HEIGHT: height, LOOK_URL: url, LOOK_PROFILE: profile },
    },
  });
  const page = await electron.firstWindow();
  let current = '';
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${current}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${current}: ${error.message}`));
  for (const shot of chosen) {
    for (const theme of shot.themes ?? ['light', 'dark']) {
      current = `${shot.name} ${theme}`;
      await take(page, url, shot, theme).catch((error: unknown) => problems.push(`${current}: ${String(error)}`));
    }
  }
  await electron.close();
}
server.close();
for (const folder of [built, profile]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
for (const problem of new Set(problems)) console.log(problem);
console.log(`${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
