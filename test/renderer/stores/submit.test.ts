import { expect, it } from 'vitest';
import { usualRetry } from '#contract/retry.ts';
import { openWindow } from './window-double.ts';

const { asked } = openWindow();
const { changeSetup, useDraft } = await import('#renderer/stores/draft.ts');
const { seedText, textChanged } = await import('#renderer/stores/pasted.ts');
const { submit } = await import('#renderer/stores/submit.ts');
const { loadTools } = await import('#renderer/stores/tools.ts');
const { usePlace } = await import('#renderer/stores/place.ts');
await loadTools();

it('makes a batch with everything that was set, goes there, and starts over', async () => {
  const text = 'a@example.org\nb@example.org\n';
  seedText(text);
  textChanged({ length: text.length, lines: 2, toString: () => text });
  const retry = { ...usualRetry, attempts: 7 };
  const insert = { entity: 'person', key: 'value', references: [] };
  changeSetup({ tool: 'phone', options: { phone: { country_column: 'country', default_country: 'DE' } } });
  changeSetup({ label: ' Spring ', description: ' For the fair ', threshold: null, pageSize: 50 });
  changeSetup({ retry, insert, after: [{ kind: 'report' }] });
  await submit(false);
  expect(asked('create')).toEqual([
    {
      source: { kind: 'text', text, name: 'Pasted list' },
      pasted: true,
      tool: 'phone',
      // A pasted list has no column for the country.
      options: { default_country: 'DE' },
      label: 'Spring',
      description: 'For the fair',
      threshold: null,
      pageSize: 50,
      retry,
      insert,
      after: [{ kind: 'report' }],
      run: false,
    },
  ]);
  expect(usePlace.getState().place).toMatchObject({ screen: 'batch', tab: 'overview' });
  expect(useDraft.getState()).toMatchObject({ label: '', description: '', retry: null, insert: null, after: [] });
});
