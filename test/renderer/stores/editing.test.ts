import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BatchDetail } from '#contract/batch.ts';
import { idOf } from '#test/renderer/look/more-rows.ts';
import { openWindow } from './window-double.ts';

const { asked, forget } = openWindow();
const editing = await import('#renderer/stores/editing.ts');
const { changeColumn, changeDraft, changeReading, editingOf, runDraft, saveDraft } = editing;
const { openDetail, useDetail } = await import('#renderer/stores/detail.ts');
const { go, usePlace } = await import('#renderer/stores/place.ts');
const { loadTools } = await import('#renderer/stores/tools.ts');
const { api } = await import('#renderer/stores/link.ts');
await loadTools();

/** A draft of its own for each test. */
let id = '';
beforeEach(async () => {
  const made = await api.act({ id: idOf.draft, actions: ['clone'] });
  id = made.id;
  openDetail(id);
  await vi.waitFor(() => expect(useDetail.getState().detail?.row.id).toBe(id));
  forget();
});
const detail = (): BatchDetail => useDetail.getState().detail ?? expect.fail('nothing is open');
const setup = () => editing.editedSetup(detail(), editingOf(id));
const settled = () => vi.waitFor(() => expect(editingOf(id).phase).toBe('saved'), { timeout: 3_000 });

describe('a draft that is being changed', () => {
  it('shows a change at once and sends it by itself, with nothing else', async () => {
    changeDraft(detail(), { label: 'Shop customers', threshold: null });
    expect(setup()).toMatchObject({ label: 'Shop customers', threshold: null });
    expect(asked('edit')).toEqual([]);
    await settled();
    expect(asked('edit')).toEqual([{ id, label: 'Shop customers', threshold: null }]);
    expect(detail().row).toMatchObject({ label: 'Shop customers', threshold: null });
    expect(editingOf(id).changes).toEqual({});
  });

  it('sends quick changes together, and once', async () => {
    for (const pageSize of [1, 10, 100]) changeDraft(detail(), { pageSize });
    await settled();
    expect(asked('edit')).toEqual([{ id, pageSize: 100 }]);
  });

  it('sends what changes meanwhile with the next, and never shows an older value', async () => {
    changeDraft(detail(), { label: 'First', description: 'One' });
    const saved = saveDraft(id);
    changeDraft(detail(), { label: 'Second' });
    await saved;
    expect(setup()).toMatchObject({ label: 'Second', description: 'One' });
    expect(asked('edit')).toEqual([
      { id, label: 'First', description: 'One' },
      { id, label: 'Second' },
    ]);
  });

  it('is left unsent while its name is empty, and keeps the name it had', async () => {
    changeDraft(detail(), { label: ' ' });
    await saveDraft(id);
    expect(asked('edit')).toEqual([]);
    expect(setup().label).toBe(' ');
    expect(detail().row.label).toBe('Copy of Customers of the new shop');
  });

  it('takes a choice back with null', async () => {
    expect(setup()).toMatchObject({ insert: { entity: 'order' }, retry: { attempts: 6 } });
    changeDraft(detail(), { insert: null, retry: null, after: [] });
    await saveDraft(id);
    expect(asked('edit')).toEqual([{ id, insert: null, retry: null, after: [] }]);
    expect(setup()).toMatchObject({ insert: null, retry: null, after: [] });
  });
});

describe('another tool', () => {
  it('goes with its own options and with the column it most likely means', async () => {
    const fields = ['id', 'email', 'mobile'];
    const known = { ...detail(), layout: { ...detail().layout, fields } };
    changeDraft(known, { options: { phone: { default_country: 'DE' } } });
    changeDraft(known, { tool: 'phone' });
    await saveDraft(id);
    expect(asked('edit')).toEqual([{ id, tool: 'phone', options: { default_country: 'DE' }, column: 'mobile' }]);
  });

  it('loses no option when one goes back', async () => {
    changeDraft(detail(), { options: { ...setup().options, email: { clean: false } } });
    await saveDraft(id);
    changeDraft(detail(), { tool: 'phone' });
    await saveDraft(id);
    expect(setup().options['email']).toEqual({ clean: false });
  });
});

describe('another reading', () => {
  it('keeps what is known and looks for the column anew', async () => {
    changeColumn(id, 'country');
    changeReading(detail(), { encoding: 'windows-1252' });
    await saveDraft(id);
    const reading = { format: 'csv', encoding: 'windows-1252', delimiter: ';', quote: '"', header: true };
    expect(asked('edit')).toEqual([{ id, reading }]);
  });

  it('guesses delimiter and header again for another format', async () => {
    changeReading(detail(), { format: 'tsv' });
    await saveDraft(id);
    expect(asked('edit')).toEqual([{ id, reading: { format: 'tsv', encoding: 'utf-8' } }]);
  });
});

it('is run with its last change saved, and then shown', async () => {
  go({ screen: 'edit', id });
  changeDraft(detail(), { description: 'Go' });
  await runDraft();
  expect(asked('edit')).toEqual([{ id, description: 'Go' }]);
  expect(asked('act')).toEqual([{ id, actions: ['run'] }]);
  expect(usePlace.getState().place).toEqual({ screen: 'batch', id, tab: 'overview' });
});

it('is saved when one looks elsewhere', async () => {
  go({ screen: 'edit', id });
  changeDraft(detail(), { description: 'On my way' });
  go({ screen: 'tools' });
  await settled();
  expect(asked('edit')).toEqual([{ id, description: 'On my way' }]);
});
