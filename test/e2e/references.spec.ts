/**
 * Every screen looks as it did. The references are small pictures beside this file; after a change that was meant,
 * `BATCHMILL_REFERENCES=write npx playwright test -c test/playwright.config.ts references` takes them anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { blocksOf, differenceOf, keptPicture } from '#test/renderer/look/likeness.ts';
import { type Scene, scenes } from '#test/renderer/look/scenes.ts';
import { openStage, type Stage } from '#test/renderer/look/stage.ts';
import { nameOf, type Take, themes } from '#test/renderer/look/takes.ts';
import { root } from './app.ts';

const references = join(import.meta.dirname, 'references');
const writes = process.env['BATCHMILL_REFERENCES'] === 'write';
/** Another font or another day stays below; a part that moved, grew or is gone does not. */
const mostChanged = 0.05;
const largestPatch = 60;

test.describe.configure({ mode: 'serial', timeout: 400_000 });

let stage: Stage;
test.beforeAll(async () => {
  stage = await openStage();
});
test.afterAll(() => stage.close());

/** What moves on would look different each time. */
const still = ({ live, steps, ...scene }: Scene): Scene => (live || !steps ? scene : { ...scene, steps });

const takes = scenes
  .map(still)
  .flatMap((scene) => themes.map((theme): Take => ({ scene, state: 'full', theme, language: 'en', room: 'usual' })));
const fileOf = (take: Take) => join(references, `${take.scene.name}-${take.theme}.png`);

test('every screen looks like its reference', async () => {
  mkdirSync(references, { recursive: true });
  for (const take of takes) {
    await stage.show(take);
    const now = await stage.page.screenshot();
    if (writes) writeFileSync(fileOf(take), await keptPicture(stage.electron, now));
    expect.soft(existsSync(fileOf(take)), `${nameOf(take)} has a reference`).toBe(true);
    if (!existsSync(fileOf(take))) continue;
    const found = await unlike(take, now);
    if (found) writeFileSync(join(root, 'out', `unlike-${nameOf(take)}.png`), now);
    expect.soft(found, nameOf(take)).toBeUndefined();
  }
  expect(stage.problems).toEqual([]);
});

test('a layout that broke is noticed', async () => {
  const breaks = {
    'the side bar is gone': '.side-bar { display: none !important }',
    'the page is pushed down': '.page-head { margin-top: 60px !important }',
    'a table has no rows': '.table tbody, .batches tbody { visibility: hidden !important }',
    'the colours are those of the other theme': ':root { --surface: #1a1d22 !important; --bg: #14161a !important }',
  };
  const [take] = takes;
  if (!take) throw new Error('There is no screen.');
  for (const [name, css] of Object.entries(breaks)) {
    await stage.show(take);
    // As the program's own sheets, which the policy lets in; a style element would be stopped.
    await stage.page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, css);
    expect(await unlike(take, await stage.page.screenshot()), name).toBeDefined();
  }
});

/** What is unlike the reference, in words; undefined: nothing that matters. */
async function unlike(take: Take, now: Buffer): Promise<string | undefined> {
  const was = await blocksOf(stage.electron, readFileSync(fileOf(take)));
  const { changed, patch } = differenceOf(was, await blocksOf(stage.electron, now));
  if (changed <= mostChanged && patch <= largestPatch) return undefined;
  return `${(changed * 100).toFixed(1)} % of it differ, ${patch} blocks in one place`;
}
