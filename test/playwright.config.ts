/** End-to-end tests: the built and the packaged program, one at a time, on a real or a virtual screen. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../out/e2e',
  timeout: 60_000,
  workers: 1,
  forbidOnly: !!process.env['CI'],
  reporter: [['list'], ['json', { outputFile: '../out/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'window', testIgnore: 'speed/**' },
    // Depends on what else the machine does: no part of the tests, `npm run frames`.
    { name: 'speed', testMatch: 'speed/**/*.spec.ts' },
  ],
});
