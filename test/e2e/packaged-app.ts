/** The packaged program: its fuses shut the main process to tests, so only its window is driven, over its debugging port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { asRoot, test as base, root } from './app.ts';

const names: Partial<Record<NodeJS.Platform, string>> = {
  darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Batchmill.app/Contents/MacOS/Batchmill`,
  win32: 'win-unpacked/Batchmill.exe',
};
export const packagedApp = join(root, 'out/dist', names[process.platform] ?? 'linux-unpacked/batchmill');

interface Fixtures {
  packaged: Browser;
  packagedPage: Page;
}

export const test = base.extend<Fixtures>({
  packaged: async ({ dataDir }, use) => {
    if (!existsSync(packagedApp)) throw new Error('Package the program first: npm run dist -- dir');
    const args = ['--remote-debugging-port=0', `--data-dir=${dataDir}`, ...(asRoot ? ['--no-sandbox'] : [])];
    const child = spawn(packagedApp, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    await use(browser);
    await browser.close();
    child.kill();
    await ended;
  },
  packagedPage: async ({ packaged }, use) => {
    const [context] = packaged.contexts();
    if (!context) throw new Error('The packaged program shows nothing.');
    await use(context.pages()[0] ?? (await context.waitForEvent('page')));
  },
});

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    child.stderr?.on('data', (chunk) => {
      text += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address) done(address);
    });
    child.once('exit', (code) => fail(new Error(`The program ended with ${code}:\n${text}`)));
  });
}

export { expect } from '@playwright/test';
