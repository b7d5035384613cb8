import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, expect, test } from './app.ts';

test.use({ mayViolate: true });

const own = 'app://batchmill/index.html';

test.describe('the way out', () => {
  for (const [name, url] of [
    ['the web', 'https://example.com/'],
    ['a file', 'file:///etc/passwd'],
    ['another host of our scheme', 'app://elsewhere/index.html'],
    ['data', 'data:text/html,<h1>x</h1>'],
  ] as const)
    test(`is shut towards ${name}`, async ({ app, page }) => {
      await page.evaluate((url) => {
        location.href = url;
      }, url);
      await page.waitForTimeout(300);
      expect(page.url()).toBe(own);
      expect(await page.evaluate((url) => window.open(url) === null, url)).toBe(true);
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    });

  test('does not shut out a reload of the page', async ({ page }) => {
    await page.evaluate(() => {
      window.name = 'before';
      (globalThis as { mark?: boolean }).mark = true;
      location.reload();
    });
    await expect.poll(() => page.evaluate(() => 'mark' in globalThis).catch(() => true)).toBe(false);
    expect((await ask(page, 'desktop', {})).value).toBeDefined();
  });

  test('is shut for requests, and they leave a line in the log', async ({ app, page, dataDir }) => {
    const reached = await page.evaluate(() =>
      Promise.all(
        ['http://127.0.0.1:1/', 'https://example.com/', 'file:///etc/passwd', 'ws://127.0.0.1:1/'].map((url) =>
          fetch(url).then(
            () => url,
            () => 'refused',
          ),
        ),
      ),
    );
    expect(reached).toEqual(Array(4).fill('refused'));
    // Past the policy of the page too: the session itself cancels.
    const status = await app.evaluate(async ({ session }) =>
      session.defaultSession.fetch('http://127.0.0.1:1/').then(
        () => 'reached',
        (error: Error) => error.message,
      ),
    );
    expect(status).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(readFileSync(join(dataDir, 'logs/desktop.log'), 'utf8')).toContain(
      'Refused a request to http://127.0.0.1:1/',
    );
  });

  test('is shut for devices and the desktop; text may be copied', async ({ page }) => {
    const answers = await page.evaluate(async () => {
      const asked = async (name: string) => (await navigator.permissions.query({ name } as PermissionDescriptor)).state;
      const media = navigator.mediaDevices?.getUserMedia({ audio: true, video: true }) ?? Promise.reject();
      return {
        notifications: Notification.permission,
        asked: await Notification.requestPermission(),
        geolocation: await asked('geolocation'),
        media: await media.then(
          () => 'granted',
          () => 'denied',
        ),
        copied: await navigator.clipboard.writeText('x').then(
          () => 'done',
          (error: Error) => error.message,
        ),
        read: await navigator.clipboard.readText().then(
          () => 'done',
          () => 'denied',
        ),
      };
    });
    expect(answers).toEqual({
      notifications: 'denied',
      asked: 'denied',
      geolocation: 'denied',
      media: 'denied',
      copied: 'done',
      read: 'denied',
    });
  });
});
