import { beforeEach, describe, expect, it, vi } from 'vitest';
import { interfaceSchema } from '#contract/interface.ts';
import type { PickedFile } from '#contract/shell-api.ts';
import { openWindow } from './window-double.ts';

const broken: string[] = [];
const { asked, forget } = openWindow(broken);
const { freshWizard, lacking, useWizard } = await import('#renderer/stores/wizard.ts');
const { openWizard, saveWizard, startAnew } = await import('#renderer/stores/wizard-draft.ts');
const { goToStep, runWizard } = await import('#renderer/stores/wizard-steps.ts');
const { changeWizard, chooseInterface, mapField, takeFile } = await import('#renderer/stores/wizard-source.ts');
const { progressOf, stepSummary, whatIsMissing } = await import('#renderer/words/wizard-words.ts');
const { loadDesigns } = await import('#renderer/stores/designs.ts');
const { go, usePlace } = await import('#renderer/stores/place.ts');
await loadDesigns('interface');

const file: PickedFile = { token: 't1', name: 'shop_customers.csv', bytes: 100 };
const now = useWizard.getState;
const looked = () => vi.waitFor(() => expect(now()).toMatchObject({ looking: false, columns: expect.any(Array) }));

beforeEach(() => {
  startAnew();
  go({ screen: 'wizard', id: null });
  forget();
});

async function filled(): Promise<void> {
  changeWizard({ label: 'Autumn', flow: 'Check and store customers' }, 'label', 'flow');
  chooseInterface('Customers');
  takeFile(file);
  await looked();
}

describe('a batch in six steps', () => {
  it('is kept by itself until there are records, and makes a draft of them on the way on', async () => {
    changeWizard({ label: 'Autumn' }, 'label');
    await goToStep('names');
    expect(asked('create')).toEqual([]);
    await filled();
    await goToStep('information');
    expect(asked('create')).toEqual([]);
    await goToStep('names');
    expect(asked('create')).toMatchObject([
      {
        source: { kind: 'file', file: 't1' },
        label: 'Autumn',
        flow: 'Check and store customers',
        interface: { name: 'Customers' },
      },
    ]);
    const { id } = now();
    expect(usePlace.getState().place).toEqual({ screen: 'wizard', id });
  });

  it('sends later changes, and only those', async () => {
    await filled();
    await saveWizard();
    forget();
    changeWizard({ names: { output: 'checked' } }, 'names');
    mapField('country', 'first_name');
    await saveWizard();
    expect(asked('edit')).toMatchObject([{ names: { output: 'checked' }, interface: { name: 'Customers' } }]);
    expect(asked('edit')[0]).not.toHaveProperty('label');
    expect(now().dirty).toEqual([]);
  });

  it('waits with a name that cannot be used, and lets the rest go on', async () => {
    await filled();
    await saveWizard();
    forget();
    changeWizard({ names: { output: 'con.csv' }, description: 'more' }, 'names', 'description');
    expect(await saveWizard()).toBe(true);
    expect(asked('edit')).toEqual([{ id: now().id, description: 'more' }]);
    expect(now().dirty).toEqual(['names']);
    expect(whatIsMissing(now())).toContain('file name');
  });

  it('makes another draft of other records, and puts the first one into the trash', async () => {
    await filled();
    await saveWizard();
    const first = now().id;
    forget();
    takeFile({ ...file, token: 't2' });
    await looked();
    expect(await saveWizard()).toBe(true);
    expect(asked('create')).toHaveLength(1);
    expect(asked('act')).toEqual([{ id: first, actions: ['delete'] }]);
    expect(now().id).not.toBe(first);
  });

  it('is empty again once it was run, and stays as it was while a draft is looked at', async () => {
    changeWizard({ label: 'Half done' }, 'label');
    await filled();
    await saveWizard();
    const { id } = now();
    await openWizard(null);
    expect(now()).toMatchObject({ id: null, label: '' });
    changeWizard({ label: 'Another' }, 'label');
    await openWizard(id);
    expect(now()).toMatchObject({ id, step: 'overview' });
    await openWizard(null);
    expect(now().label).toBe('Another');
    await openWizard(id);
    await runWizard();
    expect(now()).toEqual(freshWizard);
    expect(usePlace.getState().place).toMatchObject({ screen: 'batch', id });
  });

  it('takes the interface that was used before for such columns, unless a person chose', async () => {
    takeFile(file);
    await vi.waitFor(() => expect(now()).toMatchObject({ interface: 'Customers', remembered: true, mapped: {} }));
    startAnew();
    chooseInterface(null);
    takeFile(file);
    await looked();
    expect(now()).toMatchObject({ interface: null, remembered: false, mapped: null });
  });

  it('says of each step how far it is', async () => {
    expect(progressOf('information', now())).toBe('current');
    expect(progressOf('work', now())).toBe('open');
    expect(whatIsMissing(now())).toContain('Choose a flow');
    await filled();
    expect(progressOf('source', now())).toBe('done');
    expect(stepSummary('source', now())).toBe('shop_customers.csv');
    expect(stepSummary('work', now())).toBe('Customers → Check and store customers');
    expect(whatIsMissing(now())).toBe('');
  });
});

it('knows which required fields have no column', () => {
  const mapped = interfaceSchema.parse({
    name: 'X',
    fields: [
      { name: 'a', required: true },
      { name: 'b', source: 'Tags[0].name', required: true },
      { name: 'c', required: true, default: '-' },
      { name: 'd', required: true, constant: 'x' },
      { name: 'e', required: true },
      { name: 'f' },
    ],
  });
  expect(lacking(mapped, ['A', 'tags'])).toEqual(['e']);
  expect(lacking(mapped, null)).toEqual([]);
});
