/** The window with the double in place of the engine; what is to be seen is chosen in the address. */
import '#renderer/nonce.ts';
import { speak } from '#contract/language/language.ts';
import type { ToolFace } from '#contract/tool.ts';

/** Put in when the page is built. */
declare const realFaces: ToolFace[];

const { makeDouble } = await import('#test/renderer/look/double.ts');
const { moreRows } = await import('#test/renderer/look/more-rows.ts');
const { manyRows } = await import('#test/renderer/look/many-rows.ts');
const { reader } = await import('#test/renderer/look/profiles.ts');
const { sampleRows } = await import('#test/renderer/look/rows.ts');

const wish = new URLSearchParams(location.search);
// “long” shows whether the layout survives texts that are half as long again.
const language = wish.get('language') ?? 'en';
if (language === 'long') speak('en', {}, (text) => text + ' ·'.repeat(Math.ceil(text.length / 5)));
else document.documentElement.lang = language;

const platform = wish.get('platform');
const bridge = makeDouble({
  dark: wish.has('dark'),
  live: !wish.has('still'),
  platform: platform === 'mac' || platform === 'windows' ? platform : 'linux',
  metered: wish.has('metered'),
  broke: wish.has('broke'),
  filled: wish.has('filled'),
  damaged: wish.has('damaged'),
  lost: wish.has('lost'),
  expiring: wish.has('expiring'),
  bare: wish.has('bare'),
  masked: wish.has('masked'),
  api: wish.has('api') ? (wish.get('api') === 'taken' ? 'taken' : 'on') : 'off',
  peopled: wish.has('peopled'),
  ...(wish.has('me') ? { me: reader } : {}),
  long: wish.has('endless'),
  broken: wish.get('broken')?.split(',') ?? [],
  slow: wish.get('slow')?.split(',') ?? [],
  ...(wish.has('real') ? { tools: realFaces } : {}),
  ...(wish.has('empty') ? { rows: [] } : {}),
  ...(wish.has('many') ? { rows: manyRows(Number(wish.get('many')), Date.now()) } : {}),
  ...(wish.has('more') ? { rows: [...moreRows(Date.now()), ...sampleRows(Date.now())] } : {}),
});
Object.defineProperty(window, 'batchmill', { value: bridge });
document.addEventListener('securitypolicyviolation', (event) => {
  console.error(
    `CSP ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
  );
});
await import('#renderer/main.ts');

const { go } = await import('#renderer/stores/place.ts');
const at = wish.get('at');
if (at) go(JSON.parse(at) as Parameters<typeof go>[0]);
if (wish.has('recipe')) {
  const { lookAtRecipe } = await import('#renderer/stores/recipe.ts');
  lookAtRecipe({ token: 'recipe', name: 'newsletter.batchmill', bytes: 3_200_000 });
}
// Told to whoever waits for it: from here on the wished screen is on its way.
document.documentElement.dataset['open'] = '';
if (wish.has('waiting')) (await import('#renderer/stores/entities.ts')).showWaiting(null);
