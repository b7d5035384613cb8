/** How much has to be loaded before the window is drawn, and how long a start takes with nothing in any cache of ours. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, root, startProgram, stopProgram, test } from '../app.ts';
import { note } from './figures.ts';

const mostKilobytes = 250;
const longestStart = 1_500;
const starts = 4;

test('the first script is small', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Batches', level: 1 })).toBeVisible();
  // What is fetched later, while nothing else is to be done, keeps nobody waiting.
  const loaded = await page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\.js$/.test(name));
    return scripts.flatMap(({ name, startTime }) => (startTime < painted ? [new URL(name).pathname] : []));
  });
  expect(loaded.length).toBeGreaterThan(0);
  const bytes = loaded.map((path) => gzipSync(readFileSync(join(root, 'dist/renderer', path))).length);
  const kilobytes = bytes.reduce((sum, n) => sum + n, 0) / 1_000;
  note({ name: 'scripts loaded at the start, gzip', value: kilobytes, unit: 'kB', goal: mostKilobytes });
  expect(kilobytes).toBeLessThanOrEqual(mostKilobytes);
});

test('a start is short', async () => {
  test.setTimeout(120_000);
  let [painted, usable] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let start = 0; start < starts; start++) {
    const dataDir = mkdtempSync(join(tmpdir(), 'batchmill-start-'));
    const app = await startProgram(dataDir);
    const page = await app.firstWindow();
    const began = await app.evaluate(() => process.getCreationTime() ?? 0);
    const drawn = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const at = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
          const look = () => {
            const paint = at();
            if (paint === undefined) requestAnimationFrame(look);
            else done(performance.timeOrigin + paint);
          };
          look();
        }),
    );
    await page.getByRole('button', { name: 'Use sample data' }).waitFor();
    usable = Math.min(usable, Date.now() - began);
    painted = Math.min(painted, drawn - began);
    await stopProgram(app);
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
  note({ name: `first paint after the program was started, best of ${starts}`, value: painted, unit: 'ms' });
  note({ name: `window usable, best of ${starts}`, value: usable, unit: 'ms', goal: longestStart });
  expect(usable).toBeLessThanOrEqual(longestStart);
});
