import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

test.use({ mayViolate: true });

const own = 'app://batchmill/index.html';

test.describe('the page', () => {
  test('runs with the strictest web preferences', async ({ app, page }) => {
    expect(page.url()).toBe(own);
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Electron has it, its types do not.
      return contents && Reflect.get(contents, 'getLastWebPreferences').call(contents);
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
  });

  test('sees nothing of Node or Electron', async ({ page }) => {
    const seen = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in window),
    );
    expect(seen).toEqual([]);
  });

  test('holds a frozen bridge of three functions', async ({ page }) => {
    const bridge = await page.evaluate(() => ({
      names: Object.keys(batchmill).sort(),
      frozen: Object.isFrozen(batchmill),
      replaced: Reflect.set(batchmill, 'post', () => undefined),
    }));
    expect(bridge).toEqual({ names: ['adopt', 'listen', 'post'], frozen: true, replaced: false });
  });

  test('is heard without its event', async ({ page }) => {
    const count = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          batchmill.listen((...given: unknown[]) => done(given.length));
          batchmill.post({ kind: 'call', id: 1e9, verb: 'desktop', argument: {} });
        }),
    );
    expect(count).toBe(1);
  });

  test('gives a frame inside it no bridge', async ({ page }) => {
    const inFrame = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      return frame.contentWindow !== null && 'batchmill' in frame.contentWindow;
    });
    expect(inFrame).toBe(false);
  });

  test('hands over no file that only a script made', async ({ page }) => {
    const adopt = (what: string) =>
      page.evaluate(async (what) => {
        const file = what === 'file' ? new File(['x'], '/etc/passwd') : what;
        return batchmill.adopt(file).then(String, (error: Error) => error.message);
      }, what);
    expect(await adopt('file')).toContain('not a file on this computer');
    expect(await adopt('/etc/passwd')).toContain('not a file on this computer');
  });
});

test.describe('the policy', () => {
  const headers = (page: Page, path: string) =>
    page.evaluate(async (path) => {
      const { status, headers } = await fetch(path);
      return { status, policy: headers.get('content-security-policy'), sniff: headers.get('x-content-type-options') };
    }, path);

  test('goes with every answer, also with a refusal', async ({ page }) => {
    for (const path of ['/index.html', '/missing.js', '/..%2fpackage.json']) {
      const { policy, sniff } = await headers(page, path);
      expect(policy).toContain("default-src 'none'; script-src 'self'; ");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
      expect(sniff).toBe('nosniff');
    }
  });

  test('carries a new nonce at each load, and the page reads the same one', async ({ page }) => {
    const nonces = await page.evaluate(async () => {
      const load = async () => {
        const answer = await fetch('/index.html');
        const policy = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
        return { policy, marked: (await answer.text()).includes(`content="${policy}"`) };
      };
      return [await load(), await load()];
    });
    expect(nonces.every(({ policy, marked }) => policy && marked)).toBe(true);
    expect(nonces[0]?.policy).not.toBe(nonces[1]?.policy);
  });

  test('stops script text, handlers in markup, and markup made from text', async ({ page }) => {
    const results = await page.evaluate(() => {
      const attempt = (act: () => unknown) => {
        try {
          act();
          return 'passed';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [
        attempt(() => {
          document.createElement('script').text = 'window.hacked = 1';
        }),
        attempt(() => document.createElement('img').setAttribute('onerror', 'window.hacked = 1')),
        attempt(() => {
          document.createElement('div').innerHTML = '<b>x</b>';
        }),
        attempt(() => document.write('<b>x</b>')),
        attempt(() => {
          document.createElement('script').src = 'https://example.com/x.js';
        }),
      ];
    });
    expect(results).toEqual(Array(5).fill('TypeError'));
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('stops styles without the nonce', async ({ page }) => {
    const colour = await page.evaluate(() => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = '#zz { color: rgb(1, 2, 3) }';
      const marked = document.body.appendChild(document.createElement('p'));
      marked.id = 'zz';
      return getComputedStyle(marked).color;
    });
    expect(colour).not.toBe('rgb(1, 2, 3)');
  });
});

test.describe('app://', () => {
  // Sent by the main process as they are: a page's own fetch would tidy the path first.
  const refused = [
    ['..%2fpackage.json', 403],
    ['%2e%2e%2fpackage.json', 403],
    ['assets/..%2f..%2fmain/main.js', 403],
    ['..%2frenderer-other/x.js', 403],
    ['..%5cpackage.json', process.platform === 'win32' ? 403 : 404],
    ['/etc/passwd', 404],
    ['index.html%00.js', 404],
    ['%E0%A4%A', 404],
    ['missing.html', 404],
  ] as const;

  test('serves nothing outside the page’s folder', async ({ app, page }) => {
    await expect(page).toHaveTitle('Batchmill');
    for (const [path, status] of refused) {
      const answer = await app.evaluate(
        async ({ net }, path) => (await net.fetch(`app://batchmill/${path}`)).status,
        path,
      );
      expect([path, answer]).toEqual([path, status]);
    }
  });

  test('serves no other host and no other method', async ({ app, page }) => {
    await expect(page).toHaveTitle('Batchmill');
    const status = (url: string, method = 'GET') =>
      app.evaluate(async ({ net }, [url, method]) => (await net.fetch(url, { method })).status, [url, method] as const);
    expect(await status('app://elsewhere/index.html')).toBe(404);
    expect(await status('app://batchmill.evil/index.html')).toBe(404);
    expect(await status(own, 'POST')).toBe(404);
    expect(await status(own)).toBe(200);
  });
});
