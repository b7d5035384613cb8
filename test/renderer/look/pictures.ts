/**
 * Takes a picture of every screen in every state, light and dark, English and German, into out/pictures, with an index
 * to leaf through. Fails on what the security policy stops, on console errors, on accessibility findings, and on pages
 * that are wider than the window. Usage: npm run pictures [-- part of a name]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { indexPage } from './pictures-index.ts';
import { scenes } from './scenes.ts';
import { openStage } from './stage.ts';
import { nameOf, takesOf } from './takes.ts';

const folder = resolve(import.meta.dirname, '../../../out/pictures');
const wanted = process.argv[2] ?? '';
const takes = scenes.flatMap(takesOf).filter((take) => nameOf(take).includes(wanted));
if (takes.length === 0) throw new Error(`No picture has “${wanted}” in its name.`);
// By room: changing the window's size takes time.
const order = ['usual', 'small', 'zoomed'];
takes.sort((a, b) => order.indexOf(a.room) - order.indexOf(b.room));

if (!wanted) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const begin = performance.now();
const stage = await openStage();
for (const [n, take] of takes.entries()) {
  const name = nameOf(take);
  try {
    await stage.show(take);
    await stage.page.screenshot({ path: resolve(folder, `${name}.png`) });
    const spill = await stage.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (spill > 1) stage.problems.push(`${name}: the page is ${spill} px wider than the window`);
    // The rules are about structure and colour: what German says changes neither.
    if (take.language === 'en') await stage.check(take);
  } catch (error) {
    stage.problems.push(`${name}: ${String(error).split('\n')[0]}`);
  }
  if ((n + 1) % 40 === 0) console.log(`${n + 1} of ${takes.length}`);
}
await stage.close();
writeFileSync(resolve(folder, 'index.html'), indexPage(takes));
for (const problem of new Set(stage.problems)) console.log(problem);
const seconds = ((performance.now() - begin) / 1_000).toFixed();
console.log(
  `${takes.length} pictures in ${seconds} s, ${stage.problems.length} problems: ${resolve(folder, 'index.html')}`,
);
process.exitCode = stage.problems.length > 0 ? 1 : 0;
