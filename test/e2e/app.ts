/**
 * What every end-to-end test starts from: a data folder of its own, the built program in Electron, and its window.
 * Anything that the page's security policy had to stop fails the test, unless the test says `mayViolate`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test';
import { inEnglish, type Sentence } from '#contract/language/sentence.ts';
import type { Bridge } from '#contract/shell-api.ts';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { answerQuestions } from './system.ts';

declare global {
  var batchmill: Bridge;
}

export const root = resolve(import.meta.dirname, '../..');
export const asRoot = process.getuid?.() === 0;

/** Starts the built program on a data folder; `extra` goes onto its command line. */
export async function startProgram(dataDir: string, extra: string[] = []): Promise<ElectronApplication> {
  if (!existsSync(join(root, 'dist/main/main.js'))) throw new Error('Build the program first: npm run build');
  const runtime = await electronRuntime();
  return electron.launch({
    executablePath: runtime.path,
    args: [root, `--data-dir=${dataDir}`, ...extra],
    env: { ...definedOnly(process.env), ...runtime.env },
    chromiumSandbox: !asRoot,
  });
}

const definedOnly = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** Ends the program as a person would; the question about batches at work is answered with “Pause and quit”. */
export async function stopProgram(app: ElectronApplication): Promise<void> {
  await answerQuestions(app, 'Pause and quit');
  await app.close();
}

interface Fixtures {
  /** An empty folder for the program's data, removed afterwards. */
  dataDir: string;
  /** The built program, open to its main process. */
  app: ElectronApplication;
  /** Its window, once the page is there. */
  page: Page;
  /** True for a test that provokes the page's security policy on purpose. */
  mayViolate: boolean;
}

export const test = base.extend<Fixtures>({
  mayViolate: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture names from this pattern
  dataDir: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'batchmill-e2e-'));
    await use(dir);
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  },
  app: async ({ dataDir }, use) => {
    const app = await startProgram(dataDir);
    let ended = false;
    app.once('close', () => {
      ended = true;
    });
    await use(app);
    if (!ended) await stopProgram(app);
  },
  page: async ({ app, mayViolate }, use) => {
    const page = await app.firstWindow();
    const stopped: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted(?:HTML|Script)/.test(message.text())) stopped.push(message.text());
    });
    page.on('pageerror', (error) => stopped.push(String(error)));
    await page.waitForLoadState('load');
    await use(page);
    if (!mayViolate) expect(stopped).toEqual([]);
  },
});

export interface Answer {
  value?: unknown;
  trouble?: { code: string; message: string };
}

interface Answered {
  value?: unknown;
  trouble?: { code: string; sentence: Sentence };
}

/** Asks as the page could, past its own code: one call over the bridge. */
export async function ask(page: Page, verb: string, argument: unknown): Promise<Answer> {
  const { trouble, ...answer } = await page.evaluate(
    ([verb, argument]) =>
      new Promise<Answered>((done) => {
        const id = 1e9 + Math.floor(Math.random() * 1e9);
        batchmill.listen((message) => {
          const answer = message as Answered & { kind: string; id: number };
          if (answer.kind === 'answer' && answer.id === id) done(answer);
        });
        batchmill.post({ kind: 'call', id, verb, argument });
      }),
    [verb, argument] as const,
  );
  return trouble ? { ...answer, trouble: { code: trouble.code, message: inEnglish(trouble.sentence) } } : answer;
}

export { expect } from '@playwright/test';
